import { type AlarmRuleInput, SIGNAL_NAMES } from '@packwatch/contracts';
import { type PackRecord, type RuleRecord } from '@packwatch/db';
import { describe, expect, it } from 'vitest';
import { RuleBook } from './rule-book.ts';

const SITE = 'c2a7f1f0-5f0e-4ad8-9a53-6d6a9ad3a001';
const GROUP = 'c2a7f1f0-5f0e-4ad8-9a53-6d6a9ad3a005';
const PACK: PackRecord = {
  id: 1,
  uid: 'c2a7f1f0-5f0e-4ad8-9a53-6d6a9ad3a002',
  organisationId: 'c2a7f1f0-5f0e-4ad8-9a53-6d6a9ad3a003',
  name: 'Alpha',
  facts: [],
  services: [],
  sites: [{ siteId: SITE, validFromMs: 100, validToMs: 200 }],
  groups: [{ groupId: GROUP, validFromMs: 120, validToMs: 180 }],
  tags: [
    { tag: 'ferry', validFromMs: 150, validToMs: 160 },
    { tag: 'ferry', validFromMs: 170, validToMs: null },
  ],
  takenOverMs: null,
  handedOverMs: null,
};
const OTHER: PackRecord = {
  ...PACK,
  id: 2,
  uid: 'c2a7f1f0-5f0e-4ad8-9a53-6d6a9ad3a004',
  sites: [],
  groups: [],
  tags: [],
};

const record = (
  ruleId: string,
  definition: Partial<AlarmRuleInput>,
  from = 0,
  to: number | null = null,
): RuleRecord => ({
  organisationId: PACK.organisationId,
  ruleId,
  name: `Rule ${ruleId}`,
  version: 1,
  validFromMs: from,
  validToMs: to,
  definition: {
    kind: 'threshold',
    signal: 'pack.voltage_mv',
    comparison: 'above',
    raiseLevel: 2,
    clearLevel: 1,
    raiseForMs: 0,
    clearForMs: 0,
    severity: 'warning',
    ...definition,
  },
});

const refuse = (_: RuleRecord, error: Error): never => {
  throw error;
};
const idsAt = (records: readonly RuleRecord[], pack: PackRecord, tsMs: number) =>
  new RuleBook(records, refuse)
    .of(pack)
    .at(tsMs)
    .map(({ id }) => id);

describe('RuleBook', () => {
  it('gives a pack the rules of the fleet while they held', () => {
    const records = [record('a', {}), record('b', {}, 10, 20)];
    expect([5, 10, 19, 20].map((ts) => idsAt(records, PACK, ts))).toEqual([['a'], ['a', 'b'], ['a', 'b'], ['a']]);
  });

  it('gives a pack no rule before it was the organisation’s', () => {
    const records = [record('a', {}), record('b', {}, 10, 20), record('c', {}, 60)];
    const bought = { ...PACK, takenOverMs: 50 };
    expect([49, 50, 60].map((ts) => idsAt(records, bought, ts))).toEqual([[], ['a'], ['a', 'c']]);
  });

  it('gives a rule of a site to a pack only while the pack stood there and the rule held', () => {
    const records = [record('a', { scope: { of: 'site', siteId: SITE } }, 120, 180)];
    expect([110, 120, 179, 180, 190].map((ts) => idsAt(records, PACK, ts).length)).toEqual([0, 1, 1, 0, 0]);
    expect(idsAt(records, OTHER, 150)).toEqual([]);
  });

  it('gives a rule of a tag each time the pack had the tag', () => {
    const records = [record('a', { scope: { of: 'tag', tag: 'ferry' } })];
    expect([149, 150, 160, 170, 9_999].map((ts) => idsAt(records, PACK, ts).length)).toEqual([0, 1, 0, 1, 1]);
  });

  it('gives a rule of a group to a pack while it was in that group', () => {
    const records = [record('a', { scope: { of: 'group', groupId: GROUP } })];
    expect([119, 120, 179, 180].map((ts) => idsAt(records, PACK, ts).length)).toEqual([0, 1, 1, 0]);
    expect(idsAt(records, OTHER, 150)).toEqual([]);
  });

  it('gives a rule of a chemistry or a model to a pack while it was of that', () => {
    const fact = { cellsInSeries: 8, nominalCapacityMah: 100_000 };
    const corrected: PackRecord = {
      ...PACK,
      facts: [
        { ...fact, chemistry: 'nmc', model: '24-115', validFromMs: 0, validToMs: 50 },
        { ...fact, chemistry: 'lfp', model: '24-115', validFromMs: 50, validToMs: null },
      ],
    };
    const records = [
      record('a', { scope: { of: 'chemistry', chemistry: 'lfp' } }),
      record('b', { scope: { of: 'model', model: '24-115' } }),
      record('c', { scope: { of: 'model', model: '48-115' } }),
    ];
    expect([49, 50].map((ts) => idsAt(records, corrected, ts))).toEqual([['b'], ['a', 'b']]);
    expect(idsAt(records, PACK, 50)).toEqual([]);
  });

  it('shares one set among packs of which the same holds', () => {
    const book = new RuleBook([record('a', { scope: { of: 'site', siteId: SITE } }), record('b', {})], refuse);
    expect(book.of({ ...PACK, id: 3 })).toBe(book.of(PACK));
    expect(book.of(OTHER)).not.toBe(book.of(PACK));
  });

  it('gives a rule of one pack to that pack alone', () => {
    const records = [record('a', { scope: { of: 'pack', packUid: PACK.uid } }), record('b', {})];
    expect([PACK, OTHER].map((pack) => idsAt(records, pack, 5))).toEqual([['a', 'b'], ['b']]);
  });

  it('makes a domain rule of each kind, without the scope', () => {
    const levels = { signal: 'pack.voltage_mv', comparison: 'above', raiseLevel: 2, clearLevel: 1 } as const;
    const base = { raiseForMs: 0, clearForMs: 0, gapToleranceMs: 1_000, severity: 'info' } as const;
    const rules = new RuleBook(
      [
        record('a', { kind: 'rate', overMs: 60_000, ...levels, ...base }),
        {
          ...record('b', {}),
          definition: { kind: 'changed', signal: 'pack.state_bits', mask: 3, clearForMs: 0, severity: 'info' },
        },
      ],
      refuse,
    );
    expect(rules.of(PACK).at(0)).toEqual([
      { id: 'a', version: 1, kind: 'rate', overMs: 60_000, ...levels, ...base },
      expect.objectContaining({ id: 'b', kind: 'changed', mask: 3, raiseLevel: 1, clearLevel: 0 }),
    ]);
  });

  it('knows every signal that a rule may name', () => {
    const records = SIGNAL_NAMES.map((signal, i) => record(String(i), { signal }));
    expect(new RuleBook(records, refuse).of(PACK).at(0)).toHaveLength(SIGNAL_NAMES.length);
  });

  it('leaves out a stored rule that can not be, and says so', () => {
    const invalid: string[] = [];
    const book = new RuleBook([record('a', { raiseLevel: 0 }), record('b', {})], ({ ruleId }) => invalid.push(ruleId));
    expect(book.of(PACK).at(0)).toHaveLength(1);
    expect(invalid).toEqual(['a']);
  });
});
