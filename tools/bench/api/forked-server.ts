import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BenchmarkError } from '../benchmark.ts';

/** A server in a process of its own, so that it shares no thread with what is measured. */
export interface ForkedServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function forkServer(name: 'floor-server' | 'sink-server'): Promise<ForkedServer> {
  const child = fork(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), { stdio: 'inherit' });
  const [port] = (await once(child, 'message')) as [unknown];
  if (typeof port !== 'number') throw new BenchmarkError(`The ${name} did not say its port.`);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}
