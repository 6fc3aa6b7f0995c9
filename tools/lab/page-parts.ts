import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Hash and day of the newest commit of the library. */
export function libraryCommit(): string {
  const commit = execFileSync('git', ['log', '-1', '--format=%h %cs', '--', 'libs/domain/src'], { cwd: ROOT });
  return commit.toString().trim();
}

/** Columns under their heads: the first to the left, figures to the right. */
export function textTable(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  return [heads, ...rows].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
}

/** Text as it is, for a page. */
export function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
