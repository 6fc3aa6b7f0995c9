import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Hash and day of the newest commit of the library. */
export function libraryCommit(): string {
  const commit = execFileSync('git', ['log', '-1', '--format=%h %cs', '--', 'libs/domain/src'], { cwd: ROOT });
  return commit.toString().trim();
}

/** Text as it is, for a page. */
export function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
