import { describe, expect, it } from 'vitest';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, MINUTE, sampleAt, SECOND } from '../testing/sample.ts';
import { type CountedPause, isBridged } from './counted-pause.ts';
import { INITIAL_SOC, type SocStep, stepSoc } from './step-soc.ts';

describe('missed polls', () => {
  const bridged = (pause: CountedPause | null, sinceS = 60): boolean =>
    isBridged(pause, MINUTE, MINUTE + sinceS * SECOND, 5 * MINUTE, 0.05, FACTS_100AH);

  it.each<[string, CountedPause | null, number, boolean]>([
    ['are bridged by counters that show little', { brokenTsMs: null, movedMah: 0 }, 60, true],
    // 5 A for a minute are 83.3 mAh, and two counts of 10
    ['as much as the proof allows', { brokenTsMs: null, movedMah: 103 }, 60, true],
    ['not by more', { brokenTsMs: null, movedMah: 104 }, 60, false],
    ['nor by counters that went back so far', { brokenTsMs: null, movedMah: -104 }, 60, false],
    ['where what went unseen was before', { brokenTsMs: MINUTE, movedMah: 0 }, 60, true],
    ['not where charge went unseen since', { brokenTsMs: MINUTE + 1, movedMah: 0 }, 60, false],
    ['for as long as the whole proof takes', { brokenTsMs: null, movedMah: 0 }, 300, true],
    ['no longer', { brokenTsMs: null, movedMah: 0 }, 301, false],
    ['not without counters', null, 60, false],
  ])('%s', (_, pause, sinceS, expected) => {
    expect(bridged(pause, sinceS)).toBe(expected);
  });
});

describe('a rest of five minutes and a half of which polls are missed', () => {
  /** Full at rest, polled every 10 s, without those that `isMissed` says. */
  const rest = (read: Partial<PackSample>, isMissed: (i: number) => boolean): SocStep | null => {
    let step: SocStep | null = null;
    for (let i = 0; i <= 33; i += 1) {
      if (isMissed(i)) continue;
      const sample = sampleAt(i * 10 * SECOND, { currentMa: 0, ...read });
      step = stepSoc(step?.state ?? INITIAL_SOC, sample, FACTS_100AH);
    }
    return step;
  };
  const twoInARow = (i: number): boolean => i % 8 === 5 || i % 8 === 6;
  const counters = { chargedMah: 5000, dischargedMah: 4000 };

  it.each([
    ['full', Array.from({ length: 8 }, () => 3460)],
    ['low', Array.from({ length: 8 }, () => 2990)],
  ])('proves %s all the same where the counters stand', (anchor, cellVoltagesMv) => {
    expect(rest({ ...counters, cellVoltagesMv }, twoInARow)?.soc).not.toBeNull();
    // A low pack is proven within two minutes, so that polls are missed all the time here.
    const step = rest({ ...counters, cellVoltagesMv }, (i) => i % 4 !== 1);
    expect([anchor, step?.soc !== null]).toEqual([anchor, true]);
  });

  it('begins anew where nothing shows what flowed meanwhile', () => {
    expect(rest({ cellVoltagesMv: Array.from({ length: 8 }, () => 3460) }, twoInARow)?.soc).toBeNull();
  });
});
