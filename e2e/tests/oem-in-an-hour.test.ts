import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stack } from '../src/context.ts';

const PAGE = new URL('../../docs/oem-in-an-hour.md', import.meta.url);
/** In the checkout, as the page says, so that the client is found. */
const FOLDER = fileURLToPath(new URL(`../../.local/e2e-guide-${process.pid}`, import.meta.url));
const FENCED = /^```(\w+)\n(.*?)^```/gms;

interface Block {
  readonly language: string;
  readonly text: string;
}

describe('the page that gets an OEM going in an hour', () => {
  let blocks: Block[];

  beforeAll(async () => {
    const page = await readFile(PAGE, 'utf8');
    blocks = [...page.matchAll(FENCED)].map(([, language = '', text = '']) => ({ language, text }));
    await mkdir(join(FOLDER, '.local/guide'), { recursive: true });
  });
  afterAll(() => rm(FOLDER, { recursive: true, force: true }));

  it('works as it stands: every command of it, one after the other, and every file that it says to save', async () => {
    const files = blocks.filter(({ language }) => language !== 'sh');
    for (const { text } of files) {
      const [, name] = /^\/\/ (\S+)\n/.exec(text) ?? [];
      if (name === undefined) throw new Error(`This file has no name in its first line:\n${text}`);
      await writeFile(join(FOLDER, '.local/guide', name), text);
    }
    const commands = blocks.filter(({ language }) => language === 'sh');
    expect([files.length, commands.length]).toEqual([2, 10]);
    const script = commands.map(({ text }, at) => `echo "block ${at}"\n${text}`).join('\n');
    const { code, output } = await bash(`set -euo pipefail\n${script}`);
    expect(code, output).toBe(0);
    expect(output).toContain(`block ${commands.length - 1}`);
  });
});

/** Runs a script in a shell of its own; what it leaves running ends with it. */
async function bash(script: string): Promise<{ code: number | null; output: string }> {
  const { web, ingest, login } = stack().run;
  const { PATH = '' } = process.env;
  const env = {
    PATH,
    PACKWATCH: web,
    INGEST: ingest,
    EMAIL: login.email,
    PASSWORD: login.password,
    RECEIVER_PORT: String(await freePort()),
  };
  const child = spawn('bash', ['-c', script], { cwd: FOLDER, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch (error) {
    // Nothing of the group is left, as it should be.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  return { code, output };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
