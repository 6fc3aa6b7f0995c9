import {
  insertAlarmEvents,
  insertAlarms,
  insertOutboxEvents,
  lockAlarmsAfter,
  lockWithdrawnAlarmsAfter,
  newId,
  rewriteAlarms,
  type AlarmRecord,
  type NewAlarmEvent,
  type NewOutboxEvent,
  type PoolClient,
} from '@packwatch/db';
import { reconcileEpisodes, type OpenEpisode } from '@packwatch/domain';
import { alarmOutboxEvent } from '../alarms/alarm-notice.ts';
import { clearedEvent, raisedEvent } from '../alarms/write-alarm-changes.ts';
import { type PackContext } from '../pipeline/work.ts';
import { type FoundEpisode } from './found-episodes.ts';

export interface RewriteAlarmsInput {
  readonly context: PackContext;
  /** The refold began after this sample; null: at the pack's first. */
  readonly fromMs: number | null;
  /** Set if the refold stopped early: what was open there, and all that was raised after, is as it was. */
  readonly until: { readonly tsMs: number; readonly open: readonly OpenEpisode[] } | null;
  readonly found: readonly FoundEpisode[];
  /** The pack's newest sample speaks of the present, so that an alarm which is open there may wake somebody. */
  readonly isFresh: boolean;
  readonly nowMs: number;
}

/** Makes the alarm rows say what the refold found; ids and what people did stay. Answers with those it touched. */
export async function rewritePackAlarms(client: PoolClient, input: RewriteAlarmsInput): Promise<AlarmRecord[]> {
  const { context, nowMs } = input;
  const isJudged = judgedEpisodes(input.until);
  const { handedOverMs } = context.pack;
  // Alarms of a pack that was handed over ended with it.
  const ends = (episode: FoundEpisode): FoundEpisode => {
    return { ...episode, clearedTsMs: episode.clearedTsMs ?? handedOverMs };
  };
  const found = input.found.filter(isJudged).map(ends);
  const recorded = (await lockAlarmsAfter(client, context.pack.id, input.fromMs)).filter((alarm) =>
    isJudged({ ...alarm, raisedTsMs: alarm.raisedMs }),
  );
  const { kept, added, withdrawn } = reconcileEpisodes(
    recorded.map((alarm) => ({ ...alarm, raisedTsMs: alarm.raisedMs, clearedTsMs: alarm.clearedMs })),
    found,
  );
  const events: NewAlarmEvent[] = [];
  const outbox: NewOutboxEvent[] = [];
  const rewritten: AlarmRecord[] = [];
  const isNews = (alarm: AlarmRecord): boolean => {
    return input.isFresh && alarm.status === 'open' && alarm.notifiedMs === null;
  };
  const told = (alarm: AlarmRecord): AlarmRecord =>
    isNews(alarm) ? { ...alarm, detectedLate: false, notifiedMs: nowMs } : alarm;

  for (const { record, found: episode } of kept) {
    const found = asToldOver(record, revised(record, episode));
    const after = told(found);
    if (isSame(record, after)) continue;
    rewritten.push(after);
    events.push(revisedEvent(record, after, nowMs));
    if (isNews(found)) {
      outbox.push(alarmOutboxEvent('alarm.raised', after, episode.value, context));
    } else if (record.status === 'open' && after.status === 'cleared' && after.notifiedMs !== null) {
      outbox.push(alarmOutboxEvent('alarm.cleared', after, null, context));
    }
  }
  for (const record of withdrawn) {
    const { id: alarmId, organisationId } = record;
    const after: AlarmRecord = { ...toRecord(record), status: 'withdrawn' };
    rewritten.push(after);
    // Who was told of it must hear that it never was.
    if (record.notifiedMs !== null) outbox.push(alarmOutboxEvent('alarm.withdrawn', after, null, context));
    events.push({ organisationId, alarmId, kind: 'withdrawn', atMs: nowMs, data: { was: record.status } });
  }
  const { revived, fresh } = await findRevived(client, input, added);
  for (const { record, found: episode } of revived) {
    const after = told({ ...revised(record, episode), detectedLate: true, notifiedMs: null });
    rewritten.push(after);
    events.push(revisedEvent(record, after, nowMs));
    if (after.notifiedMs !== null) outbox.push(alarmOutboxEvent('alarm.raised', after, episode.value, context));
  }
  const inserted = fresh.map((episode) => {
    const alarm = told(lateAlarm(episode, context, nowMs));
    events.push(raisedEvent(alarm, episode.value ?? episode.peakValue));
    if (alarm.clearedMs !== null) events.push(clearedEvent(alarm, alarm.clearedMs));
    if (alarm.notifiedMs !== null) outbox.push(alarmOutboxEvent('alarm.raised', alarm, episode.value, context));
    return alarm;
  });

  // Withdrawn ones first: an episode that takes the place of one in time must find it free.
  await rewriteAlarms(
    client,
    rewritten.filter((alarm) => alarm.status === 'withdrawn'),
  );
  await rewriteAlarms(
    client,
    rewritten.filter((alarm) => alarm.status !== 'withdrawn'),
  );
  await insertAlarms(client, inserted);
  await insertAlarmEvents(client, events);
  await insertOutboxEvents(client, outbox);
  return [...rewritten, ...inserted];
}

/**
 * Data that come in pieces may disprove an episode for a while: found again, it is the alarm that people know. A withdrawn
 * one that was open has no end; what it is found by is its beginning.
 */
async function findRevived(
  client: PoolClient,
  { context, fromMs }: RewriteAlarmsInput,
  added: readonly FoundEpisode[],
): Promise<{ revived: { record: Recorded; found: FoundEpisode }[]; fresh: readonly FoundEpisode[] }> {
  if (added.length === 0) return { revived: [], fresh: added };
  const withdrawn = await lockWithdrawnAlarmsAfter(client, context.pack.id, fromMs);
  const { kept, added: fresh } = reconcileEpisodes(
    withdrawn.map((alarm) => {
      return { ...alarm, raisedTsMs: alarm.raisedMs, clearedTsMs: alarm.clearedMs ?? alarm.raisedMs };
    }),
    added,
  );
  return { revived: kept, fresh };
}

type EpisodeKey = Pick<OpenEpisode, 'ruleId' | 'part' | 'raisedTsMs'>;

/** Which episodes a refold speaks of: all of them, or those that were over where it stopped. */
function judgedEpisodes(until: RewriteAlarmsInput['until']): (episode: EpisodeKey) => boolean {
  if (until === null) return () => true;
  const keyOf = ({ ruleId, part, raisedTsMs }: EpisodeKey): string => `${ruleId} ${part} ${raisedTsMs}`;
  const open = new Set(until.open.map(keyOf));
  return (episode) => episode.raisedTsMs <= until.tsMs && !open.has(keyOf(episode));
}

type Recorded = AlarmRecord & { raisedTsMs: number; clearedTsMs: number | null };

function toRecord({ raisedTsMs: _raised, clearedTsMs: _cleared, ...record }: Recorded): AlarmRecord {
  return record;
}

function revised(record: Recorded, episode: FoundEpisode): AlarmRecord {
  return {
    ...toRecord(record),
    status: episode.clearedTsMs === null ? 'open' : 'cleared',
    ruleVersion: episode.ruleVersion,
    severity: episode.severity,
    raisedMs: episode.raisedTsMs,
    clearedMs: episode.clearedTsMs,
    raiseLevel: episode.raiseLevel,
    peakValue: episode.peakValue,
  };
}

/**
 * Who heard of an alarm that it is over does not know that it is open after all: it is told as a new one is, now or when the
 * pack speaks again. If it is over before that, people know enough.
 */
function asToldOver(before: Pick<AlarmRecord, 'status'>, after: AlarmRecord): AlarmRecord {
  return before.status === 'cleared' && after.status === 'open' ? { ...after, notifiedMs: null } : after;
}

function lateAlarm(episode: FoundEpisode, { pack }: PackContext, nowMs: number): AlarmRecord {
  return {
    id: newId(),
    organisationId: pack.organisationId,
    packId: pack.id,
    ruleId: episode.ruleId,
    ruleVersion: episode.ruleVersion,
    part: episode.part,
    severity: episode.severity,
    signal: episode.signal,
    status: episode.clearedTsMs === null ? 'open' : 'cleared',
    raisedMs: episode.raisedTsMs,
    clearedMs: episode.clearedTsMs,
    raiseLevel: episode.raiseLevel,
    peakValue: episode.peakValue,
    detectedMs: nowMs,
    detectedLate: true,
    notifiedMs: null,
  };
}

const REVISABLE = ['status', 'ruleVersion', 'severity', 'raisedMs', 'clearedMs', 'raiseLevel', 'peakValue'] as const;

const isSame = (a: AlarmRecord, b: AlarmRecord): boolean =>
  REVISABLE.every((field) => a[field] === b[field]) && a.notifiedMs === b.notifiedMs;

/** What it was before: an alarm that people have seen does not change without a trace. */
function revisedEvent(before: AlarmRecord, after: AlarmRecord, nowMs: number): NewAlarmEvent {
  const { id: alarmId, organisationId } = after;
  const changed = REVISABLE.filter((field) => before[field] !== after[field]);
  const was = Object.fromEntries(changed.map((field) => [field, before[field]]));
  return { organisationId, alarmId, kind: 'revised', atMs: nowMs, data: { was } };
}
