import { describe, expect, it } from 'vitest';
import { DATASETS } from './datasets.ts';
import { readLabSeries } from './lab-series.ts';
import { type WrongStart, wrongStarts } from './wrong-starts.ts';

const A123 = DATASETS.find(({ name }) => name === 'a123-lfp')?.files ?? [];

async function runAll(file: (typeof A123)[number], everyS: number, counters: boolean): Promise<WrongStart[]> {
  const { path, temperatureC, reference } = file;
  if (reference === null) throw new Error('The drive profiles have a reference.');
  const seeing = {
    chemistry: 'lfp',
    capacityAh: 2.05,
    everyS,
    phaseS: 0,
    counters,
    startSoc: null,
    offsetMa: 4,
    sensorOffsetMa: 4,
    temperatureC,
    fromShare: 0,
  } as const;
  return wrongStarts(await readLabSeries(path), seeing, reference);
}

const CASES = A123.flatMap((file) => [10, 60].map((everyS) => ({ ...file, everyS })));

describe('begun 20 points wrong at 80, 50 or 20 % of a discharge', () => {
  it.each(CASES)('$label, every $everyS s by counters: the truth lies within ±2σ at every poll', async (file) => {
    for (const start of await runAll(file, file.everyS, true)) expect(start).toMatchObject({ insidePct: 100 });
  });

  it.each(CASES)('$label, every $everyS s from snapshots: it does, or it is said', async (file) => {
    const starts = await runAll(file, file.everyS, false);
    for (const start of starts) expect(start.unsaidPct).toBeLessThan(0.5);
  });
});
