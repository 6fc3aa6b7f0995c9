import { Html, html } from '../common/html.ts';

/** The little Markdown that our own texts use: headings, paragraphs, lists, tables; `code`, **bold** and [links](…). */
export function markdown(text: string): Html {
  const blocks = text.trim().split(/\n{2,}/);
  return new Html(blocks.map((block) => blockOf(block.split('\n')).text).join('\n'));
}

/** The headings of a text, for its table of contents. */
export const headings = (text: string): string[] => [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);

/** Where a heading stands. */
export const slug = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

function blockOf(lines: readonly string[]): Html {
  const [first = ''] = lines;
  if (first.startsWith('## ')) return html`<h2 id="${slug(first.slice(3))}">${inline(first.slice(3))}</h2>`;
  if (first.startsWith('- ')) {
    return html`<ul>
      ${items(lines).map((item) => html`<li>${inline(item)}</li>`)}
    </ul>`;
  }
  if (first.startsWith('| ')) return table(lines);
  return html`<p>${inline(lines.join(' '))}</p>`;
}

/** An item may go on in the next line. */
function items(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((all, line) => {
    if (line.startsWith('- ')) return [...all, line.slice(2)];
    return [...all.slice(0, -1), `${all.at(-1) ?? ''} ${line.trim()}`];
  }, []);
}

function table([head = '', , ...rows]: readonly string[]): Html {
  const cells = (row: string) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => inline(cell.trim()));
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${cells(head).map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${cells(row).map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\((https:[^)\s]+)\)/g;

/** One line of text with its marks. */
export function inline(text: string): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, bold, label, address] = match;
    parts.push(html`${text.slice(end, match.index)}`);
    if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else if (bold !== undefined) parts.push(html`<strong>${bold}</strong>`);
    else parts.push(html`<a href="${address ?? ''}">${label ?? ''}</a>`);
    end = match.index + whole.length;
  }
  return html`${parts}${text.slice(end)}`;
}
