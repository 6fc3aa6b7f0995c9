import { type AlarmDto, ALARM_SIGNALS, type SignalName } from '@packwatch/contracts';
import { type Span } from '#features/charts/gaps.ts';
import { type AlarmMark } from '#features/charts/surroundings.ts';

/** The alarms of a pack as they lie in a window. An open one reaches to its end; a withdrawn one never was. */
export function alarmMarks(alarms: readonly AlarmDto[], paneSignal: SignalName, window: Span): AlarmMark[] {
  return alarms.flatMap((alarm) => {
    const fromMs = Date.parse(alarm.raisedAt);
    const toMs = alarm.clearedAt === null ? window.toMs : Date.parse(alarm.clearedAt);
    if (alarm.status === 'withdrawn' || toMs < window.fromMs || fromMs > window.toMs) return [];
    const ofThisPane = alarm.signal === paneSignal;
    const level =
      ofThisPane && alarm.raiseLevel !== null ? alarm.raiseLevel / ALARM_SIGNALS[alarm.signal].shownPer : null;
    return [{ fromMs, toMs, severity: alarm.severity, level, ofThisPane }];
  });
}
