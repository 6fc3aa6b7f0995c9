import { Agent } from 'undici';
import { createPool } from '@packwatch/db';
import { BENCH_PACK } from '../bench/replayed-polls.ts';
import { checkLedger, type LedgerReport } from '../ledger/check-ledger.ts';
import { LedgerWriter } from '../ledger/ledger-writer.ts';
import { readLedger } from '../ledger/ledger.ts';
import { type LoadedPack, loadPack } from '../ledger/load-pack.ts';
import { httpTransport } from '../lib/http-transport.ts';
import { randomAt } from '../lib/seeded-random.ts';
import { type Transport } from '../lib/transport.ts';
import { anyReading } from './reading.ts';
import { type ChaosPack, type ChaosStack } from './stack.ts';

const POLL_MS = 100;
const POLLS_PER_UPLOAD = 60;
const HOUR_MS = 3_600_000;
/** Of all samples: sent a second time, and late by up to a day. */
const SHARES = { repeated: 0.03, late: 0.02 };

export interface LoadCounts {
  acknowledged: number;
  duplicate: number;
  late: number;
  quarantined: number;
  retries: number;
}

/** Gateways that poll ten times a second and upload to both ingest processes in turn; each sample is in the ledger. */
export class LiveLoad {
  readonly #stack: ChaosStack;
  readonly #seed: number;
  readonly #path: string;
  readonly #ledger: LedgerWriter;
  readonly #dispatcher = new Agent({ connections: 64 });
  readonly #packs = new Map<number, LoadedPack>();
  readonly #high = new Set<number>();
  #timer: NodeJS.Timeout | null = null;
  readonly counts: LoadCounts = { acknowledged: 0, duplicate: 0, late: 0, quarantined: 0, retries: 0 };
  /** Why attempts failed, and how many of them. */
  readonly reasons = new Map<string, number>();
  /** Uploads that were refused for good: there must be none. */
  readonly refused: string[] = [];

  private constructor(stack: ChaosStack, seed: number, path: string, ledger: LedgerWriter) {
    this.#stack = stack;
    this.#seed = seed;
    this.#path = path;
    this.#ledger = ledger;
  }

  static async begin(stack: ChaosStack, options: { seed: number; name: string }): Promise<LiveLoad> {
    const path = `${stack.folder}/${options.name}.ledger`;
    const load = new LiveLoad(stack, options.seed, path, await LedgerWriter.open(path));
    load.#timer = setInterval(() => load.#pollAll(), POLL_MS);
    stack.loads.add(load);
    return load;
  }

  add(packs: readonly ChaosPack[]): void {
    for (const { id, bus, token } of packs) {
      const loaded = loadPack({
        ledger: this.#ledger,
        token,
        pack: { ...BENCH_PACK, bus },
        pollsPerUpload: POLLS_PER_UPLOAD,
        transport: this.#inTurn(token),
        backoff: { firstMs: 50, longestMs: 1_000 },
        onAcknowledged: (sweeps, answer) => {
          this.counts.acknowledged += sweeps.length;
          this.counts.duplicate += answer.duplicate;
          this.counts.late += answer.late;
          this.counts.quarantined += answer.quarantined.length;
        },
        onRetry: (reason) => {
          this.counts.retries += 1;
          this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
        },
        onRefused: (_sweeps, reason) => this.refused.push(reason),
      });
      this.#packs.set(id, loaded);
    }
  }

  /** From now on this pack is above the alarm's level. */
  raise(packId: number): void {
    this.#high.add(packId);
  }

  /** Samples that wait for an acknowledgement. */
  get pending(): number {
    return [...this.#packs.values()].reduce((sum, { client }) => sum + client.pending, 0);
  }

  /** Makes no more samples; what there is goes on being sent. */
  pause(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  async drained(): Promise<void> {
    await Promise.all([...this.#packs.values()].map(({ client }) => client.drained()));
  }

  /** Ends sending and compares the ledger with what is stored. */
  async finish(): Promise<LedgerReport> {
    this.pause();
    await this.drained();
    await this.#end();
    return this.check();
  }

  /** Ends sending with whatever still waits: a scenario that failed must not weigh on the next one. */
  async abandon(): Promise<void> {
    this.pause();
    await this.#dispatcher.destroy();
    await this.#end();
  }

  async #end(): Promise<void> {
    await Promise.all([...this.#packs.values()].map(({ client }) => client.stop()));
    if (!this.#dispatcher.destroyed) await this.#dispatcher.close();
    await this.#ledger.close();
    this.#stack.loads.delete(this);
  }

  /** Compares the ledger with what is stored now. */
  async check(): Promise<LedgerReport> {
    const pool = createPool(this.#stack.servers.postgres.url, { max: 1 });
    try {
      return await checkLedger(await readLedger(this.#path), pool);
    } finally {
      await pool.end();
    }
  }

  #pollAll(): void {
    const nowMs = Date.now();
    for (const [id, { poll }] of this.#packs) {
      const reading = anyReading(this.#seed + id, nowMs, this.#high.has(id));
      poll(reading);
      const chance = randomAt(this.#seed + id, nowMs);
      if (chance < SHARES.repeated) poll(reading);
      else if (chance < SHARES.repeated + SHARES.late) {
        poll(anyReading(this.#seed + id, nowMs - HOUR_MS - Math.round(chance * 1e4) * HOUR_MS * 0.04));
      }
    }
  }

  /** The first attempt of an upload and each repeat go to the other process. */
  #inTurn(token: string): Transport {
    const ways = this.#stack.urls.map((ingest) => httpTransport({ ingest, token, dispatcher: this.#dispatcher }));
    let turn = 0;
    return {
      send: (upload) => {
        const way = ways[(turn += 1) % ways.length];
        if (!way) throw new Error('there is no ingest process');
        return way.send(upload);
      },
      close: async () => {
        await Promise.all(ways.map((way) => way.close()));
      },
    };
  }
}
