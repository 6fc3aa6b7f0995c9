import { type ClockLastSeen } from './sweep-bus.ts';

/** What lies in a queue for a while is sent out in less than a slot; a clock that is wrong stays so. */
const SLOTS_ASKED = 2;

/**
 * How far a gateway's clock has been behind ours lately, ms, by the least that its uploads of the newest two slots show; 0: it is not, it
 * is ahead, or only one slot says so, which may be uploads that lay in a queue.
 */
export function steadilyBehindMs(recent: ClockLastSeen['recent']): number {
  const newest = recent.toSorted(([a], [b]) => b - a).slice(0, SLOTS_ASKED);
  if (newest.length < SLOTS_ASKED) return 0;
  return Math.max(0, Math.min(...newest.map(([, , minMs]) => minMs)));
}
