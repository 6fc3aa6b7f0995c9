import { pause } from '../../lib/pause.ts';

/** The gateway's clock, unix ms. Time is an input, so that two weeks can be lived through in seconds. */
export interface Clock {
  nowMs(): number;
  /** Resolves at `tMs` or when the signal ends it; perhaps a little before, if the clock was set meanwhile. */
  until(tMs: number, signal: AbortSignal): Promise<void>;
}

export const wallClock: Clock = {
  nowMs: () => Date.now(),
  until: (tMs, signal) => pause(tMs - Date.now(), signal),
};
