import { type SlaveHealth } from '@packwatch/contracts';

const HOUR_MS = 3_600_000;

type Hour = Pick<SlaveHealth['hours'][number], 'hour' | 'polls' | 'answered' | 'timeouts' | 'crcErrors' | 'exceptions'>;

/** Shares of an hour's polls, 0…1, which add up to 1. */
export interface HourBar {
  readonly hourMs: number;
  readonly answered: number;
  readonly exceptions: number;
  readonly timeouts: number;
  readonly crcErrors: number;
  readonly others: number;
}

/** One place for each hour from `fromMs` until before `toMs`; null where the slave was not polled. */
export function hourBars(hours: readonly Hour[], fromMs: number, toMs: number): (HourBar | null)[] {
  const byHour = new Map(hours.map((hour) => [Math.floor(Date.parse(hour.hour) / HOUR_MS), hour]));
  const first = Math.floor(fromMs / HOUR_MS);
  const count = Math.max(0, Math.ceil(toMs / HOUR_MS) - first);
  return Array.from({ length: count }, (_, place) => {
    const hour = byHour.get(first + place);
    if (!hour || hour.polls === 0) return null;
    const { polls, answered, exceptions, timeouts, crcErrors } = hour;
    return {
      hourMs: (first + place) * HOUR_MS,
      answered: answered / polls,
      exceptions: exceptions / polls,
      timeouts: timeouts / polls,
      crcErrors: crcErrors / polls,
      others: (polls - answered - exceptions - timeouts - crcErrors) / polls,
    };
  });
}
