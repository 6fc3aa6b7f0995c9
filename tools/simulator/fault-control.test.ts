import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FaultControl, parseFault, switchFault } from './fault-control.ts';

const UID = '3d7c0f0e-52c2-4f5e-8f4a-9a1c8e0d0002';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a fault switched by another process is seen, and so is its end', () => {
  const path = join(folder, 'switched.json');
  const control = new FaultControl(path, new Map());
  expect(control.of(UID)).toEqual(new Set());
  switchFault(path, UID, 'weak_cell', true);
  switchFault(path, UID, 'sensor_loss', true);
  expect(control.of(UID)).toEqual(new Set(['weak_cell', 'sensor_loss']));
  switchFault(path, UID, 'weak_cell', false);
  // Two writes within one tick of the file system's clock would look like one.
  utimesSync(path, new Date(), new Date(Date.now() + 1000));
  expect(control.of(UID)).toEqual(new Set(['sensor_loss']));
});

test('faults given at the start stay beside those of the file', () => {
  const path = join(folder, 'start.json');
  const control = new FaultControl(path, new Map([[UID, ['over_current']]]));
  switchFault(path, UID, 'weak_cell', true);
  expect(control.of(UID)).toEqual(new Set(['over_current', 'weak_cell']));
});

test('an unknown fault is refused with the names there are', () => {
  expect(parseFault('weak_cell')).toBe('weak_cell');
  expect(() => parseFault('gremlins')).toThrow('weak_cell, over_current');
});
