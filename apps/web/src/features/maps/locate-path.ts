/** A stretch of a text: `from` until before `to`, in characters. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a place such as `points[3].address` stands in a JSON text: its value. A place that is not there, such as a member
 * that is missing, is found as the nearest value around it. The text must be sound JSON.
 */
export function locatePath(text: string, path: string): TextSpan {
  const steps = [...path.matchAll(/([^.[\]]+)/g)].map(([step]) => step);
  let from = skipSpace(text, 0);
  for (const step of steps) {
    const child = childOf(text, from, step);
    if (child === null) break;
    from = child;
  }
  return { from, to: endOf(text, from) };
}

/** The 1-based line of a character. */
export function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function childOf(text: string, container: number, step: string): number | null {
  const opening = text[container];
  if (opening !== '{' && opening !== '[') return null;
  let at = skipSpace(text, container + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    let key = String(index);
    if (opening === '{') {
      const end = endOf(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    if (key === step) return at;
    at = skipSpace(text, endOf(text, at));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return null;
}

function endOf(text: string, from: number): number {
  const opening = text[from];
  if (opening === '"') return endOfString(text, from);
  if (opening !== '{' && opening !== '[')
    return from + (/^[^\s,\]}]*/.exec(text.slice(from, from + 64))?.[0].length ?? 0);
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const here = text[at];
    if (here === '"') at = endOfString(text, at) - 1;
    else if (here === '{' || here === '[') depth += 1;
    else if (here === '}' || here === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
