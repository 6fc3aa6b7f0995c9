import { type PackConfigurationChange } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { deedsOf, notedApart } from '#features/configuration/deeds-of.ts';

const AT = '2026-11-20T08:00:00.000Z';
const since = { at: AT, by: 'mia@example.org', notedAt: AT };
const gateway = { id: '0199a000-0000-7000-8000-000000000002', name: 'Quay' };
const slave = (slaveAddress: number, map: string) => ({
  gateway,
  bus: 'rs485-0',
  slaveAddress,
  role: 'cell' as const,
  cellIndex: slaveAddress - 1,
  map,
});
const moved = (slaveAddress: number): PackConfigurationChange => ({
  what: 'address',
  ...since,
  before: slave(slaveAddress, 'shipped:lipro@1'),
  after: slave(slaveAddress, 'own:lipro@2'),
});

describe('what was done to the configuration of a pack', () => {
  it('is one deed where one person gave several slaves of a bus another map at once', () => {
    const tags: PackConfigurationChange = { what: 'tags', ...since, before: [], after: ['ferry'] };
    const ended: PackConfigurationChange = {
      what: 'address',
      ...since,
      before: slave(3, 'shipped:lipro@1'),
      after: null,
    };
    const deeds = deedsOf([moved(1), tags, moved(2), ended, tags]);
    expect(deeds.map(({ what, changes }) => [what, changes.length])).toEqual([
      ['address', 2],
      ['tags', 1],
      ['address', 1],
      ['tags', 1],
    ]);
  });

  it('says when it was noted only where it holds since another time', () => {
    const [deed] = deedsOf([moved(1)]);
    expect(deed && notedApart(deed)).toBeNull();
    expect(deed && notedApart({ ...deed, at: '2026-11-01T00:00:00.000Z' })).toBe(Date.parse(AT));
    expect(deed && notedApart({ ...deed, at: null })).toBe(Date.parse(AT));
    expect(deed && notedApart({ ...deed, notedAt: null })).toBeNull();
  });
});
