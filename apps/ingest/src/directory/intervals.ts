import { type Interval } from '@packwatch/db';

export const holdsAt = (interval: Interval, tsMs: number): boolean =>
  interval.validFromMs <= tsMs && (interval.validToMs === null || tsMs < interval.validToMs);
