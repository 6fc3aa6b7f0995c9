import { describe, expect, it } from 'vitest';
import { FACTS_100AH, HOUR, MINUTE, SECOND, sampleAt } from '../testing/sample.ts';
import { type ChargeState } from './integrate-charge.ts';
import { mayAsk, type Rest, stepRest } from './rest.ts';

const charge = (inMah: number, outMah: number, brokenTsMs: number | null = null): ChargeState => ({
  knownTsMs: 0,
  current: null,
  level: null,
  counters: null,
  inMah,
  outMah,
  brokenTsMs,
  unseenVarMah2: 0,
});

const BEGUN: Rest = { sinceTsMs: 0, lastTsMs: HOUR, movedMah: 300, askedTsMs: 5 * MINUTE };
const step = (rest: Rest | null, tsMs: number, currentMa: number | null, moved = charge(100, 200)): Rest | null =>
  stepRest(rest, sampleAt(tsMs, { currentMa }), moved, FACTS_100AH);

describe('a rest', () => {
  it('begins at the first idle sample, with the charge moved until then', () => {
    expect(step(null, 7, 0)).toEqual({ sinceTsMs: 7, lastTsMs: 7, movedMah: 300, askedTsMs: null });
  });

  it('goes on at the next idle sample, and remembers when it was asked', () => {
    expect(step(BEGUN, HOUR + 10 * SECOND, -1000)).toEqual({ ...BEGUN, lastTsMs: HOUR + 10 * SECOND });
  });

  it.each([
    ['a load', -1001],
    ['a charge', 1001],
  ])('ends at %s', (_, currentMa) => {
    expect(step(BEGUN, HOUR + 10 * SECOND, currentMa)).toBeNull();
    expect(step(null, 0, currentMa)).toBeNull();
  });

  it('outlasts a current that was not read for two periods, not for longer', () => {
    expect(step(BEGUN, HOUR + 20 * SECOND, null)).toBe(BEGUN);
    expect(step(BEGUN, HOUR + 20 * SECOND + 1, null)).toBeNull();
    expect(step(null, 0, null)).toBeNull();
  });

  describe('over a pause', () => {
    const toMs = 11 * HOUR;
    const anew = (moved: number): Rest => ({ sinceTsMs: toMs, lastTsMs: toMs, movedMah: moved, askedTsMs: null });

    it('goes on where counters show that no more than a hundredth of the capacity moved in an hour', () => {
      // 11 h of 1 Ah
      expect(step(BEGUN, toMs, 0, charge(100, 200 + 11_000))).toEqual({ ...BEGUN, lastTsMs: toMs });
      expect(step(BEGUN, toMs, 0, charge(100, 200 + 11_001))).toEqual(anew(11_301));
      expect(step(BEGUN, toMs, 0, charge(100 + 11_001, 200))).toEqual(anew(11_301));
    });

    it('begins anew where charge went unseen meanwhile, not where it did before', () => {
      expect(step(BEGUN, toMs, 0, charge(100, 200, HOUR + 1))).toEqual(anew(300));
      expect(step(BEGUN, toMs, 0, charge(100, 200, HOUR))).toEqual({ ...BEGUN, lastTsMs: toMs });
    });

    it('is no pause up to two periods, whatever moved', () => {
      const next = HOUR + 20 * SECOND;
      expect(step(BEGUN, next, 0, charge(0, 99_999, next))).toEqual({ ...BEGUN, lastTsMs: next });
      expect(step(BEGUN, next + 1, 0, charge(0, 99_999, next))?.sinceTsMs).toBe(next + 1);
    });
  });

  it('may be asked after an hour, and then every ten minutes', () => {
    const rest = (lastTsMs: number, askedTsMs: number | null): Rest => ({ ...BEGUN, lastTsMs, askedTsMs });
    expect(mayAsk(rest(HOUR - 1, null))).toBe(false);
    expect(mayAsk(rest(HOUR, null))).toBe(true);
    expect(mayAsk(rest(2 * HOUR, 2 * HOUR - 10 * MINUTE + 1))).toBe(false);
    expect(mayAsk(rest(2 * HOUR, 2 * HOUR - 10 * MINUTE))).toBe(true);
  });
});
