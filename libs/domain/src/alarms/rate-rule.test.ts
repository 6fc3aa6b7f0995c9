import { describe, expect, it } from 'vitest';
import { foldPack } from '../fold/pack-fold.ts';
import { decodePackState, encodePackState } from '../fold/pack-state-codec.ts';
import { initialPackState } from '../fold/pack-state.ts';
import { type Moment, OVER, timeline } from '../testing/alarm-timeline.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { backTest } from './back-test.ts';
import { rateRule } from './rate-rule.ts';

/** Warms by 60 K an hour or more, taken over a minute; over at 30 K an hour. */
const WARMING = rateRule({
  ...OVER,
  id: 'warming',
  signal: 'pack.temperature_1_c',
  raiseLevel: 60,
  clearLevel: 30,
  raiseForMs: 0,
  clearForMs: 0,
  overMs: 60 * SECOND,
});

const warm = (s: number, temperature1C: number | null): Moment => ({ s, read: { temperature1C } });

describe('a rule on the rate', () => {
  it('judges the change over its time, per hour', () => {
    const moments = [
      warm(0, 20),
      warm(30, 29),
      // 1.5 K in 60 s: 90 K/h
      warm(60, 21.5),
      // 0.8 K: 48 K/h, between the levels
      warm(120, 22.3),
      warm(180, 22.7),
    ];
    expect(timeline([WARMING], moments)).toEqual([
      '60 s warming pack raised 90 peak 90',
      '180 s warming pack cleared (raised 60 s, peak 90, recovered)',
    ]);
  });

  it('begins anew after a gap and takes no notice of what was not read', () => {
    expect(timeline([WARMING], [warm(0, 20), warm(30, null), warm(121, 40), warm(150, 40)])).toEqual([]);
    expect(timeline([WARMING], [warm(0, 20), warm(30, null), warm(120, 23)])).toEqual([
      '120 s warming pack raised 90 peak 90',
    ]);
  });

  it('judges each cell by itself', () => {
    const rule = rateRule({
      ...WARMING,
      id: 'sag',
      signal: 'cell.voltage_mv',
      comparison: 'below',
      raiseLevel: -6000,
      clearLevel: -600,
    });
    const moments = [
      { s: 0, cells: [3300, 3300] },
      { s: 60, cells: [3290, 3100] },
      { s: 120, cells: [3285, 3095] },
    ];
    // −200 mV and −5 mV in a minute: −12 000 and −300 mV/h
    expect(timeline([rule], moments)).toEqual([
      '60 s sag cell:1 raised -12000 peak -12000',
      '120 s sag cell:1 cleared (raised 60 s, peak -12000, recovered)',
    ]);
  });

  /** What the form of the web starts with: 10 min, raised for 10 s, cleared for 1 min, pauses of 3 min. */
  const SLOW = rateRule({
    ...WARMING,
    id: 'slow',
    raiseLevel: 10,
    clearLevel: 5,
    raiseForMs: 10 * SECOND,
    clearForMs: 60 * SECOND,
    gapToleranceMs: 180 * SECOND,
    overMs: 600 * SECOND,
  });
  /** A kelvin in 64 s, 56.25 an hour, for an hour, then still, every 10 s; pauses as asked. */
  const ramp = (untilS: number, isHeard: (s: number) => boolean = () => true): Moment[] =>
    Array.from({ length: untilS / 10 + 1 }, (_, i) => 10 * i)
      .filter(isHeard)
      .map((s) => warm(s, 20 + Math.min(s, 3600) / 64));

  it('has a value at every sample once it reaches back far enough, and measures durations between them', () => {
    expect(timeline([SLOW], ramp(6000))).toEqual([
      '610 s slow pack raised 56.25 peak 56.25',
      // compared with 3450 s until 4190 s, with 3600 s at 4200 s
      '4260 s slow pack cleared (raised 610 s, peak 56.25, recovered)',
    ]);
  });

  it('begins its durations anew after a pause longer than the tolerance', () => {
    // pending at 600 s; of the samples from 1500 s on there are values at 2100 s and 2110 s
    const paused = ramp(3000, (s) => s <= 600 || s >= 1500);
    expect(timeline([SLOW], paused)).toEqual(['2110 s slow pack raised 56.25 peak 56.25']);
    // open, back since 4200 s, and after the pause since 5700 s
    const open = ramp(6400, (s) => s <= 4210 || s >= 5100);
    expect(timeline([SLOW], open)).toEqual([
      '610 s slow pack raised 56.25 peak 56.25',
      '5760 s slow pack cleared (raised 610 s, peak 56.25, recovered)',
    ]);
  });

  it.each([10, 60, 170])('has a value at every sample while they come every %d s', (everyS) => {
    const steep = rateRule({ ...SLOW, raiseForMs: 1800 * SECOND });
    const events = timeline(
      [steep],
      ramp(3600, (s) => s % everyS === 0),
    );
    const firstS = Math.ceil(600 / everyS) * everyS;
    const raisedS = firstS + Math.ceil(1800 / everyS) * everyS;
    expect(events.map((event) => event.slice(0, event.indexOf(' peak')))).toEqual([
      `${raisedS} s slow pack raised 56.25`,
    ]);
  });

  it('sees a step whole, wherever in its time it falls and whenever the series began', () => {
    // 6 K in a minute, taken over a minute: 360 K/h at least once, 300 K/h is asked for
    const steep = rateRule({ ...WARMING, raiseLevel: 300, clearLevel: 30 });
    for (const everyS of [5, 10, 15, 20]) {
      for (let beginsS = 0; beginsS < 120; beginsS += 5) {
        const moments = Array.from({ length: 400 / everyS }, (_, i) => beginsS + i * everyS).map((s) =>
          warm(s, 20 + (s >= 200 ? 6 : 0)),
        );
        const firstS = moments.find(({ s }) => s >= 200)?.s ?? 0;
        expect(timeline([steep], moments)[0]).toMatch(new RegExp(`^${firstS} s warming pack raised`));
      }
    }
  });

  it('judges what comes after the same, whenever the series began and wherever it had a gap', () => {
    const rule = rateRule({ ...SLOW, raiseForMs: 60 * SECOND, gapToleranceMs: 60 * SECOND });
    const life = Array.from({ length: 360 }, (_, i) => warm(i * 60, 20 + 3 * Math.sin(i / 9) + 2 * Math.sin(i / 31)));
    // What is raised in the gap, or before the series begins, is another episode.
    const later = (events: string[]) => events.filter((event) => Number(event.split(' ')[0]) > 10_000);
    const whole = later(timeline([rule], life));
    expect(whole.length).toBeGreaterThan(6);
    for (let from = 1; from < 100; from += 1) {
      expect(later(timeline([rule], life.slice(from)))).toEqual(whole);
      expect(later(timeline([rule], [...life.slice(0, from), ...life.slice(from + 20)]))).toEqual(whole);
    }
  });

  it('keeps six readings of a part at the most, and the same from any checkpoint', () => {
    const params = { facts: FACTS_100AH, rules: [SLOW, WARMING] };
    let [live, stored] = [initialPackState(), initialPackState()];
    let most = 0;
    let tsMs = 0;
    for (let i = 0; i < 2000; i += 1) {
      tsMs += i % 97 === 0 ? 400 * SECOND : ((i * 7) % 13) * SECOND + 1;
      const sample = sampleAt(tsMs, { temperature1C: i % 11 === 0 ? null : 20 + 5 * Math.sin(i / 40) });
      const [a, b] = [
        foldPack(live, sample, params),
        foldPack(decodePackState(encodePackState(stored)), sample, params),
      ];
      expect(b.transitions).toEqual(a.transitions);
      [live, stored] = [a.state, b.state];
      const kept = live.alarms.flatMap(({ compared }) => compared?.baselines ?? []);
      most = Math.max(most, ...kept.map(({ later = [] }) => 1 + later.length));
    }
    expect(encodePackState(stored)).toBe(encodePackState(live));
    expect(most).toBe(6);
  });

  it('says the same in the back-test as it does live', () => {
    const series = ramp(6000).map(({ s, read }) => sampleAt(s * SECOND, read));
    expect(backTest(series, { facts: FACTS_100AH, rules: [SLOW] }).episodes).toMatchObject([
      { raisedTsMs: 610 * SECOND, clearedTsMs: 4260 * SECOND },
    ]);
  });

  it('is refused without a time to take it over, or with one that no series lasts', () => {
    expect(() => rateRule({ ...OVER, overMs: 0 })).toThrow(/rateRule: overMs must be more than 0 ms/);
    expect(() => rateRule({ ...OVER, overMs: 31 * 86_400_000 + 1 })).toThrow(
      /rateRule: overMs must be at most 31 days/,
    );
    expect(rateRule({ ...OVER, overMs: 31 * 86_400_000 }).overMs).toBe(31 * 86_400_000);
    expect(() => rateRule({ ...OVER, clearLevel: 30_000, overMs: 1 })).toThrow(/rateRule: clearLevel/);
  });
});
