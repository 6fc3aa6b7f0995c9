import { type CapacityWindowDto, type HealthHistory } from '@packwatch/contracts';

/** As long ago as this a window counts e times less: the fleet's packs age. */
const FORGET_MS = 90 * 86_400_000;

export interface Receipt extends CapacityWindowDto {
  readonly id: string;
  readonly toMs: number;
  /** About what share of today's figure it is, 0…1. */
  readonly weight: number;
}

/** Every window that is known, oldest first: of the days that are over and, for today, of the newest figure. */
export function receiptsOf(
  days: HealthHistory['days'],
  newest: readonly CapacityWindowDto[],
  nowMs: number,
): Receipt[] {
  const over = Date.parse(days.at(-1)?.at ?? new Date(0).toISOString());
  // The newest figure tells older windows in one: those are told by their days.
  const since = newest.filter(({ toAt }) => Date.parse(toAt) > over);
  const byId = new Map([...days.flatMap((day) => day.closedWindows), ...since].map((each) => [idOf(each), each]));
  const windows = [...byId].map(([id, window]) => ({ ...window, id, toMs: Date.parse(window.toAt) }));
  windows.sort((a, b) => a.toMs - b.toMs);
  const pulls = windows.map(({ toMs, sigmaMah }) => Math.exp(-(nowMs - toMs) / FORGET_MS) / sigmaMah ** 2);
  const all = pulls.reduce((sum, pull) => sum + pull, 0);
  return windows.map((window, i) => ({ ...window, weight: (pulls[i] ?? 0) / all }));
}

const idOf = ({ fromAt, toAt }: CapacityWindowDto): string => `${fromAt} ${toAt}`;
