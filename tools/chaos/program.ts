import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

const READY_WITHIN_MS = 60_000;

/** Whatever ends this process, nothing that it started stays behind. */
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** One of PackWatch's own processes, as it may be killed and started again. */
export class Program {
  readonly name: string;
  readonly #entry: URL;
  readonly #env: Readonly<Record<string, string>>;
  readonly #logFile: string;
  #child: ChildProcess | null = null;

  constructor(options: { name: string; entry: URL; env: Readonly<Record<string, string>>; logFile: string }) {
    this.name = options.name;
    this.#entry = options.entry;
    this.#env = options.env;
    this.#logFile = options.logFile;
  }

  /** Resolves when it says that it is ready. @throws Error with its last words if it ends before */
  async start(): Promise<void> {
    const log = openSync(this.#logFile, 'a', 0o600);
    const child = fork(this.#entry, {
      env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', ...this.#env },
      execArgv: [],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.#child = child;
    children.add(child);
    child.once('exit', () => children.delete(child));
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), READY_WITHIN_MS);
    try {
      await Promise.race([
        once(child, 'message', { signal: over.signal }),
        once(child, 'exit', { signal: over.signal }).then(([code, signal]) => {
          throw new Error(`${this.name} ended with ${code ?? signal} before it was ready`);
        }),
      ]);
    } catch (cause) {
      const words = (await readFile(this.#logFile, 'utf8')).split('\n').slice(-8).join('\n');
      throw new Error(`${this.name} did not start:\n${words}`, { cause });
    } finally {
      clearTimeout(timer);
      over.abort();
    }
  }

  get isRunning(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** SIGKILL. Resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Resident memory, bytes; null where the system does not say, or when it does not run. */
  async residentBytes(): Promise<number | null> {
    if (!this.isRunning || process.platform !== 'linux') return null;
    const status = await readFile(`/proc/${this.#child?.pid ?? 0}/status`, 'utf8').catch(() => '');
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === null || !this.isRunning) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
