import { newId, type AlarmRecord, type OpenAlarmKey } from '@packwatch/db';
import { type AlarmTransition, type OpenEpisode } from '@packwatch/domain';
import { type FoldedPack } from '../pipeline/work.ts';
import { isFresh } from './catching-up.ts';

export interface RaisedAlarm {
  readonly alarm: AlarmRecord;
  /** The reading that raised it. */
  readonly value: number;
}

/** What a live fold changes of a pack's alarms. */
export interface AlarmChanges {
  readonly raised: readonly RaisedAlarm[];
  readonly cleared: readonly (OpenAlarmKey & { readonly clearedMs: number; readonly peakValue: number })[];
  readonly peaks: readonly (OpenAlarmKey & { readonly peakValue: number })[];
  /**
   * Open at a newest sample that is fresh: time to tell, if nobody was told because the pack was catching up, or silent
   * while a late sample proved the alarm.
   */
  readonly caughtUp: readonly OpenAlarmKey[];
}

const keyOf = (ruleId: string, part: string, raisedTsMs: number): string => `${ruleId} ${part} ${raisedTsMs}`;
const episodeKey = (episode: OpenEpisode): string => keyOf(episode.ruleId, episode.part, episode.raisedTsMs);

/**
 * Transitions of a fold as changes of alarm rows. Somebody is told only of an alarm that is still open at the pack's
 * newest sample while that sample is fresh; every other one is detected late. `behindMs`: how far its gateway's clock is behind. Pure.
 */
export function alarmChanges(folded: FoldedPack, nowMs: number, behindMs: number): AlarmChanges {
  const { context } = folded.work;
  const { id: packId, organisationId, handedOverMs } = context.pack;
  const fresh = folded.live !== null && isFresh(folded.live.tsMs + behindMs, folded.live.receivedMs);
  const raised = new Map<string, RaisedAlarm>();
  const cleared: (OpenAlarmKey & { clearedMs: number; peakValue: number })[] = [];

  for (const transition of folded.transitions) {
    if (transition.kind === 'raised') {
      const alarm = { ...newAlarm(transition, nowMs), packId, organisationId };
      raised.set(keyOf(transition.ruleId, transition.part, transition.tsMs), { alarm, value: transition.value });
      continue;
    }
    const key = keyOf(transition.ruleId, transition.part, transition.raisedTsMs);
    const here = raised.get(key);
    const { tsMs: clearedMs, peakValue } = transition;
    if (here !== undefined) {
      raised.set(key, { ...here, alarm: { ...here.alarm, status: 'cleared', clearedMs, peakValue } });
    } else {
      const { ruleId, part, raisedTsMs } = transition;
      cleared.push({ packId, ruleId, part, raisedMs: raisedTsMs, clearedMs, peakValue });
    }
  }

  // What comes of a pack that was handed over is history: its alarms ended with it, and nobody is told.
  if (handedOverMs !== null) {
    return {
      raised: [...raised.values()].map((each) => endedBy(each, handedOverMs)),
      cleared,
      peaks: [],
      caughtUp: [],
    };
  }
  const before = new Map(folded.openBefore.map((episode) => [episodeKey(episode), episode]));
  const peaks: (OpenAlarmKey & { peakValue: number })[] = [];
  const caughtUp: OpenAlarmKey[] = [];
  for (const episode of folded.openAfter) {
    const { ruleId, part, raisedTsMs: raisedMs, peakValue } = episode;
    const here = raised.get(episodeKey(episode));
    if (here !== undefined) {
      const told = fresh ? { detectedLate: false, notifiedMs: nowMs } : {};
      raised.set(episodeKey(episode), { ...here, alarm: { ...here.alarm, peakValue, ...told } });
      continue;
    }
    if (before.get(episodeKey(episode))?.peakValue !== peakValue) {
      peaks.push({ packId, ruleId, part, raisedMs, peakValue });
    }
    if (fresh) caughtUp.push({ packId, ruleId, part, raisedMs });
  }
  return { raised: [...raised.values()], cleared, peaks, caughtUp };
}

const endedBy = ({ alarm, value }: RaisedAlarm, handedOverMs: number): RaisedAlarm => {
  return { value, alarm: alarm.status === 'open' ? { ...alarm, status: 'cleared', clearedMs: handedOverMs } : alarm };
};

/** A new open alarm that wakes nobody. */
export function newAlarm(
  raised: Extract<AlarmTransition, { kind: 'raised' }>,
  nowMs: number,
): Omit<AlarmRecord, 'packId' | 'organisationId'> {
  return {
    id: newId(),
    ruleId: raised.ruleId,
    ruleVersion: raised.ruleVersion,
    part: raised.part,
    severity: raised.severity,
    signal: raised.signal,
    status: 'open',
    raisedMs: raised.tsMs,
    clearedMs: null,
    raiseLevel: raised.raiseLevel,
    peakValue: raised.peakValue,
    detectedMs: nowMs,
    detectedLate: true,
    notifiedMs: null,
  };
}
