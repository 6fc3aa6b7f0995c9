import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLIENT = fileURLToPath(new URL('./hostile-client.ts', import.meta.url));

export interface Shot {
  readonly token: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly encoding: string;
}

export interface Attack {
  readonly url: string;
  readonly shots: readonly Shot[];
  readonly connections: number;
}

export interface AttackReport {
  /** How often each status was answered. */
  readonly answers: readonly (readonly [status: number, times: number])[];
  /** What sending it all took, which a hostile gateway would do on a machine of its own. */
  readonly cpuMs: number;
}

/** What the process is told: first what to attack, then to begin and to stop, as often as it takes. */
export type Command = Attack | 'start' | 'stop';

/** An attack from a process of its own: in that of the neighbours it would hold up what times them. */
export class HostileProcess {
  readonly #client: ChildProcess;

  private constructor(client: ChildProcess) {
    this.#client = client;
  }

  /** Resolves when the process stands by: what it takes to load is no part of an attack. */
  static async standBy(attack: Attack): Promise<HostileProcess> {
    const client = fork(CLIENT, { stdio: 'inherit', serialization: 'advanced' });
    await once(client, 'message');
    client.send(attack);
    return new HostileProcess(client);
  }

  start(): void {
    this.#client.send('start');
  }

  /** Resolves when the last answer is there. */
  async stop(): Promise<AttackReport> {
    const reported = once(this.#client, 'message');
    this.#client.send('stop');
    const [report] = (await reported) as [AttackReport];
    return report;
  }

  async end(): Promise<void> {
    const exited = once(this.#client, 'exit');
    this.#client.disconnect();
    await exited;
  }
}
