import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initialState } from './pack-model.ts';
import { packTraits } from './pack-traits.ts';
import { ConfirmedStates } from './state-file.ts';

const UID = '3d7c0f0e-52c2-4f5e-8f4a-9a1c8e0d0002';
const state = initialState(packTraits({ uid: UID, cellsInSeries: 4, nominalCapacityMah: 50_000 }), 1000);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'states-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what was confirmed is there after a restart, the newest of each pack', async () => {
  const path = join(folder, 'kept.json');
  const before = await ConfirmedStates.open(path);
  before.confirm(UID, 2000, state);
  before.confirm(UID, 1000, null);
  await before.save();
  expect((await ConfirmedStates.open(path)).get(UID)).toEqual({ confirmedMs: 2000, state });
  expect(readdirSync(folder)).toEqual(['kept.json']);
});

test('a file of another version is a fresh start', async () => {
  const path = join(folder, 'other.json');
  writeFileSync(path, JSON.stringify({ v: 99, packs: {} }));
  expect((await ConfirmedStates.open(path)).get(UID)).toBeUndefined();
});
