import { type UploadAnswer } from '@packwatch/contracts';
import { isDatabaseAway, type Pool } from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from './clock.ts';
import { Directory } from './directory/directory.ts';
import { ConfigurationMoved, UploadRejected } from './errors.ts';
import { type SharedUsage } from './limits/shared-usage.ts';
import { UploadLimits } from './limits/upload-limits.ts';
import { authenticateGateway } from './pipeline/authenticate.ts';
import { GroupCommit } from './pipeline/group-commit.ts';
import { type MeteredUpload } from './pipeline/limit.ts';
import { takeIn } from './pipeline/pipeline.ts';
import { type LiveFeed } from './pipeline/publish.ts';
import { type Envelope, type ReceivedUpload } from './pipeline/work.ts';
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

const ADMISSION = { maxUploads: 2_000, maxBytes: 256 * 1024 * 1024 };
/** How often an upload is decoded anew because something was configured meanwhile, before it is sent back. */
const MAX_DECODES = 10;
const GROUPS = { maxGroupUploads: 500, maxGroupSamples: 10_000, maxPutOffMs: 10_000, maxTransactionMs: 30_000 };

/** What both edges (HTTP and MQTT) hand their uploads to. */
export class Ingest {
  readonly directory: Directory;
  readonly admission = new Admission(ADMISSION);
  readonly limits: UploadLimits;
  readonly clock: Clock;
  readonly #groups: GroupCommit;

  constructor({ pool, feed, usage, clock, log, maxTransactionMs = GROUPS.maxTransactionMs }: IngestOptions) {
    this.directory = new Directory(pool, log);
    this.limits = new UploadLimits({ pool, clock, shared: usage });
    this.clock = clock;
    this.#groups = new GroupCommit({ pool, feed, clock, log, ...GROUPS, maxTransactionMs });
  }

  /**
   * Takes an upload all the way: the answer means that it is committed. `onQueued` is called once its place behind the
   * uploads before it is settled.
   *
   * @throws UploadRejected saying why it was not taken
   */
  async take(received: ReceivedUpload, onQueued?: () => void): Promise<UploadAnswer> {
    const admitted = this.admission.enter();
    try {
      let envelope: Promise<Envelope> | undefined;
      const meter: MeteredUpload = {};
      const readOnce = async () => {
        const unpacked = await received.read();
        admitted.hold(unpacked.body.length);
        meter.metered?.charge({ bytes: unpacked.body.length });
        return unpacked;
      };
      const read = () => (envelope ??= readOnce());
      for (let decodes = 1; ; decodes += 1) {
        const { directory, clock, limits } = this;
        const decoded = await sayIfAway(takeIn({ ...received, read }, { directory, clock, limits, meter }));
        if (decodes === 1) meter.metered?.charge({ samples: decoded.samples.length });
        const answer = this.#groups.add(decoded);
        onQueued?.();
        try {
          return await answer;
        } catch (error) {
          if (!(error instanceof ConfigurationMoved) || decodes === MAX_DECODES) throw error;
          this.directory.forget();
        }
      }
    } finally {
      admitted.leave();
    }
  }

  /** For an edge that asks once per connection. @throws UploadRejected */
  authenticate(token: string | null, claimedGatewayId: string | null): Promise<ReceivedGateway> {
    return sayIfAway(authenticateGateway(token, claimedGatewayId, this));
  }

  /** Resolves when every upload that was queued is answered. */
  idle(): Promise<void> {
    return this.#groups.idle();
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
