/** How the time of a series is laid on the clock. */
export interface ReplayPlan {
  /** Time of the first poll, unix ms. */
  readonly startMs: number;
  readonly everyMs: number;
  /** Series seconds for each second of the clock; `Infinity`: as fast as uploads are taken. */
  readonly speed: number;
  readonly durationMs: number;
  readonly loop: boolean;
}

export class SpeedError extends Error {
  readonly code = 'speed_unreadable';
}

export function parseSpeed(text: string): number {
  if (text === 'max') return Infinity;
  const speed = Number(text.replace(/x$/, ''));
  if (!(speed > 0)) throw new SpeedError(`"${text}" is not a speed. Give a number above 0, or max.`);
  return speed;
}

/** At the clock's own speed the series begins now; faster, it ends now, so that no poll lies in the future. */
export const defaultStartMs = (speed: number, durationMs: number, nowMs: number): number =>
  speed <= 1 ? nowMs : nowMs - durationMs;

/** Time of poll `n`, unix ms, or null when the series is over. */
export function pollTimeMs(plan: ReplayPlan, n: number): number | null {
  const elapsedMs = n * plan.everyMs;
  return !plan.loop && elapsedMs > plan.durationMs ? null : plan.startMs + elapsedMs;
}

/**
 * When a poll may be sent, unix ms: its place on the sped-up clock, but never before its own time has come, since ingest
 * refuses samples from the future. A sped-up loop that has caught up with the clock so goes on at the clock's speed.
 */
export function dueMs(plan: ReplayPlan, pollMs: number, begunMs: number): number {
  const paced = plan.speed === Infinity ? begunMs : begunMs + (pollMs - plan.startMs) / plan.speed;
  return Math.max(paced, pollMs);
}
