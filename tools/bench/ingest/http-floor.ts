import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BenchmarkError } from '../benchmark.ts';

const SERVER = fileURLToPath(new URL('./http-floor-server.ts', import.meta.url));

/** The least that taking an upload over HTTP can cost: a process of its own that reads each and answers, and nothing else. */
export class HttpFloor {
  readonly url: string;
  readonly #server: ChildProcess;

  private constructor(server: ChildProcess, port: number) {
    this.#server = server;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<HttpFloor> {
    const server = fork(SERVER, { stdio: 'inherit' });
    const [port] = (await once(server, 'message')) as [unknown];
    if (typeof port !== 'number') throw new BenchmarkError('The floor’s server did not say its port.');
    return new HttpFloor(server, port);
  }

  async stop(): Promise<void> {
    const exited = once(this.#server, 'exit');
    this.#server.kill();
    await exited;
  }
}
