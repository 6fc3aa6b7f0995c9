import { type QuarantinedItem } from '@packwatch/db';
import { expect, it } from 'vitest';
import { type Refusal } from '../pipeline/work.ts';
import { quarantineChanges, refusalKey } from './quarantine-changes.ts';

const item = (id: number, index: number, outcome: QuarantinedItem['outcome'] = null): QuarantinedItem => ({
  ...{ id, index, outcome, reason: 'unassigned_address' },
  ...{ gatewayId: 'g', uploadId: 'u', receivedMs: 0, isOfNoPoll: false },
});
const refusal = (index: number, reason: Refusal['reason'] = 'unassigned_address'): Refusal => ({
  ...{ index, reason, detail: '', pollMs: 0, bus: 'b', packId: 1, frames: [index] },
});

const NONE: ReadonlySet<string> = new Set();

it('resolves what is read now, keeps open what is not, and leaves what is decided alone', () => {
  const items = [item(1, 0), item(2, 1), item(3, 2, 'still_refused'), item(4, 3, 'dismissed'), item(5, 9)];
  const findings = { items, readPlaces: new Set([0, 2, 3]), refusals: [refusal(1)], refusedNow: NONE };
  const changes = quarantineChanges(findings, 100);
  expect(changes).toEqual({ read: [1, 3], stillRefused: [2], reopened: [], added: [] });
});

it('does not call read what is refused for the same reason, though its sample is stored', () => {
  const findings = { items: [item(1, 0)], readPlaces: new Set([0]), refusals: [refusal(0)], refusedNow: NONE };
  const changes = quarantineChanges(findings, 100);
  expect(changes).toMatchObject({ read: [], stillRefused: [1] });
});

it('opens again what was read once and is refused now, and adds what never was refused', () => {
  const refusals = [refusal(0), refusal(4, 'conflict')];
  const findings = { items: [item(1, 0, 'read')], readPlaces: new Set<number>(), refusals, refusedNow: NONE };
  expect(quarantineChanges(findings, 100)).toMatchObject({ reopened: [1], added: [refusals[1]] });
});

it('adds nothing of an envelope of which not every refusal was kept one by one', () => {
  const items = [item(1, 0), item(2, 1)];
  const findings = { items, readPlaces: new Set<number>(), refusals: [refusal(7)], refusedNow: NONE };
  expect(quarantineChanges(findings, 2).added).toEqual([]);
});

it('takes a line that could not be read for read once its upload is, unless that line is refused still', () => {
  const lines = [item(1, 3), item(2, 5)].map((line) => ({ ...line, isOfNoPoll: true }));
  const refusedNow = new Set([refusalKey({ index: 5, reason: 'unassigned_address' })]);
  const findings = { items: lines, readPlaces: new Set([0]), refusals: [], refusedNow };
  expect(quarantineChanges(findings, 100).read).toEqual([1]);
  expect(quarantineChanges({ ...findings, readPlaces: new Set<number>() }, 100).read).toEqual([]);
});
