export interface RangeRule {
  /** Never zoom in further than this, so that the noise of a quiet pack doesn't fill the chart. */
  readonly narrowest: number;
  readonly withZero?: boolean;
  readonly within?: readonly [number, number];
}

const MARGIN = 0.08;

/** The ends of a value axis for data between `low` and `high` (null: no data at all). */
export function valueRange(low: number | null, high: number | null, rule: RangeRule): [number, number] {
  let from = low ?? 0;
  let to = high ?? rule.narrowest;
  if (rule.withZero) {
    from = Math.min(0, from);
    to = Math.max(0, to);
  }
  const missing = rule.narrowest - (to - from);
  const margin = missing > 0 ? missing / 2 : (to - from) * MARGIN;
  from -= margin;
  to += margin;
  if (!rule.within) return [from, to];
  const [least, most] = rule.within;
  // Slide inside first, so that a pack at 99 % keeps its whole window.
  const slide = Math.max(0, least - from) - Math.max(0, to - most);
  return [Math.max(least, from + slide), Math.min(most, to + slide)];
}
