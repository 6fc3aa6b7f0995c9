import {
  insertAlarmEvents,
  insertOutboxEvents,
  lockSilencesEndedSooner,
  rewriteAlarms,
  type AlarmRecord,
  type EndedSilence,
  type NewAlarmEvent,
  type PoolClient,
  type RefoldRange,
} from '@packwatch/db';
import { alarmOutboxEvent } from '../alarms/alarm-notice.ts';
import { type PackContext } from '../pipeline/work.ts';

/**
 * A sweep ends the silence of a pack or signal at the first sample it knows of. Where samples of the silence come after
 * that, its end moves to the true one; if they leave no silence that long, it never was. Answers with the alarms it touched.
 */
export async function endSilencesSooner(
  client: PoolClient,
  context: PackContext,
  range: RefoldRange,
  nowMs: number,
): Promise<AlarmRecord[]> {
  const sooner = await lockSilencesEndedSooner(client, context.pack.id, range);
  const ended = sooner.map((silence) => ({ was: silence.alarm, after: endedSooner(silence) }));
  await rewriteAlarms(
    client,
    ended.map(({ after }) => after),
  );
  await insertAlarmEvents(
    client,
    ended.map(({ was, after }): NewAlarmEvent => {
      const { id: alarmId, organisationId } = after;
      const said = { status: was.status, clearedMs: was.clearedMs, peakValue: was.peakValue };
      if (after.status === 'withdrawn') {
        return { organisationId, alarmId, kind: 'withdrawn', atMs: nowMs, data: { was: was.status } };
      }
      return { organisationId, alarmId, kind: 'revised', atMs: nowMs, data: { was: said } };
    }),
  );
  const disproved = ended.filter(({ after }) => after.status === 'withdrawn' && after.notifiedMs !== null);
  await insertOutboxEvents(
    client,
    disproved.map(({ after }) => alarmOutboxEvent('alarm.withdrawn', after, null, context)),
  );
  return ended.map(({ after }) => after);
}

function endedSooner({ alarm, sinceMs, firstMs }: EndedSilence): AlarmRecord {
  // Of a whole pack the peak is how long it was silent; a missing signal has none.
  const peakValue = alarm.peakValue === null ? null : Math.max(firstMs - sinceMs, 0);
  if (firstMs < alarm.raisedMs) return { ...alarm, status: 'withdrawn', clearedMs: null, peakValue };
  return { ...alarm, clearedMs: firstMs, peakValue };
}
