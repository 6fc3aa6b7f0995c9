/**
 * Charge cycles counted by rainflow (ASTM E1049): which swings of the charge close, and how deep they were. Plain data;
 * charge as a share of the nominal capacity.
 */
export interface Rainflow {
  /** Which way the charge goes since the last turning point. */
  readonly rising: boolean;
  /** The farthest it got since. */
  readonly extreme: number;
  /** Turning points whose swings have not closed yet, oldest first. */
  readonly open: readonly number[];
  /** Closed cycles by depth: up to each of `DEPTHS`. Half a swing counts a half. */
  readonly counts: readonly number[];
}

/** Upper ends of the classes of depth, as a share of the capacity. */
export const DEPTHS = [0.1, 0.25, 0.5, 0.8, Infinity] as const;

/** A turn back by less than this is noise of the counters, or a light that was switched on. */
const LEAST_SWING = 0.02;

/** More open swings than this can't nest in a capacity; the oldest then counts as half a cycle. */
const MOST_OPEN = 12;

export function startRainflow(charge: number): Rainflow {
  // The first point is a turning point whichever way the charge goes from it.
  return { rising: true, extreme: charge, open: [rounded(charge)], counts: DEPTHS.map(() => 0) };
}

/** Follows the charge by one value. */
export function stepRainflow(flow: Rainflow, charge: number): Rainflow {
  const { rising, extreme } = flow;
  if (rising ? charge >= extreme : charge <= extreme) return charge === extreme ? flow : { ...flow, extreme: charge };
  if (Math.abs(charge - extreme) < LEAST_SWING) return flow;
  return { rising: !rising, extreme: charge, ...close([...flow.open, rounded(extreme)], [...flow.counts]) };
}

/** Cycles by depth with what is still open counted as halves, as the standard ends a series. */
export function cyclesByDepth(flow: Rainflow): number[] {
  const counts = [...flow.counts];
  const points = [...flow.open, flow.extreme];
  for (let i = 1; i < points.length; i += 1) addCycle(counts, swing(points, i), 0.5);
  return counts;
}

/** Takes out of the turning points every swing that a later one at least as large has closed. */
function close(open: number[], counts: number[]): Pick<Rainflow, 'open' | 'counts'> {
  while (open.length >= 3) {
    const last = open.length - 1;
    const [newest, before] = [swing(open, last), swing(open, last - 1)];
    if (newest < before && open.length <= MOST_OPEN) break;
    if (last === 2 || newest < before) {
      addCycle(counts, swing(open, 1), 0.5);
      open.shift();
    } else {
      addCycle(counts, before, 1);
      open.splice(last - 2, 2);
    }
  }
  return { open, counts };
}

function swing(points: readonly number[], i: number): number {
  return Math.abs((points[i] ?? 0) - (points[i - 1] ?? 0));
}

function addCycle(counts: number[], depth: number, cycles: number): void {
  if (depth < LEAST_SWING) return;
  const place = DEPTHS.findIndex((limit) => depth <= limit);
  counts[place] = (counts[place] ?? 0) + cycles;
}

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
