import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type PackSample } from '../fold/pack-sample.ts';
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
  /** Pack voltage, mV; null: not read. */
  readonly packMv?: number | null;
}

/** Moments a minute apart. */
function follow(
  moments: readonly Moment[],
  before: CellLedger | null = null,
  brokenTsMs: number | null = null,
): CellLedger | null {
  let ledger = before;
  moments.forEach(({ netMah, ma, cells, balancing = [], packMv = null }, i) => {
    const charge: ChargeState = {
      knownTsMs: 0,
      current: null,
      level: null,
      counters: null,
      inMah: netMah,
      outMah: 0,
      brokenTsMs,
      unseenVarMah2: 0,
    };
    const read = { currentMa: ma, voltageMv: packMv, cellVoltagesMv: cells, cellBalancing: balancing };
    const sample = sampleAt(i * 60_000, read);
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
  { netMah: 92_000, ma: -5000, cells: all(3350) },
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

  /** All cells at the top after cell 5 came 900 mAh late. */
  const FULL: Moment[] = [...TOP.slice(0, 2), { netMah: 91_900, ma: 1000, cells: all(3460) }];
  const times = (count: number, moments: readonly Moment[]): Moment[] =>
    Array.from({ length: count }, () => moments).flat();

  it('is known as soon as the last cell has reached it, and counts once however the current flickers', () => {
    const known = { tops: 1, imbalanceMah: 900, lagMah: [0, 0, 900, 0, 0, 900, 0, 0] };
    expect(follow(FULL)).toMatchObject(known);
    const floating: Moment[] = [
      { netMah: 91_900, ma: -40, cells: all(3455) },
      { netMah: 91_901, ma: 40, cells: all(3455) },
    ];
    expect(follow([...FULL, ...times(30, floating)])).toMatchObject(known);
  });

  it('goes on after a load of less than 2 % of the capacity, and is over after one of that', () => {
    const load = (netMah: number): Moment[] => [
      { netMah, ma: -20_000, cells: all(3320) },
      { netMah: 91_900, ma: 1000, cells: all(3460) },
    ];
    expect(follow([...FULL, ...load(89_901)])).toMatchObject({ tops: 1, imbalanceMah: 900 });
    expect(follow([...FULL, ...load(89_900)])).toMatchObject({ tops: 2, imbalanceMah: 0 });
  });

  it('of a cell that never gets there lasts through loads, too: it lags by at least the most that had gone in', () => {
    const late = TOP.slice(0, 4);
    const load: Moment[] = [
      { netMah: 93_000, ma: -20_000, cells: all(3320) },
      { netMah: 93_500, ma: 1000, cells: all(3460, { 2: 3400 }) },
    ];
    expect(follow([...late, ...load])?.tops).toBe(0);
    const over: Moment = { netMah: 92_000, ma: -20_000, cells: all(3320) };
    expect(follow([...late, ...load, over])).toMatchObject({ tops: 1, imbalanceMah: 3000, top: null });
  });

  it('says nothing of a charge after charge went unseen', () => {
    const before = follow(TOP.slice(0, 4));
    const later: Moment[] = [{ netMah: 150_000, ma: 1000, cells: all(3460) }];
    expect(follow(later, before, 60_001)).toMatchObject({ tops: 1, imbalanceMah: 0 });
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

  const ledgerOf = (part: Partial<CellLedger>): CellLedger => {
    const ledger = follow([{ netMah: 0, ma: 0, cells: all(3300) }]);
    if (ledger === null) throw new Error('a pack of cells has a ledger');
    return { ...ledger, ...part };
  };
  const eight = (usual: number, odd: number): number[] => all(usual, { 1: odd });

  it.each([
    ['two tops', { tops: 2, lagMah: eight(100, 9000) }, 0],
    ['three tops', { tops: 3, lagMah: eight(100, 9000) }, 1],
    ['2 % behind the others', { tops: 3, lagMah: eight(100, 2100) }, 0],
    ['a little more', { tops: 3, lagMah: eight(100, 2101) }, 1],
    ['others balanced for a day', { balancingH: eight(24, 2.3) }, 1],
    ['others balanced for less', { balancingH: eight(23.9, 0) }, 0],
    ['a tenth of the others', { balancingH: eight(30, 3) }, 0],
    ['a quarter of an hour deep', { deepH: 0.25, deepShare: eight(0, 0.0801) }, 1],
    ['less time deep', { deepH: 0.24, deepShare: eight(0, 0.2) }, 0],
    ['8 % less than the others', { deepH: 1, deepShare: eight(0.01, 0.09) }, 0],
  ] satisfies [string, Partial<CellLedger>, number][])('by %s', (_, part, count) => {
    expect(weakCells({ ...NOTHING, ledger: ledgerOf(part) }, FACTS_100AH)).toHaveLength(count);
  });

  it('are told with their figure and the median of the others', () => {
    // of seven others: 1 … 7 Ah, so 4; of six: 1 … 6, so 3.5
    const lags = (count: number): number[] => [30_000, ...Array.from({ length: count }, (_, i) => 1000 * (count - i))];
    const evidence = (count: number): unknown =>
      weakCells(
        { ...NOTHING, ledger: ledgerOf({ tops: 5, lagMah: lags(count), balancingH: [], deepShare: [] }) },
        { ...FACTS_100AH, cellsInSeries: count + 1 },
      ).find(({ cell }) => cell === 0)?.evidence;
    expect(evidence(7)).toEqual([{ reason: 'lags-at-full', value: 30_000, others: 4000 }]);
    expect(evidence(6)).toEqual([{ reason: 'lags-at-full', value: 30_000, others: 3500 }]);
  });

  it('may be one of two', () => {
    const ledger = ledgerOf({ tops: 3, lagMah: [0, 9000], balancingH: [0, 0], deepShare: [0, 0] });
    expect(weakCells({ ...NOTHING, ledger }, { ...FACTS_100AH, cellsInSeries: 2 })).toHaveLength(1);
  });

  it('resist above 3.2 mΩ in a pack of 100 Ah even where all do', () => {
    const sums = (mohm: number) => ({ steps: 50, xx: 1000, xy: 1000 * mohm, deviations: 0 });
    const named = (mohm: number): number =>
      weakCells(
        {
          ...NOTHING,
          resistance: { ...NOTHING.resistance, cells: Array.from({ length: 8 }, () => sums(mohm)) },
        },
        FACTS_100AH,
      ).length;
    expect(named(3.2)).toBe(0);
    expect(named(3.21)).toBe(8);
    const some = { ...NOTHING, resistance: { ...NOTHING.resistance, cells: [sums(9), null] } };
    expect(weakCells(some, FACTS_100AH)).toEqual([]);
  });
});

describe('what the ledger learns from', () => {
  it.each([
    ['a discharge at 3.15 V', { ma: -1, mv: 3149 }, true],
    ['a discharge above it', { ma: -1, mv: 3150 }, false],
    ['no discharge', { ma: 0, mv: 3100 }, false],
    ['a charge', { ma: 500, mv: 3100 }, false],
  ])('deep: %s', (_, { ma, mv }, isDeep) => {
    const ledger = follow([
      { netMah: 0, ma, cells: all(mv) },
      { netMah: 0, ma, cells: all(mv) },
    ]);
    expect((ledger?.deepH ?? 0) > 0).toBe(isDeep);
  });

  it('deep cells by the share they lack of the mean of all, averaged over the time', () => {
    const at = (mv: number): Moment => ({ netMah: 0, ma: -20_000, cells: all(3200, { 4: mv }) });
    // 3.200 V: 16.14 %; 3.067 V: 7.0 %; the mean of all is 15.0 %
    const ledger = follow([at(3067.5), at(3067.5), at(3067.5)]);
    expect(ledger?.deepShare[4]).toBeCloseTo(0.08, 2);
    expect(ledger?.deepShare[0]).toBeCloseTo(-0.0114, 3);
    expect(ledger?.deepH).toBeCloseTo(3 / 60, 4);
  });

  it('a balanced hour that fades with the month', () => {
    const balancing = Array.from({ length: 8 }, (_, cell) => cell === 0);
    const hour: Moment[] = Array.from({ length: 60 }, () => ({ netMah: 0, ma: 100, cells: all(3440), balancing }));
    const ledger = follow(hour);
    expect(ledger?.balancingH[0]).toBeCloseTo(1, 2);
    expect(ledger?.balancingH[1]).toBe(0);
    // The same hour thirty days later: what was before counts e⁻¹ of itself.
    const later = ledger && { ...ledger, balancingTsMs: (ledger.balancingTsMs ?? 0) - 30 * 86_400_000 };
    const once = follow(
      [{ netMah: 0, ma: 100, cells: all(3440), balancing }],
      later && { ...later, balancingTsMs: -30 * 86_400_000 },
    );
    expect(once?.balancingH[0]).toBeCloseTo(Math.exp(-1) + 1 / 60, 2);
  });
});

describe('a cell that is stuck low while the pack discharges', () => {
  const stuck = (packMv: number | null): CellLedger | null =>
    follow([{ netMah: 0, ma: -10_000, cells: all(3250, { 4: 3100 }), packMv }]);

  it('is not taken for one that holds less where the pack’s voltage shows it to be well', () => {
    // 8 · 3.25 V = 26 V, and 25.85 V with the reading; half way between is 25.925 V
    expect(stuck(26_000)?.deepH).toBe(0);
    expect(stuck(25_926)?.deepH).toBe(0);
    expect(stuck(25_924)?.deepH).toBeGreaterThan(0);
    expect(stuck(null)?.deepH).toBeGreaterThan(0);
  });
});

describe('deep cells', () => {
  const deepH = (chemistry: 'lfp' | 'nmc', lowestMv: number, part: Partial<PackSample> = {}): number => {
    const charge = { knownTsMs: 0, current: null, level: null, counters: null, inMah: 0, outMah: 0, brokenTsMs: null };
    const read = {
      currentMa: -30_000,
      cellVoltagesMv: all(lowestMv + 100, { 4: lowestMv }),
      temperature1C: 25,
      ...part,
    };
    const facts = { ...FACTS_100AH, chemistry, usualPeriodMs: 60_000 };
    const known = { ...charge, unseenVarMah2: 0 };
    return stepLedger(null, sampleAt(0, read), 60_000, known, CHEMISTRIES[chemistry], facts)?.deepH ?? NaN;
  };

  it('are seen too while a balancer works that does so all day', () => {
    expect(deepH('lfp', 3000, { cellBalancing: all(0).map((_, cell) => cell === 5) })).toBeGreaterThan(0);
  });

  it('begin where the curve of their chemistry begins to fall', () => {
    expect(deepH('lfp', 3149)).toBeGreaterThan(0);
    expect(deepH('lfp', 3150)).toBe(0);
    expect(deepH('nmc', 3395)).toBeGreaterThan(0);
    expect(deepH('nmc', 3396)).toBe(0);
  });

  it('say nothing in the cold, where a load parts them by what they resist', () => {
    expect(deepH('nmc', 3300, { temperature1C: 9.9 })).toBe(0);
    expect(deepH('nmc', 3300, { temperature1C: 10 })).toBeGreaterThan(0);
    expect(deepH('nmc', 3300, { temperature1C: null })).toBeGreaterThan(0);
  });
});
