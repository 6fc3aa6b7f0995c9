import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LabOptions } from './options.ts';
import { subjectOfFile } from './subjects.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-lab-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function notesOn(name: string, csv: string, options: Partial<LabOptions> = {}): Promise<readonly string[]> {
  const file = join(folder, name);
  await writeFile(file, csv);
  const usual = { chemistry: 'lfp', capacityAh: 2, counters: true, offsetMa: 0, ensemble: false } as const;
  const unused = { picture: '', packs: 1, days: 1, page: false } as const;
  return (await subjectOfFile({ ...usual, ...unused, file, ...options })).notes;
}

const COUNTED = 't_s,current_a,voltage_v,ah_in,ah_out\n0,-1,3.3,0,0\n10,-1,3.3,0,0.01\n';
const UNCOUNTED = 't_s,current_a,voltage_v\n0,-1,3.3\n10,-1,3.3\n';
const TYPED = 't_s,current_a,voltage_v,ah_in,ah_out,type\n0,-1,3.3,0,0,d\n10,-1,3.3,0,0.01,d\n';

describe('what is said of a file', () => {
  it('that it is taken to begin full, unless somebody says where it begins', async () => {
    expect(await notesOn('a.csv', COUNTED)).toEqual([expect.stringContaining('taken for a full cell')]);
    expect(await notesOn('a.csv', COUNTED, { trueStartSoc: 0.5 })).toEqual([]);
  });

  it('that a counter in it was reset, which makes the truth jump, and when', async () => {
    const rows = [
      '0,-1,3.3,0,1',
      '10,-1,3.3,0,1.5',
      '20,-1,3.3,0,',
      '30,-1,3.3,0,0',
      '40,-1,3.3,0,0.5',
      '50,-1,3.3,0,0',
    ];
    const csv = `t_s,current_a,voltage_v,ah_in,ah_out\n${rows.join('\n')}\n`;
    expect(await notesOn('f.csv', csv, { trueStartSoc: 1 })).toEqual([
      expect.stringMatching(/ah_out goes back, first at 30 s, 2 times in all: .* jumps there/),
    ]);
    const wandering = 't_s,current_a,voltage_v,ah_in,ah_out\n0,-1,3.3,0,1\n10,-1,3.3,0,0.9995\n20,-1,3.3,0,1\n';
    expect(await notesOn('g.csv', wandering, { trueStartSoc: 1 })).toEqual([]);
  });

  it('why the figures of the SOC are empty', async () => {
    expect(await notesOn('b.csv', UNCOUNTED)).toEqual([expect.stringContaining('no columns ah_in and ah_out')]);
    expect(await notesOn('c.csv', TYPED)).toEqual([expect.stringContaining('judged by its capacities')]);
    expect(await notesOn('d_script2.csv', COUNTED)).toEqual([expect.stringContaining('--true-start-soc')]);
  });

  it('that it was run once where an ensemble was asked for and nothing can be compared', async () => {
    const notes = await notesOn('e.csv', UNCOUNTED, { ensemble: true });
    expect(notes).toHaveLength(2);
    expect(notes[1]).toContain('run once');
  });
});
