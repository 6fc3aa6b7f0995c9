import {
  copyTelemetry,
  deleteTelemetry,
  insertQuarantine,
  markBucketsDirty,
  markDirty,
  noteSamples,
  readEnvelopes,
  refreshLiveState,
  settleQuarantined,
  widenEnvelope,
  type LockedPack,
  type NewQuarantineRow,
  type PoolClient,
  type TelemetryRow,
} from '@packwatch/db';
import { type GatewayKnowledge } from '../pipeline/decode-body.ts';
import { rangeOf } from '../pipeline/changed-samples.ts';
import { REFOLD_HORIZON_MS } from '../pipeline/fold.ts';
import { toQuarantineRows } from '../pipeline/quarantine-row.ts';
import { type DayChanges } from './day-changes.ts';
import { decodeEnvelope } from './decode-envelope.ts';

export interface WriteDayInput {
  readonly organisationId: string;
  readonly locked: LockedPack;
  readonly changes: DayChanges;
  readonly knowledge: ReadonlyMap<string, GatewayKnowledge>;
  /** Who has it applied. */
  readonly by: string | null;
}

/**
 * Makes the rows of a day say what the archive says, under the pack's lock: rewritten, added and taken out, with what
 * follows from them (SOC and alarms by the refold, roll-ups by their marks, live values at once). True if rows changed.
 */
export async function writeDay(client: PoolClient, input: WriteDayInput): Promise<boolean> {
  const { locked, changes } = input;
  const { packId } = locked;
  const { changed, relabelled, appear, disappear } = changes.comparison;
  const touched = [...changed.map(({ after }) => after), ...appear, ...disappear];
  const newestMs = [...appear].reduce((newest, { tsMs }) => Math.max(newest, tsMs), locked.tsMs ?? -Infinity);
  const horizonMs = newestMs - REFOLD_HORIZON_MS;
  const rewritten = changed.map(({ after }) => (after.tsMs < horizonMs ? notAssessed(after) : after));

  await deleteTelemetry(
    client,
    packId,
    [...rewritten, ...relabelled, ...disappear].map(({ tsMs }) => tsMs),
  );
  await copyTelemetry(client, [...rewritten, ...relabelled, ...appear]);
  const range = rangeOf([...touched, ...relabelled].map(({ tsMs }) => tsMs));
  const told = { organisationId: input.organisationId, packId, cause: 'redecoded' } as const;
  await noteSamples(client, range === null ? [] : [{ ...told, ...range }]);
  const isNewest = touched.some(({ tsMs }) => tsMs >= (locked.tsMs ?? -Infinity));
  const watermarkMs = isNewest ? await refreshLiveState(client, packId) : locked.tsMs;
  const assessed = touched.map(({ tsMs }) => tsMs).filter((tsMs) => tsMs >= horizonMs);
  if (assessed.length > 0) {
    // Where the newest rows went, the one that is newest now is folded again, so that its values are the live ones.
    const fromMs = assessed.reduce((a, b) => Math.min(a, b), watermarkMs ?? Infinity);
    await markDirty(client, [{ packId, fromMs }]);
  }
  // The bucket that was running is no longer the newest once the watermark moves on.
  const running = locked.tsMs === null || touched.length === 0 ? [] : [{ packId, tsMs: locked.tsMs }];
  await markBucketsDirty(client, [...touched, ...running]);

  for (const { envelope, says } of changes.widened) await widenEnvelope(client, envelope, says);
  await settleQuarantined(client, changes, input.by);
  await insertQuarantine(client, await newQuarantineRows(client, input));
  return touched.length > 0;
}

// What stood there was worked out from the old readings, and nobody works it out anew so far back.
const notAssessed = (row: TelemetryRow): TelemetryRow => ({ ...row, soc: null, socSigma: null });

/** Refusals with the frames that were refused. They are few; their envelopes are read once more. */
async function newQuarantineRows(client: PoolClient, input: WriteDayInput): Promise<NewQuarantineRow[]> {
  const { changes, organisationId, knowledge } = input;
  const rows: NewQuarantineRow[] = [];
  for (const { envelope, refusals } of changes.added) {
    const [stored] = await readEnvelopes(client, [envelope]);
    const known = knowledge.get(envelope.gatewayId);
    if (stored === undefined || known === undefined) continue;
    const { gatewayId, uploadId, receivedMs } = envelope;
    const { frames } = decodeEnvelope(stored, organisationId, known);
    rows.push(
      ...toQuarantineRows({ gateway: { id: gatewayId, organisationId }, uploadId, receivedMs, frames }, refusals),
    );
  }
  return rows;
}
