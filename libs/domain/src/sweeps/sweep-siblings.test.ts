import { expect, test } from 'vitest';
import { type OpenSweepEpisode } from './sweep-episode.ts';
import { absentRule, siblingRule, type SiblingRule } from './sweep-rule.ts';
import { type PackReading, type PendingSibling, sweepSiblings } from './sweep-siblings.ts';

const MIN = 60_000;
const T0 = Date.UTC(2026, 10, 22, 10);
const SOC = 'pack.soc_pct';

const rule = (over: Partial<SiblingRule> = {}): SiblingRule =>
  siblingRule({
    id: 'r',
    version: 1,
    severity: 'warning',
    signal: SOC,
    among: 'site',
    raiseLevel: 15,
    clearLevel: 10,
    raiseForMs: 0,
    clearForMs: 0,
    minSiblings: 2,
    ...over,
  });
const pack = (packId: number, soc: number | null, over: Partial<PackReading> = {}): PackReading => ({
  packId,
  siteId: 'harbour',
  model: '24-115',
  tsMs: T0 - MIN,
  values: { [SOC]: soc },
  ...over,
});
const sweep = (
  packs: readonly PackReading[],
  over: { rules?: SiblingRule[]; open?: OpenSweepEpisode[]; pending?: PendingSibling[]; nowMs?: number } = {},
) => {
  const { rules = [rule()], open = [], pending = [], nowMs = T0 } = over;
  const fresh = packs.map((p) => ({ ...p, tsMs: p.tsMs + nowMs - T0 }));
  return sweepSiblings({
    packs: fresh,
    rules: rules.map((r) => ({ rule: r, covers: () => true })),
    open,
    pending,
    nowMs,
  });
};
const open: OpenSweepEpisode = {
  ruleId: 'r',
  subject: 'pack:3',
  part: 'pack',
  raisedMs: T0 - MIN,
  detectedMs: T0 - MIN,
  raiseLevel: 15,
  peakValue: 20,
};

test('the one that is far from the median is named, and they are not', () => {
  // Median of 60, 80, 82 is 80.
  expect(sweep([pack(1, 80), pack(2, 82), pack(3, 60)]).raise).toEqual([
    {
      ruleId: 'r',
      ruleVersion: 1,
      severity: 'warning',
      signal: SOC,
      subject: 'pack:3',
      part: 'pack',
      raisedMs: T0,
      raiseLevel: 15,
      value: 20,
    },
  ]);
});

test('two packs have no odd one; readings that are missing or old do not count', () => {
  expect(sweep([pack(1, 80), pack(3, 20)]).raise).toEqual([]);
  expect(sweep([pack(1, 80), pack(2, null), pack(3, 20)]).raise).toEqual([]);
  expect(sweep([pack(1, 80), pack(2, 80, { tsMs: T0 - 16 * MIN }), pack(3, 20)]).raise).toEqual([]);
});

test('each is compared within its site, its model, or both', () => {
  const packs = [pack(1, 80), pack(2, 80), pack(3, 40, { model: '48-115' }), pack(4, 40, { siteId: null })];
  const found = (among: SiblingRule['among']) => sweep(packs, { rules: [rule({ among })] }).raise.map((r) => r.subject);
  expect(found('site')).toEqual(['pack:3']);
  expect(found('model')).toEqual(['pack:4']);
  expect(found('site_and_model')).toEqual([]);
});

test('it must last; a pause between sweeps begins it anew', () => {
  const rules = [rule({ raiseForMs: 10 * MIN })];
  const packs = [pack(1, 80), pack(2, 82), pack(3, 60)];
  const first = sweep(packs, { rules });
  expect(first).toMatchObject({ raise: [], pending: [{ packId: 3, sinceMs: T0 }] });
  const later = (minutes: number, pending: readonly PendingSibling[]) =>
    sweep(packs, { rules, pending: [...pending], nowMs: T0 + minutes * MIN });
  let pending = first.pending;
  for (const minutes of [3, 6, 9]) ({ pending } = later(minutes, pending));
  expect(later(10, pending).raise).toHaveLength(1);
  expect(later(15, pending)).toMatchObject({ raise: [], pending: [{ sinceMs: T0 + 15 * MIN }] });
});

test('between the levels it stays; behind the clear level it is over', () => {
  expect(sweep([pack(1, 80), pack(2, 80), pack(3, 68)], { open: [open] })).toMatchObject({ raise: [], clear: [] });
  const over = sweep([pack(1, 80), pack(2, 80), pack(3, 71)], { open: [open] });
  expect(over.clear).toMatchObject([{ subject: 'pack:3', clearedMs: T0, reason: 'recovered' }]);
});

test('a pack that is gone, or a rule, ends its alarm; one that is only silent does not', () => {
  expect(sweep([pack(1, 80), pack(2, 80)], { open: [open] }).clear).toMatchObject([{ reason: 'out-of-scope' }]);
  expect(sweep([pack(3, 1)], { open: [open], rules: [] }).clear).toMatchObject([{ reason: 'rule-removed' }]);
  const silent = [pack(1, 80), pack(2, 80), pack(3, 80, { tsMs: T0 - 60 * MIN })];
  expect(sweep(silent, { open: [open] }).clear).toEqual([]);
});

test('where too few are left to compare with, its alarm is over; where they only say nothing, it stays', () => {
  const over = [{ reason: 'out-of-scope', clearedMs: T0 }];
  expect(sweep([pack(1, 80), pack(3, 60)], { open: [open] }).clear).toMatchObject(over);
  expect(sweep([pack(3, 60)], { open: [open] }).clear).toMatchObject(over);
  const moved = [pack(1, 80), pack(2, 80), pack(3, 60, { siteId: null })];
  expect(sweep(moved, { open: [open] }).clear).toMatchObject(over);
  expect(sweep([pack(1, 80), pack(2, null), pack(3, 60)], { open: [open] }).clear).toEqual([]);
  const old = pack(2, 80, { tsMs: T0 - 60 * MIN });
  expect(sweep([pack(1, 80), old, pack(3, 60)], { open: [open] }).clear).toEqual([]);
});

test.each([
  [() => rule({ minSiblings: 1 }), 'minSiblings'],
  [() => rule({ clearLevel: 16 }), 'clearLevel'],
  [() => rule({ raiseLevel: 0 }), 'raiseLevel'],
  [() => rule({ raiseForMs: -1 }), 'raiseForMs'],
  [() => rule({ signal: '' }), 'signal'],
  [() => absent({ afterMs: 59_999 }), 'afterMs'],
  [() => absent({ of: 'signal' }), 'signal'],
  [() => absent({ signal: SOC }), 'signal'],
])('an impossible rule is refused at its field %#', (make, field) => {
  expect(make).toThrow(expect.objectContaining({ code: 'impossible-parameter', field }) as Error);
});

const absent = (over: Partial<Parameters<typeof absentRule>[0]>) =>
  absentRule({ id: 'a', version: 1, severity: 'info', of: 'pack', signal: null, afterMs: 15 * MIN, ...over });
