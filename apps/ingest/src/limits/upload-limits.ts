import { findUploadLimits, withDeadline, type Pool } from '@packwatch/db';
import { type Clock } from '../clock.ts';
import { BatchCache } from '../directory/batch-cache.ts';
import { UploadRejected } from '../errors.ts';
import { type LimitStanding } from './limit-standing.ts';
import { quotasOf, USAGE_KEYS, type Quotas, type Usage } from './quota.ts';
import { type SharedUsage } from './shared-usage.ts';
import { UsageCounter, windowLeftS } from './usage-counter.ts';

/** A changed limit holds at most this much later. */
const TTL_MS = 10_000;
const READ_DEADLINE_MS = 10_000;
const MAX_ENTRIES = 100_000;
const SHARE_EVERY_MS = 1_000;

/*
 * A gateway that works sends nothing that can't be read, and repeats what was lost on its way once or twice. One that does
 * little else has used up its minute after a hundred of the first or a thousand of the second.
 */
const IN_VAIN = { refused: 300, repeated: 30 };

export interface UploadLimitsOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly shared: SharedUsage;
  readonly shareEveryMs?: number;
}

/** One upload on its way: what it takes from the quotas of its gateway and organisation. */
export interface Metered {
  readonly standing: LimitStanding;
  charge(usage: Partial<Usage>): void;
  /** What was work and brought nothing counts for this gateway as so many requests more. */
  chargeInVain(kind: keyof typeof IN_VAIN): void;
}

interface Counted {
  readonly counter: UsageCounter;
  quota: Readonly<Usage>;
}

/**
 * Limits per minute for each gateway and organisation. They are judged from counters of this process alone, without asking
 * anybody; once a second those that have grown are added up in Redis. While Redis is away each process counts for itself.
 * What an upload takes is known only when it is read, so one that begins below the limit is taken whole.
 */
export class UploadLimits {
  readonly #clock: Clock;
  readonly #shared: SharedUsage;
  readonly #counted = new Map<string, Counted>();
  readonly #quotas: BatchCache<string, Quotas>;
  #sharing = false;

  constructor({ pool, clock, shared, shareEveryMs = SHARE_EVERY_MS }: UploadLimitsOptions) {
    this.#clock = clock;
    this.#shared = shared;
    this.#quotas = new BatchCache({
      ttlMs: TTL_MS,
      maxEntries: MAX_ENTRIES,
      load: async (ids) => {
        const own = await withDeadline(findUploadLimits(pool, ids), READ_DEADLINE_MS);
        const byId = new Map(own.map((record) => [record.organisationId, record]));
        return new Map(ids.map((id) => [id, quotasOf(byId.get(id))]));
      },
    });
    setInterval(() => void this.#share(), shareEveryMs).unref();
  }

  /** Counts one request. @throws UploadRejected `rate_limited`; `onStanding` hears before */
  async admit(
    gateway: { readonly id: string; readonly organisationId: string },
    onStanding?: (standing: LimitStanding) => void,
  ): Promise<Metered> {
    const quotas = (await this.#quotas.get(gateway.organisationId)) ?? quotasOf();
    const nowMs = this.#clock();
    const parts = [
      ['gateway', this.#of(`gateway:${gateway.id}`, quotas.gateway)],
      ['organisation', this.#of(`organisation:${gateway.organisationId}`, quotas.organisation)],
    ] as const;
    const before = nearest(parts, quotas, nowMs);
    if (before.remaining <= 0) {
      onStanding?.({ ...before, remaining: 0 });
      const whose = before.scope === 'gateway' ? 'this gateway' : 'all gateways of this organisation together';
      throw new UploadRejected(
        'rate_limited',
        `${whose} may send ${quotas[before.scope][before.key]} ${before.key} a minute; keep the upload and try again later`,
        { retryAfterS: before.resetS },
      );
    }
    const charge = (usage: Partial<Usage>) => {
      for (const [, { counter }] of parts) counter.add(this.#clock(), usage);
    };
    charge({ requests: 1 });
    const standing = nearest(parts, quotas, nowMs);
    onStanding?.(standing);
    const [[, { counter: ofGateway }]] = parts;
    return {
      standing,
      charge,
      chargeInVain: (kind) => ofGateway.add(this.#clock(), { requests: IN_VAIN[kind] - 1 }),
    };
  }

  #of(name: string, quota: Readonly<Usage>): Counted {
    let counted = this.#counted.get(name);
    if (counted === undefined) this.#counted.set(name, (counted = { counter: new UsageCounter(name), quota }));
    counted.quota = quota;
    return counted;
  }

  async #share(): Promise<void> {
    const nowMs = this.#clock();
    const grown: UsageCounter[] = [];
    for (const [name, { counter, quota }] of this.#counted) {
      if (counter.isOver(nowMs)) this.#counted.delete(name);
      else if (counter.mustBeTold(quota)) grown.push(counter);
    }
    // One that does not come back is not overtaken by the next.
    if (this.#sharing || grown.length === 0) return;
    this.#sharing = true;
    await this.#shared.tell(grown);
    this.#sharing = false;
  }
}

function nearest(
  parts: readonly (readonly ['gateway' | 'organisation', Counted])[],
  quotas: Quotas,
  nowMs: number,
): LimitStanding {
  let standing: LimitStanding | null = null;
  let smallest = Infinity;
  for (const [scope, { counter, quota }] of parts) {
    const used = counter.used(nowMs);
    for (const key of USAGE_KEYS) {
      const remaining = quota[key] - used[key];
      if (remaining / quota[key] >= smallest) continue;
      smallest = remaining / quota[key];
      standing = { quotas, scope, key, remaining: Math.max(0, remaining), resetS: windowLeftS(nowMs) };
    }
  }
  if (standing === null) throw new Error('there are no limits');
  return standing;
}
