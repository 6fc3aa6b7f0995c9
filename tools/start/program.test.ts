import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startProgram, type ProgramSpec } from './program.ts';
import { StartError } from './start-error.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-program-'));
});
afterAll(() => rm(folder, { recursive: true }));

let made = 0;
async function start(code: string, ready: ProgramSpec['ready'] = 'message', signal = new AbortController().signal) {
  made += 1;
  const entry = join(folder, `entry-${made}.mjs`);
  await writeFile(entry, code);
  const spec: ProgramSpec = { name: 'probe', args: [entry], cwd: folder, env: { GREETING: 'hello' }, ready };
  return startProgram(spec, join(folder, `${made}.log`), signal);
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('startProgram', () => {
  it('is there once the program says that it is ready, and gone after stop', async () => {
    const program = await start(
      'console.log(process.env.GREETING); process.send({ ready: true }); setInterval(() => {}, 1e6);',
    );
    expect(isAlive(program.pid)).toBe(true);
    await program.stop();
    expect(isAlive(program.pid)).toBe(false);
    expect(await readFile(join(folder, `${made}.log`), 'utf8')).toBe('hello\n');
  });

  it('asks until it gets an answer where the program does not tell', async () => {
    let asked = 0;
    const program = await start('setInterval(() => {}, 1e6);', () => {
      asked += 1;
      return asked < 3 ? Promise.reject(new Error('refused')) : Promise.resolve(true);
    });
    expect(asked).toBe(3);
    await program.stop();
  });

  it('fails with the end of the log if the program dies first', async () => {
    const failing = start("console.error('PORT: must be a number'); process.exit(3);");
    await expect(failing).rejects.toBeInstanceOf(StartError);
    await expect(failing).rejects.toThrow('probe ended with code 3 before it was ready:\nPORT: must be a number');
  });

  it('tells how it ended and what it last said if it dies later', async () => {
    const program = await start(
      "process.send({ ready: true }); setTimeout(() => { console.log('oh'); process.exit(7); }, 5);",
    );
    expect(await program.ended).toEqual({ how: 'ended with code 7', log: 'oh' });
  });

  it('stops what the program started, too', async () => {
    const code = `import { spawn } from 'node:child_process';
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
      console.log(child.pid); process.send({ ready: true }); setInterval(() => {}, 1e6);`;
    const program = await start(code);
    const grandchild = Number(await readFile(join(folder, `${made}.log`), 'utf8'));
    expect(isAlive(grandchild)).toBe(true);
    await program.stop();
    await vi.waitFor(() => expect(isAlive(grandchild)).toBe(false), { timeout: 5_000 });
  });

  it('breaks off and leaves nothing when it is interrupted while waiting', async () => {
    const abort = new AbortController();
    const interrupting = (): Promise<boolean> => {
      abort.abort(new Error('interrupted'));
      return Promise.resolve(false);
    };
    const failing = start('setInterval(() => {}, 1e6);', interrupting, abort.signal);
    await expect(failing).rejects.toThrow('interrupted');
  });
});
