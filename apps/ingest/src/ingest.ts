import { availableParallelism } from 'node:os';
import { type UploadAnswer } from '@packwatch/contracts';
import { isDatabaseAway, type Pool } from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from './clock.ts';
import { Directory } from './directory/directory.ts';
import { isTemporary, UploadRejected } from './errors.ts';
import { type SharedUsage } from './limits/shared-usage.ts';
import { Tarpit } from './limits/tarpit.ts';
import { UploadLimits } from './limits/upload-limits.ts';
import { authenticateGateway } from './pipeline/authenticate.ts';
import { GroupCommit } from './pipeline/group-commit.ts';
import { type MeteredUpload } from './pipeline/limit.ts';
import { takeIn } from './pipeline/pipeline.ts';
import { type LiveFeed } from './pipeline/publish.ts';
import { type Envelope, type ReceivedUpload } from './pipeline/work.ts';
import { DecodeThreads } from './threads/decode-threads.ts';
import { Admission } from './upload/admission.ts';

export interface IngestOptions {
  readonly pool: Pool;
  readonly feed: LiveFeed;
  /** Where several ingest processes add up what was sent. */
  readonly usage: SharedUsage;
  readonly clock: Clock;
  readonly log: Logger;
  readonly maxTransactionMs?: number;
}

const MIB = 1024 * 1024;
const ADMISSION = {
  maxUploads: 2_000,
  maxBytes: 256 * MIB,
  ofGateway: { maxUploads: 250, maxBytes: 96 * MIB },
};
const GROUPS = {
  bounds: { maxUploads: 500, maxCost: 10_000, maxGatewayCost: 2_500 },
  maxPutOffMs: 10_000,
  maxTransactionMs: 30_000,
};
/** Transactions under way: while one waits for the database, another folds. */
const LANES = 2;

// Two at least, so that one gateway's uploads never have them all; more than four outrun the one that commits.
const THREADS = Math.min(4, Math.max(2, availableParallelism()));
/** An upload within its limits is decoded in less than a second. */
const MAX_THREAD_SILENCE_MS = 10_000;
/** Bundled, the entries lie side by side as JavaScript. */
const THREAD_ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './decode-thread.ts' : './decode-thread.js',
  import.meta.url,
);

/** What both edges (HTTP and MQTT) hand their uploads to. */
export class Ingest {
  readonly directory: Directory;
  readonly admission = new Admission(ADMISSION);
  readonly limits: UploadLimits;
  readonly clock: Clock;
  readonly threads: DecodeThreads;
  readonly #tarpit = new Tarpit();
  /** Each takes the uploads of some gateways, so that those of one gateway keep their order. */
  readonly #lanes: readonly GroupCommit[];

  constructor({ pool, feed, usage, clock, log, maxTransactionMs = GROUPS.maxTransactionMs }: IngestOptions) {
    this.directory = new Directory(pool, log);
    this.limits = new UploadLimits({ pool, clock, shared: usage });
    this.clock = clock;
    this.threads = new DecodeThreads({
      entry: THREAD_ENTRY,
      maxThreads: THREADS,
      maxSilenceMs: MAX_THREAD_SILENCE_MS,
      log,
    });
    this.#lanes = Array.from(
      { length: LANES },
      () => new GroupCommit({ pool, feed, clock, log, ...GROUPS, maxTransactionMs }),
    );
  }

  /**
   * Takes an upload all the way: the answer means that it is committed. `onQueued` is called once its place behind the
   * uploads before it is settled.
   *
   * @throws UploadRejected saying why it was not taken
   */
  async take(received: ReceivedUpload, onQueued?: () => void): Promise<UploadAnswer> {
    try {
      return await this.#takeNow(received, onQueued);
    } catch (error) {
      await this.#tarpit.hold(error);
      throw error;
    }
  }

  async #takeNow(received: ReceivedUpload, onQueued?: () => void): Promise<UploadAnswer> {
    const admitted = this.admission.enter();
    const meter: MeteredUpload = {};
    try {
      let envelope: Promise<Envelope> | undefined;
      const readOnce = async (gatewayId: string) => {
        admitted.belongsTo(gatewayId);
        const came = await received.read(gatewayId);
        admitted.hold(came.sent.length);
        meter.metered?.charge({ bytes: came.sent.length });
        return came;
      };
      const read = (gatewayId: string) => (envelope ??= readOnce(gatewayId));
      const { directory, threads, clock, limits } = this;
      const context = { directory, threads, clock, limits, meter };
      const decodeNow = () => sayIfAway(takeIn({ ...received, read }, context));
      const decoded = await decodeNow();
      admitted.hold(decoded.unpackedBytes);
      // What was sent is counted already: so is what could not be unpacked.
      const unpacked = Math.max(0, decoded.unpackedBytes - ((await envelope)?.sent.length ?? 0));
      meter.metered?.charge({ bytes: unpacked, samples: decoded.samples.length });
      const stored = this.#laneOf(decoded.gateway.id).add(decoded, () => {
        directory.forget();
        return decodeNow();
      });
      onQueued?.();
      const { answer, isRepeat } = await stored;
      if (isRepeat) meter.metered?.chargeInVain('repeated');
      return answer;
    } catch (error) {
      if (!isTemporary(error)) meter.metered?.chargeInVain('refused');
      throw error;
    } finally {
      admitted.leave();
    }
  }

  /** For an edge that asks once per connection. @throws UploadRejected */
  authenticate(token: string | null, claimedGatewayId: string | null): Promise<ReceivedGateway> {
    return sayIfAway(authenticateGateway(token, claimedGatewayId, this));
  }

  /** Resolves when every upload that was queued is answered and the threads have ended. No upload may come after. */
  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.idle()));
    await this.threads.close();
  }

  #laneOf(gatewayId: string): GroupCommit {
    // Ids end in what is random of them.
    const lane = this.#lanes[parseInt(gatewayId.slice(-4), 16) % LANES];
    if (lane === undefined) throw new RangeError(`gateway ${gatewayId} has no lane`);
    return lane;
  }
}

type ReceivedGateway = Awaited<ReturnType<typeof authenticateGateway>>;

async function sayIfAway<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    throw new UploadRejected('database_unavailable', 'the database is away; keep the upload and try again', {
      cause: error,
    });
  }
}
