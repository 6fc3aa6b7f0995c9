import { type AlarmDto } from '@packwatch/contracts';
import { type TimeWindow } from '#features/packs/time-window.ts';

const MINUTE_MS = 60_000;
const LEAST_MARGIN_MS = 15 * MINUTE_MS;
/** An open alarm's end moves on; steps of this keep its chart from being asked for anew every second. */
const STEP_MS = MINUTE_MS;

/** The alarm and some time on both sides, so that one sees it come and go. */
export function alarmWindow(alarm: Pick<AlarmDto, 'raisedAt' | 'clearedAt'>, nowMs: number): TimeWindow {
  const fromMs = Date.parse(alarm.raisedAt);
  const now = Math.ceil(nowMs / STEP_MS) * STEP_MS;
  const toMs = alarm.clearedAt === null ? now : Date.parse(alarm.clearedAt);
  const margin = Math.max(LEAST_MARGIN_MS, (toMs - fromMs) / 2);
  return { kind: 'held', fromMs: fromMs - margin, toMs: Math.min(now, toMs + margin) };
}
