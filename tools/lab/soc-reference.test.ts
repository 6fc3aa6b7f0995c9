import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceOfScripts, scriptNumber } from './soc-reference.ts';

let folder = '';
const script = (n: number): string => join(folder, `drive_25C_script${n}.csv`);
const series = (inAh: number, outAh: number): string =>
  `t_s,current_a,voltage_v,ah_in,ah_out\n0,0,3.3,0,0\n1,0,3.3,${inAh},${outAh}\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-lab-'));
  // 1.5 Ah out and 0.1 in, the other 0.599 out, 2 in: out 2.099, in 2.1
  await writeFile(script(1), series(0.1, 1.5));
  await writeFile(script(2), series(0, 0.599));
  await writeFile(script(3), series(2, 0));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the reference of a test in scripts', () => {
  it('is worked out from all of them, and where each begins', async () => {
    const efficiency = 2.099 / 2.1;
    const capacityAh = 2.099 - 0.1 * efficiency;
    const first = await referenceOfScripts(script(1));
    expect(first?.efficiency).toBeCloseTo(efficiency, 12);
    expect(first?.capacityAh).toBeCloseTo(capacityAh, 12);
    expect(first?.startSoc).toBe(1);
    expect((await referenceOfScripts(script(2)))?.startSoc).toBeCloseTo(1 - (1.5 - 0.1 * efficiency) / capacityAh, 12);
    expect((await referenceOfScripts(script(3)))?.startSoc).toBeCloseTo(0, 12);
  });

  it('is none where scripts are missing, or the file is no script', async () => {
    expect(await referenceOfScripts(script(4))).toBeNull();
    expect(await referenceOfScripts(join(folder, 'other_script1.csv'))).toBeNull();
    expect(await referenceOfScripts(join(folder, 'series.csv'))).toBeNull();
    expect(scriptNumber('a_script3.csv.gz')).toBe(3);
    expect(scriptNumber('script3/series.csv')).toBeNull();
  });
});
