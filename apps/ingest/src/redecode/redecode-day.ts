import {
  createPackStates,
  findGatewaysOfPack,
  findSpan,
  listEnvelopes,
  lockPacks,
  lockRollups,
  readTelemetryRange,
  saveRedecodeProgress,
  type ClaimedRedecode,
  type ListedEnvelope,
  type LockedPack,
  type MapChange,
  type PackRecord,
  type Pool,
  type PoolClient,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { type Directory } from '../directory/directory.ts';
import { dayChanges } from './day-changes.ts';
import { knowledgeOf } from './knowledge.ts';
import { lookBack, OutcomeSum } from './outcome.ts';
import { nameOf, readDay, type ReadDay } from './read-day.ts';
import { writeDay } from './write-day.ts';

export interface DayContext {
  readonly pool: Pool;
  readonly directory: Directory;
  readonly log: Logger;
  readonly change: MapChange | null;
}

export interface DayDone {
  /** Null: none of its rows changed. */
  readonly changedPack: PackRecord | null;
}

const DAY_MS = 86_400_000;

/** Decodes the next day that holds anything, and shows or writes what changes. Null: somebody else has the pack. */
export async function redecodeDay(
  client: PoolClient,
  job: ClaimedRedecode,
  at: { readonly cursorMs: number; readonly toMs: number },
  context: DayContext,
): Promise<DayDone | null> {
  const { packId, organisationId } = job;
  const gatewayIds = await findGatewaysOfPack(client, packId);
  const next = await findSpan(client, packId, { gatewayIds, fromMs: at.cursorMs, toMs: at.toMs });
  if (next === null) {
    await saveProgress(client, job, at.toMs, new OutcomeSum(outcomeOf(job)));
    return { changedPack: null };
  }
  const fromMs = Math.max(at.cursorMs, next.firstMs);
  const toMs = Math.min(at.toMs, (Math.floor(fromMs / DAY_MS) + 1) * DAY_MS);
  const range = { gatewayIds, fromMs, toMs };
  const keys = await listEnvelopes(client, range);
  const knowledge = await knowledgeOf(gatewayIds, context.change, context);
  const read = (wanted: readonly ListedEnvelope[]) =>
    readDay(client, { keys: wanted, organisationId, packId, fromMs, toMs, knowledge, log: context.log });
  let day = await read(keys);

  let locked: LockedPack | null = null;
  if (job.state === 'applying') {
    locked = await lockPack(client, packId);
    if (locked === null) return null;
    // What arrived while the day was read; nothing more of this pack arrives before the commit.
    const known = new Set(keys.map(nameOf));
    const arrived = (await listEnvelopes(client, range)).filter((key) => !known.has(nameOf(key)));
    if (arrived.length > 0) day = together(day, await read(arrived));
  }
  const changes = dayChanges(packId, await readTelemetryRange(client, packId, range), day);
  // Roll-ups after a newest row that goes are taken back with it: nobody may be building them.
  const newestMs = locked?.tsMs ?? null;
  const goesBack = changes.comparison.disappear.some(({ tsMs }) => tsMs === newestMs);
  if (goesBack && !(await lockRollups(client, packId))) return null;
  const sum = new OutcomeSum(outcomeOf(job));
  sum.add(job.phase === 'settle' ? lookBack(changes.comparison) : changes.comparison, changes.counts);
  const { appliedBy: by } = job;
  const changed = locked !== null && (await writeDay(client, { organisationId, locked, changes, knowledge, by }));
  await saveProgress(client, job, toMs, sum);
  return { changedPack: changed ? ((await context.directory.packs.get(packId)) ?? null) : null };
}

async function lockPack(client: PoolClient, packId: number): Promise<LockedPack | null> {
  const [locked] = await lockPacks(client, [packId]);
  if (locked !== undefined) return locked;
  const [made] = await createPackStates(client, [packId]);
  return made ?? null;
}

/** Both, in the order in which they were received. */
const together = (a: ReadDay, b: ReadDay): ReadDay => ({
  envelopes: [...a.envelopes, ...b.envelopes].toSorted((x, y) => x.receivedMs - y.receivedMs),
  unreadable: a.unreadable + b.unreadable,
});

const outcomeOf = ({ state, preview, applied }: ClaimedRedecode) => (state === 'previewing' ? preview : applied);

async function saveProgress(
  client: PoolClient,
  job: ClaimedRedecode,
  cursorMs: number,
  sum: OutcomeSum,
): Promise<void> {
  const { outcome } = sum;
  await saveRedecodeProgress(
    client,
    job.id,
    cursorMs,
    job.state === 'previewing' ? { preview: outcome } : { applied: outcome },
  );
}
