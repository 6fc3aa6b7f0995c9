import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { fromAlarmColumns, toAlarmColumns } from './alarm-columns.ts';

const NOW_MS = 1_800_000_000_000;
const ID = '0c9b1c1e-7d1e-4b6e-8f7e-000000000017';

const part = (name: string, of: Partial<PartMemory> = {}): PartMemory => ({
  part: name,
  raisedTsMs: NOW_MS - 60_000,
  sinceTsMs: null,
  lastTsMs: NOW_MS,
  peakValue: 3651,
  ...of,
});

const rule = (of: Partial<RuleMemory>): RuleMemory => ({
  ruleId: ID,
  ruleVersion: 3,
  signal: 'cell.voltage_mv',
  comparison: 'above',
  parts: [],
  ...of,
});

const CELLS = ['cell:0', 'cell:1', 'cell:2'];

describe('an alarm as columns', () => {
  it.each<[string, Partial<RuleMemory>, unknown[]]>([
    ['of a pack', { signal: 'pack.voltage_mv', parts: [part('pack')] }, [0, 1, 0, 60_000, 3651]],
    ['of one cell', { comparison: 'below', parts: [part('cell:7')] }, [23, -1, 8, 60_000, 3651]],
    ['of all cells at once', { parts: CELLS.map((name) => part(name)) }, [23, 1, -3, 60_000, 3651]],
    [
      'of cells, each with a time and a peak of its own',
      { parts: CELLS.map((name, i) => part(name, { raisedTsMs: NOW_MS - i, peakValue: 7 * i })) },
      [23, 1, -3, [0, 1, 2], [0, 7, 14]],
    ],
    ['of some cells', { parts: [part('cell:1'), part('cell:3')] }, [23, 1, [2, 4], 60_000, 3651]],
    ['of one that is held', { parts: [part('cell:1', { held: true })] }, [23, 1, 2, 60_000, 3651, 1]],
    [
      'of one that goes back',
      { parts: [part('cell:1', { sinceTsMs: NOW_MS - 5, lastTsMs: NOW_MS - 2 })] },
      [23, 1, 2, 60_000, 3651, 0, 2, 5],
    ],
    [
      'of one that came and went',
      { parts: [part('cell:1'), part('cell:2', { earlierTsMs: [NOW_MS - 9, NOW_MS - 8] })] },
      [23, 1, [2, 3], 60_000, 3651, 0, 0, null, [[], [9, 8]]],
    ],
    [
      'of a signal that has no place',
      { signal: 'pack.own', parts: [part('other')] },
      ['pack.own', 1, ['other'], 60_000, 3651],
    ],
    [
      'of a rule that only remembers a reading',
      { compared: { kind: 'rate', baselines: [{ part: 'pack', tsMs: NOW_MS - 10, value: 4 }] } },
      [23, 1, 'rate', [0, 10, 4]],
    ],
    [
      'of a rate that remembers several readings of each cell, taken together',
      {
        compared: {
          kind: 'rate',
          baselines: ['cell:0', 'cell:1'].map((name, i) => ({
            part: name,
            tsMs: NOW_MS - 90,
            value: 4,
            later: [
              { tsMs: NOW_MS - 60, value: i },
              { tsMs: NOW_MS - 30, value: 7 },
            ],
          })),
        },
      },
      [
        23,
        1,
        'rate',
        [
          -2,
          90,
          4,
          [
            [60, [0, 1]],
            [30, 7],
          ],
        ],
      ],
    ],
    [
      'of a rate of cells of which one was not always read',
      {
        compared: {
          kind: 'rate',
          baselines: [
            { part: 'cell:0', tsMs: NOW_MS - 90, value: 4, later: [{ tsMs: NOW_MS - 60, value: 5 }] },
            { part: 'cell:1', tsMs: NOW_MS - 60, value: 6 },
          ],
        },
      },
      [
        23,
        1,
        'rate',
        [
          -2,
          [90, 60],
          [4, 6],
          [
            [
              [60, null],
              [5, null],
            ],
          ],
        ],
      ],
    ],
    [
      'of a rule that compares readings',
      { parts: [part('pack')], compared: { kind: 'changed', baselines: [{ part: 'pack', tsMs: NOW_MS, value: 4 }] } },
      [23, 1, 'changed', [0, 0, 4], 0, 60_000, 3651],
    ],
  ])('%s', (_, of, columns) => {
    const alarm = rule(of);
    const kept = toAlarmColumns([alarm], NOW_MS);
    expect(kept).toEqual([['~AMmxwefR5Lbo9-AAAAAAAX', 3, ...columns]]);
    expect(fromAlarmColumns(kept, NOW_MS)).toEqual([alarm]);
  });

  it('comes back whatever it is', () => {
    const agoMs = fc.nat(10_000_000_000);
    const name = fc.oneof(
      fc.constant('pack'),
      fc.nat(40).map((cell) => `cell:${cell}`),
      fc.constant('odd'),
    );
    const parts = fc.array(
      fc.record(
        {
          part: name,
          raisedTsMs: fc.option(agoMs.map((ago) => NOW_MS - ago)),
          sinceTsMs: fc.option(agoMs.map((ago) => NOW_MS - ago)),
          lastTsMs: agoMs.map((ago) => NOW_MS - ago),
          peakValue: fc.integer(),
          earlierTsMs: fc.array(
            agoMs.map((ago) => NOW_MS - ago),
            { minLength: 1, maxLength: 4 },
          ),
          held: fc.constant(true as const),
        },
        { requiredKeys: ['part', 'raisedTsMs', 'sinceTsMs', 'lastTsMs', 'peakValue'] },
      ),
    );
    const baselines = fc.array(fc.record({ part: name, tsMs: agoMs.map((ago) => NOW_MS - ago), value: fc.integer() }));
    const compared = fc.record({ kind: fc.constantFrom('rate' as const, 'changed' as const), baselines });
    const alarm = fc.record(
      {
        ruleId: fc.oneof(fc.uuid(), fc.string()),
        ruleVersion: fc.nat(),
        signal: fc.constantFrom('pack.voltage_mv', 'cell.deviation_mv', 'pack.own'),
        comparison: fc.constantFrom('above' as const, 'below' as const),
        parts,
        compared,
      },
      { requiredKeys: ['ruleId', 'ruleVersion', 'signal', 'comparison', 'parts'] },
    );
    fc.assert(
      fc.property(fc.array(alarm), (alarms) => {
        const kept: unknown = JSON.parse(JSON.stringify(toAlarmColumns(alarms, NOW_MS)));
        expect(fromAlarmColumns(kept as unknown[], NOW_MS)).toEqual(alarms);
      }),
    );
  });

  it('is refused where it is none', () => {
    expect(() => fromAlarmColumns([7], NOW_MS)).toThrow(RangeError);
  });
});
