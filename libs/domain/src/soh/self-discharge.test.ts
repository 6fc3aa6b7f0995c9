import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';
import { type Rest } from '../soc/rest.ts';
import { FACTS_100AH, HOUR, sampleAt } from '../testing/sample.ts';
import {
  NO_SELF_DISCHARGE,
  type SelfDischargeState,
  selfDischargeUnknown,
  stepSelfDischarge,
} from './self-discharge.ts';

const DAY = 24 * HOUR;
const NMC = CHEMISTRIES.nmc.ocv;

interface Moment {
  readonly day: number;
  readonly mv: number;
  readonly netMah?: number;
  /** When the rest began; null: the pack does not rest. */
  readonly sinceDay?: number | null;
  readonly asked?: boolean;
}

function follow(moments: readonly Moment[], curve = NMC): SelfDischargeState {
  let state = NO_SELF_DISCHARGE;
  for (const { day, mv, netMah = 0, sinceDay = 0, asked = true } of moments) {
    const tsMs = day * DAY;
    const rest: Rest | null =
      sinceDay === null
        ? null
        : { sinceTsMs: sinceDay * DAY, lastTsMs: tsMs, movedMah: 0, askedTsMs: asked ? tsMs : null };
    const charge: ChargeState = {
      knownTsMs: tsMs,
      current: null,
      level: null,
      counters: null,
      inMah: Math.max(0, netMah),
      outMah: Math.max(0, -netMah),
      brokenTsMs: null,
      unseenVarMah2: 0,
    };
    const cellVoltagesMv = Array.from({ length: 8 }, (_, cell) => (cell === 2 ? mv : mv + 5));
    const sample = sampleAt(tsMs, { cellVoltagesMv, temperature1C: 25 });
    state = stepSelfDischarge(state, rest, sample, charge, curve, FACTS_100AH);
  }
  return state;
}

/** Half full, and 4 % less: 10 mV a percent about there. */
const [HALF, LESS] = [3730, 3690];

describe('self-discharge of a pack that rests for long', () => {
  it('is what its voltage lost in a month and nobody took out', () => {
    const { found } = follow([
      { day: 0.05, mv: HALF },
      { day: 30.05, mv: LESS },
    ]);
    expect(found).toMatchObject({ fromTsMs: 0.05 * DAY, toTsMs: 30.05 * DAY });
    expect(found?.sharePerMonth).toBeGreaterThan(0.035);
    expect(found?.sharePerMonth).toBeLessThan(0.055);
    expect(found?.sigma).toBeGreaterThan(0.005);
    expect(found?.sigma).toBeLessThan(0.02);
  });

  it('leaves out what was taken out: 3 Ah of 100', () => {
    const all =
      follow([
        { day: 0.05, mv: HALF },
        { day: 30.05, mv: LESS },
      ]).found?.sharePerMonth ?? NaN;
    const rest = follow([
      { day: 0.05, mv: HALF },
      { day: 30.05, mv: LESS, netMah: -3000 },
    ]).found?.sharePerMonth;
    expect(rest).toBeCloseTo(all - 0.03, 6);
  });

  it('is as much a month by half the time', () => {
    const month = follow([
      { day: 0.05, mv: HALF },
      { day: 30.05, mv: LESS },
    ]).found;
    const half = follow([
      { day: 0.05, mv: HALF },
      { day: 15.05, mv: LESS },
    ]).found;
    expect(half?.sharePerMonth).toBeCloseTo(2 * (month?.sharePerMonth ?? NaN), 3);
    expect(half?.sigma).toBeCloseTo(2 * (month?.sigma ?? NaN), 3);
  });

  it.each([
    [
      'before a week',
      [
        { day: 0.05, mv: HALF },
        { day: 7.04, mv: LESS },
      ],
    ],
    [
      'in the first hour of a rest',
      [
        { day: 0.04, mv: HALF },
        { day: 8, mv: LESS, sinceDay: 7.99 },
      ],
    ],
    [
      'when it was not asked',
      [
        { day: 0.05, mv: HALF },
        { day: 30, mv: LESS, asked: false },
      ],
    ],
    [
      'of another rest',
      [
        { day: 0.05, mv: HALF },
        { day: 30, mv: LESS, sinceDay: 20 },
      ],
    ],
    [
      'after a load',
      [
        { day: 0.05, mv: HALF },
        { day: 1, mv: HALF, sinceDay: null },
        { day: 30, mv: LESS, sinceDay: 20 },
      ],
    ],
  ] satisfies [string, Moment[]][])('is not given %s', (_, moments) => {
    expect(follow(moments).found).toBeNull();
  });

  it('is given a week later', () => {
    expect(
      follow([
        { day: 0.05, mv: HALF },
        { day: 7.05, mv: LESS },
      ]).found,
    ).not.toBeNull();
  });

  it('is not given where the curve is flat, as that of LFP half full, nor without a curve', () => {
    const flat = [
      { day: 0.05, mv: 3300 },
      { day: 30, mv: 3295 },
    ];
    expect(follow(flat, CHEMISTRIES.lfp.ocv)).toEqual(NO_SELF_DISCHARGE);
    expect(
      follow(
        [
          { day: 0.05, mv: HALF },
          { day: 30.05, mv: LESS },
        ],
        null,
      ),
    ).toEqual(NO_SELF_DISCHARGE);
  });

  it('is not given by a voltage that rose: no pack charges itself', () => {
    const rising = [
      { day: 0.05, mv: LESS },
      { day: 30.05, mv: HALF },
    ];
    expect(follow(rising).found).toBeNull();
    const lost = [
      { day: 0.05, mv: HALF },
      { day: 10.05, mv: LESS },
    ];
    // the same rest takes back what it said; a later one leaves what another said
    expect(follow([...lost, { day: 30.05, mv: HALF + 60 }]).found).toBeNull();
    const { found } = follow(lost);
    expect(found).not.toBeNull();
    const later = [
      { day: 31.05, mv: LESS, sinceDay: 31 },
      { day: 61.05, mv: HALF, sinceDay: 31 },
    ];
    expect(follow([...lost, ...later]).found).toEqual(found);
  });

  it('is 0 with its band where the voltage rose by less than that', () => {
    const { found } = follow([
      { day: 0.05, mv: HALF },
      { day: 30.05, mv: HALF + 2 },
    ]);
    expect(found?.sharePerMonth).toBe(0);
    expect(found?.sigma).toBeGreaterThan(0.002);
  });

  it('is kept when the rest is over, until another one says something', () => {
    const moments = [
      { day: 0.05, mv: HALF },
      { day: 30.05, mv: LESS },
    ];
    const { found } = follow(moments);
    expect(follow([...moments, { day: 31, mv: LESS, sinceDay: null }])).toEqual({ mark: null, found });
  });
});

describe('why none is known', () => {
  const WEEK = 7 * 24 * HOUR;
  const curve = CHEMISTRIES.lfp.ocv;
  const rest = { sinceTsMs: 0, lastTsMs: 2 * HOUR, movedMah: 0, askedTsMs: HOUR };
  const mark = { sinceTsMs: 0, tsMs: HOUR, soc: 0.1, sigma: 0.01, netMah: 0 };
  const found = { fromTsMs: 0, toTsMs: WEEK, sharePerMonth: 0.02, sigma: 0.01 };
  const why = (state: SelfDischargeState, at: Rest | null, by = curve) => selfDischargeUnknown(state, at, by);

  it('is said, and from when on it may be', () => {
    expect(why({ mark: null, found: null }, null, null)).toEqual({ reason: 'no-curve', atTsMs: null });
    expect(why({ mark: null, found: null }, null)).toEqual({ reason: 'no-rest', atTsMs: null });
    expect(why({ mark, found: null }, { ...rest, askedTsMs: null })).toEqual({ reason: 'no-rest', atTsMs: null });
    expect(why({ mark: null, found: null }, rest)).toEqual({ reason: 'flat-voltage', atTsMs: null });
    expect(why({ mark, found: null }, { ...rest, sinceTsMs: 1 })).toEqual({ reason: 'flat-voltage', atTsMs: null });
    expect(why({ mark, found: null }, rest)).toEqual({ reason: 'rest-too-short', atTsMs: HOUR + WEEK });
    const long = { ...rest, lastTsMs: HOUR + WEEK };
    expect(why({ mark, found: null }, long)).toEqual({ reason: 'still-recovering', atTsMs: null });
    expect(why({ mark: null, found }, null)).toBeNull();
  });
});
