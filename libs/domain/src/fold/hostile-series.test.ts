import { describe, expect, it } from 'vitest';
import { packHealth } from '../soh/pack-health.ts';
import { expectFinite } from '../testing/expect-finite.ts';
import { HOUR, MINUTE, sampleAt } from '../testing/sample.ts';
import { type PackFacts, packFacts } from './pack-facts.ts';
import { foldPack, type FoldOutputs } from './pack-fold.ts';
import { type PackSample } from './pack-sample.ts';
import { encodePackState } from './pack-state-codec.ts';
import { initialPackState, type PackState } from './pack-state.ts';

const factsOf = (cellsInSeries: number): PackFacts =>
  packFacts({ chemistry: 'lfp', cellsInSeries, nominalCapacityMah: 100_000, usualPeriodMs: MINUTE });
const FACTS = factsOf(4);
const CAPACITY_MAH = 95_000;
const HOURS = 48;
/** What counters may show at most: 6C, and two counts. */
const FASTEST_SHARE = 6 / 60 + 0.001;

interface True {
  readonly sample: PackSample;
  readonly soc: number;
}

/** Two days of a pack of 95 Ah: full, down to a fifth at 10 A, an hour of rest, up again at 20 A to the very top. */
function honest(cells = 4): True[] {
  let [soc, inMah, outMah] = [1, 0, 0];
  let goesDown = true;
  let restMs = 10 * MINUTE;
  return Array.from({ length: HOURS * 60 }, (_, i) => {
    if (goesDown && soc < 0.2) [goesDown, restMs] = [false, HOUR];
    if (!goesDown && soc >= 1) [goesDown, restMs] = [true, HOUR];
    const isResting = restMs > 0;
    restMs -= MINUTE;
    const isTop = soc > 0.985 && !goesDown;
    const currentMa = isResting ? 0 : goesDown ? -10_000 : isTop ? 4000 : 20_000;
    const mah = currentMa / 60;
    if (mah > 0) inMah += mah;
    else outMah -= mah;
    soc = Math.min(1, soc + mah / CAPACITY_MAH);
    const cellMv = soc > 0.985 && currentMa >= 0 ? 3470 : 3250 + 60 * soc + currentMa / 1000;
    const sample = sampleAt(i * MINUTE, {
      currentMa,
      voltageMv: Math.round(cells * cellMv),
      cellVoltagesMv: Array.from({ length: cells }, (_, cell) => Math.round(cellMv + (cell % 3) - 1)),
      chargedMah: 5_000_000 + Math.floor(inMah / 10) * 10,
      dischargedMah: 4_900_000 + Math.floor(outMah / 10) * 10,
      temperature1C: 25,
      // As wrong as they are in the field.
      bmsSoc: Math.max(0, soc - 0.15),
    });
    return { sample, soc };
  });
}

type Harm = (sample: PackSample, i: number) => PackSample;

const FROM = 20 * 60;
const between = (i: number, from: number, minutes: number): boolean => i >= from && i < from + minutes;
/** Every reading of a sample that is a number. */
const everyReading = (sample: PackSample, value: number): PackSample => ({
  ...sample,
  voltageMv: value,
  currentMa: value,
  bmsSoc: value,
  chargedMah: value,
  dischargedMah: value,
  chargedMwh: value,
  dischargedMwh: value,
  temperature1C: value,
  temperature2C: value,
  cellVoltagesMv: sample.cellVoltagesMv.map(() => value),
  cellTemperaturesC: [value, value, value, value],
});

const withFirstCell = (sample: PackSample, mv: number): PackSample => ({
  ...sample,
  cellVoltagesMv: [mv, ...sample.cellVoltagesMv.slice(1)],
});

/** From here on the device counts what did not flow, and nothing that it says contradicts that. */
const LIES = new Set(['counters that are reset', 'the sign of the current turned round']);

const HARMS: Readonly<Record<string, Harm>> = {
  'NaN for ten minutes': (sample, i) => (between(i, FROM, 10) ? everyReading(sample, NaN) : sample),
  'plus infinity for ten minutes': (sample, i) => (between(i, FROM, 10) ? everyReading(sample, Infinity) : sample),
  'minus infinity for ten minutes': (sample, i) => (between(i, FROM, 10) ? everyReading(sample, -Infinity) : sample),
  'absurd values for ten minutes': (sample, i) => (between(i, FROM, 10) ? everyReading(sample, 1e300) : sample),
  'zeros for ten minutes': (sample, i) => (between(i, FROM, 10) ? everyReading(sample, 0) : sample),
  'nulls for half a day': (sample, i) => (between(i, FROM, 720) ? sampleAt(sample.tsMs) : sample),
  'counters that are reset': (sample, i) =>
    i < FROM ? sample : { ...sample, chargedMah: (i - FROM) * 10, dischargedMah: 0 },
  'counters that wrap': (sample) => {
    const wrapped = (mah: number | null): number => ((mah ?? 0) + 42_944_660_000) % 42_949_672_960;
    return { ...sample, chargedMah: wrapped(sample.chargedMah), dischargedMah: wrapped(sample.dischargedMah) };
  },
  'a counter that leaps by 40 Ah': (sample, i) =>
    i < FROM ? sample : { ...sample, chargedMah: (sample.chargedMah ?? 0) + 40_000 },
  'a counter that flickers': (sample, i) => (i % 7 === 3 ? { ...sample, dischargedMah: null } : sample),
  'the sign of the current turned round': (sample, i) =>
    i < FROM ? sample : { ...sample, currentMa: -(sample.currentMa ?? 0), chargedMah: null, dischargedMah: null },
  'a cell that is stuck': (sample, i) => (i < FROM ? sample : withFirstCell(sample, 2500)),
  'a cell that is stuck high': (sample, i) => (i < FROM ? sample : withFirstCell(sample, 3600)),
  'a cell that was stuck all along': (sample) => withFirstCell(sample, 2500),
  'cells that come and go': (sample, i) => ({ ...sample, cellVoltagesMv: sample.cellVoltagesMv.slice(0, i % 6) }),
};

interface Folded {
  readonly state: PackState;
  readonly outputs: readonly FoldOutputs[];
  readonly trueSocs: readonly number[];
}

function fold(series: readonly True[], harm: Harm = (sample) => sample, facts = FACTS): Folded {
  let state = initialPackState();
  const outputs: FoldOutputs[] = [];
  series.forEach(({ sample }, i) => {
    const step = foldPack(state, harm(sample, i), { facts, rules: [] });
    state = step.state;
    outputs.push(step.outputs);
  });
  return { state, outputs, trueSocs: series.map(({ soc }) => soc) };
}

const isCounter = (mah: number | null | undefined): boolean => typeof mah === 'number' && mah >= 0 && mah < 1e12;

const SERIES = honest();

describe('two honest days', () => {
  const { outputs, trueSocs, state } = fold(SERIES);

  it('are followed within 3 % once the pack was full', () => {
    const first = outputs.findIndex(({ socAnchor }) => socAnchor === 'full');
    expect(first).toBeGreaterThan(0);
    outputs
      .slice(first)
      .forEach(({ soc }, i) => expect(Math.abs((soc ?? NaN) - (trueSocs[first + i] ?? NaN))).toBeLessThan(0.05));
    expect(packHealth(state, FACTS).efc).toBeGreaterThan(1);
  });
});

/** Where the truth lies outside of ±2σ, as "minute: claimed ± σ, true"; where nothing is claimed it cannot. */
function outsideBand({ outputs, trueSocs }: Folded, from: number): string[] {
  return outputs.slice(from).flatMap(({ soc, socSigma }, i) => {
    const trueSoc = trueSocs[from + i] ?? NaN;
    if (soc === null || socSigma === null || Math.abs(soc - trueSoc) <= 2 * socSigma) return [];
    return [`${from + i}: ${soc} ± ${socSigma}, ${trueSoc}`];
  });
}

const HONEST_CHARGE = Object.entries(HARMS).filter(([name]) => !LIES.has(name));

it.each(HONEST_CHARGE)('the truth stays in the band through %s, whatever set the SOC', (_, harm) => {
  expect(outsideBand(fold(SERIES, harm), 0)).toEqual([]);
});

describe.each(Object.entries(HARMS))('the same two days with %s', (_, harm) => {
  const { outputs, state } = fold(SERIES, harm);
  const harmed = SERIES.map(({ sample }, i) => harm(sample, i));

  it('give sound numbers or none', () => {
    for (const { soc, socSigma, usableSoc, socConfidence } of outputs) {
      expect(soc === null).toBe(socSigma === null);
      expect(soc === null).toBe(usableSoc === null);
      expect(soc === null).toBe(socConfidence === 'none');
      if (soc === null || socSigma === null) continue;
      expect(soc).toBeGreaterThanOrEqual(0);
      expect(soc).toBeLessThanOrEqual(1);
      expect(socSigma).toBeGreaterThan(0);
      expect(socSigma).toBeLessThan(0.29);
    }
  });

  it('never jump without a reason in the output: no farther than a pack can go since its counters were last read', () => {
    let readAt = 0;
    let lastKnown: number | null = null;
    outputs.forEach(({ soc, socAnchor }, i) => {
      const before = lastKnown;
      lastKnown = soc ?? lastKnown;
      const minutes = i - readAt;
      if (isCounter(harmed[i]?.chargedMah) && isCounter(harmed[i]?.dischargedMah)) readAt = i;
      if (soc === null || socAnchor !== null) return;
      expect(before).not.toBeNull();
      expect(Math.abs(soc - (before ?? NaN))).toBeLessThanOrEqual(FASTEST_SHARE * minutes);
    });
  });

  it('leave a state and a health without a number that is none', () => {
    expectFinite(state);
    expectFinite(packHealth(state, FACTS));
  });
});

describe.each([8, 16])('a cell of %i that is stuck from a middle hour on', (cells) => {
  const series = honest(cells);
  const facts = factsOf(cells);

  it.each([0, 2600, 2990, 3150, 9999])(
    'at %i mV costs nothing where the pack’s voltage shows the cell to be well',
    (mv) => {
      const folded = fold(series, (sample, i) => (i < FROM ? sample : withFirstCell(sample, mv)), facts);
      expect(outsideBand(folded, FROM)).toEqual([]);
      for (const { soc, socSigma } of folded.outputs.slice(FROM)) {
        expect(soc).not.toBeNull();
        expect(socSigma ?? 1).toBeLessThan(0.1);
      }
    },
  );

  it.each([0, 2600, 2990, 3150, 9999])(
    'at %i mV is never claimed to empty the pack where nobody read its voltage',
    (mv) => {
      const harm: Harm = (sample, i) => (i < FROM ? sample : { ...withFirstCell(sample, mv), voltageMv: null });
      expect(outsideBand(fold(series, harm, facts), FROM)).toEqual([]);
    },
  );

  it.each([
    [2600, 'lone-cell'],
    [2990, 'lone-cell'],
    // At 20 % at rest its siblings show 3.26 V: within what was counted, and no more is claimed than was.
    [3150, undefined],
  ])('at %i mV, as the pack’s voltage says too, sets nothing that the count denies', (mv, reason) => {
    const harm: Harm = (sample, i) => {
      const lackMv = (sample.cellVoltagesMv[0] ?? 0) - mv;
      return i < FROM ? sample : { ...withFirstCell(sample, mv), voltageMv: (sample.voltageMv ?? 0) - lackMv };
    };
    const folded = fold(series, harm, facts);
    expect(outsideBand(folded, FROM)).toEqual([]);
    expect(folded.state.doubt?.reason).toBe(reason);
  });
});

describe('counters that freeze while the pack is used', () => {
  const frozen: Harm = (sample, i) =>
    i < FROM ? sample : { ...sample, chargedMah: 5_200_000, dischargedMah: 5_100_000 };
  const { outputs, trueSocs, state } = fold(SERIES, frozen);

  it('are noticed within minutes of use, with the reason, as long as they stand still', () => {
    const first = outputs.findIndex(({ advice }, i) => i > FROM + 5 && advice?.reason === 'counters-frozen');
    // 2 Ah at 10 A are 12 minutes
    expect(first - FROM).toBeGreaterThan(10);
    expect(first - FROM).toBeLessThan(20);
    expect(outputs.at(-1)?.advice?.reason).toBe('counters-frozen');
  });

  it('are replaced by the current: the truth stays in the band, and the estimate near it', () => {
    expect(outsideBand({ outputs, trueSocs, state }, 0)).toEqual([]);
    expect(Math.abs((outputs.at(-1)?.soc ?? NaN) - (trueSocs.at(-1) ?? NaN))).toBeLessThan(0.05);
  });
});

describe('a counter that flickers by a bit no current explains', () => {
  it('moves nothing, and each such poll says why', () => {
    const flickers: Harm = (sample, i) =>
      i % 7 === 3 ? { ...sample, dischargedMah: (sample.dischargedMah ?? 0) + 655_360 } : sample;
    const { outputs } = fold(SERIES, flickers);
    const said = outputs.flatMap(({ advice }, i) => (advice?.kind === 'check-counters' ? [i] : []));
    expect(said.length).toBeGreaterThan(SERIES.length / 8);
    expect(said.filter((i) => i % 7 !== 3 && i % 7 !== 4)).toEqual([]);
  });
});

describe('a pack without cells whose voltage is stuck at a possible value', () => {
  const series = honest();
  const stuckAt =
    (cellMv: number, from: number, minutes = Infinity): Harm =>
    (sample, i) => ({ ...sample, cellVoltagesMv: [], ...(between(i, from, minutes) && { voltageMv: 4 * cellMv }) });
  // Full first, then stuck: while it empties, at its hour of rest, while it fills.
  const moments = [8, 20, 24].map((hour) => hour * 60);

  it.each(moments.flatMap((from) => [2950, 2990, 3465].map((mv) => [mv, from])))(
    'at %i mV a cell from minute %i on: the band holds the truth, or there is none',
    (mv, from) => {
      const folded = fold(series, stuckAt(mv, from));
      expect(outsideBand(folded, from)).toEqual([]);
      expect(packHealth(folded.state, FACTS).capacity.windows).toBeLessThan(2);
    },
  );

  it('says why from the moment on at which it stood against the count, and takes a full charge for the answer', () => {
    // At its first rest, 20 % full by the counters since it was full.
    const { outputs, state } = fold(series, stuckAt(2950, 485, 20));
    expect(outputs.some(({ socDoubt }) => socDoubt?.reason === 'counted-charge')).toBe(true);
    expect(state.doubt).toBeNull();
  });
});

describe('time that goes back or stands still', () => {
  it('is refused and leaves the state as it was', () => {
    const { state } = fold(SERIES.slice(0, 100));
    const text = encodePackState(state);
    for (const { sample } of SERIES.slice(0, 100)) {
      const step = foldPack(state, sample, { facts: FACTS, rules: [] });
      expect(step.outputs.refused).toEqual({ reason: 'not-later', lastTsMs: 99 * MINUTE });
      expect(encodePackState(step.state)).toBe(text);
    }
  });
});
