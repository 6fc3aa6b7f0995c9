import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { type CellLedger, stepLedger } from './cell-ledger.ts';
import { INITIAL_HEALTH } from './step-health.ts';
import { weakCells } from './weak-cells.ts';

const NOTHING = INITIAL_HEALTH;

interface Moment {
  readonly netMah: number;
  readonly ma: number;
  readonly cells: readonly number[];
  readonly balancing?: readonly boolean[];
}

/** Moments a minute apart. */
function follow(moments: readonly Moment[], before: CellLedger | null = null): CellLedger | null {
  let ledger = before;
  moments.forEach(({ netMah, ma, cells, balancing = [] }, i) => {
    const charge: ChargeState = {
      knownTsMs: 0,
      current: null,
      level: null,
      counters: null,
      inMah: netMah,
      outMah: 0,
      brokenTsMs: null,
    };
    const sample = sampleAt(i * 60_000, { currentMa: ma, cellVoltagesMv: cells, cellBalancing: balancing });
    ledger = stepLedger(ledger, sample, 60_000, charge, CHEMISTRIES.lfp, { ...FACTS_100AH, usualPeriodMs: 60_000 });
  });
  return ledger;
}

const all = (mv: number, except: Record<number, number> = {}): number[] =>
  Array.from({ length: 8 }, (_, cell) => except[cell] ?? mv);

/** The first cells reach the top at once, cell 5 after 900 mAh, cell 2 never. */
const TOP: Moment[] = [
  { netMah: 90_000, ma: 10_000, cells: all(3400) },
  { netMah: 91_000, ma: 10_000, cells: all(3455, { 2: 3380, 5: 3420 }) },
  { netMah: 91_900, ma: 5000, cells: all(3460, { 2: 3390 }) },
  { netMah: 94_000, ma: 1000, cells: all(3460, { 2: 3400 }) },
  { netMah: 94_000, ma: -5000, cells: all(3350) },
];

describe('the top of a charge', () => {
  it('shows how far each cell lags: charge between the first at 3.45 V and it', () => {
    // a cell that never got there lags by at least all that had gone in: 3 Ah
    expect(follow(TOP)).toMatchObject({
      tops: 1,
      imbalanceMah: 3000,
      lagMah: [0, 0, 3000, 0, 0, 900, 0, 0],
      top: null,
    });
  });

  it('is averaged over the last ones', () => {
    const even = TOP.map((moment) => ({ ...moment, cells: all(moment.cells[0] ?? 0) }));
    expect(follow(even, follow(TOP))).toMatchObject({
      tops: 2,
      imbalanceMah: 0,
      lagMah: [0, 0, 1500, 0, 0, 450, 0, 0],
    });
  });

  it('has not begun while the pack discharges, however high its cells', () => {
    expect(follow([{ netMah: 0, ma: -100, cells: all(3500) }])?.top).toBeNull();
  });
});

describe('weak cells', () => {
  const named = (ledger: CellLedger | null) =>
    weakCells({ ...NOTHING, ledger }, FACTS_100AH).map(({ cell, evidence }) => [
      cell,
      ...evidence.map(({ reason }) => reason),
    ]);

  it('lag behind the others at three tops', () => {
    expect(named(follow([...TOP, ...TOP]))).toEqual([]);
    expect(named(follow([...TOP, ...TOP, ...TOP]))).toEqual([[2, 'lags-at-full']]);
  });

  it('are hardly ever balanced while the others are for hours', () => {
    const balancing = Array.from({ length: 8 }, (_, cell) => cell !== 6);
    const hours = (n: number): Moment[] =>
      Array.from({ length: n * 60 }, () => ({ netMah: 0, ma: 100, cells: all(3440), balancing }));
    expect(named(follow(hours(20)))).toEqual([]);
    expect(named(follow(hours(26)))).toEqual([[6, 'hardly-balanced']]);
  });

  it('fall first when the pack is nearly empty', () => {
    const deep = (mv: number): Moment[] =>
      Array.from({ length: 30 }, () => ({ netMah: 0, ma: -20_000, cells: all(3200, { 4: mv }) }));
    // The others hold 16 % at 3.20 V; at 3.13 V a cell holds 9 %, at 3.06 V 7 %.
    expect(named(follow(deep(3130)))).toEqual([]);
    expect(named(follow(deep(3060)))).toEqual([[4, 'falls-first']]);
  });

  it('resist more than the others by more than 0.88 mΩ in a pack of 100 Ah', () => {
    const sums = (mohm: number) => ({ steps: 50, xx: 1000, xy: 1000 * mohm, deviations: 0 });
    const resistance = (odd: number) => ({
      pack: null,
      cells: Array.from({ length: 8 }, (_, cell) => sums(cell === 1 ? odd : 0.5)),
      firstTsMs: 0,
      lastTsMs: 0,
      lowestC: 25,
      highestC: 25,
    });
    expect(weakCells({ ...NOTHING, resistance: resistance(1.37) }, FACTS_100AH)).toEqual([]);
    expect(weakCells({ ...NOTHING, resistance: resistance(1.39) }, FACTS_100AH)).toEqual([
      { cell: 1, evidence: [{ reason: 'resists', value: expect.closeTo(1.39, 9), others: expect.closeTo(0.5, 9) }] },
    ]);
  });

  it('are none in a pack of one cell, nor where no cell was ever read', () => {
    expect(weakCells(NOTHING, { ...FACTS_100AH, cellsInSeries: 1 })).toEqual([]);
    expect(follow([{ netMah: 0, ma: 0, cells: [3300] }])).toBeNull();
  });
});
