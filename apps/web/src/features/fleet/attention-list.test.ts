import { type AlarmDto } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { attentionList } from '#features/fleet/attention-list.ts';
import { packItem } from '#testing/pack-item.ts';

const NOW = Date.parse('2026-11-23T08:00:00Z');

function alarmOf(changes: Partial<AlarmDto>): AlarmDto {
  return {
    id: crypto.randomUUID(),
    pack: { uid: 'pack-1', name: 'Pack 1' },
    gateway: null,
    rule: { id: 'rule-1', name: 'Cell under-voltage', nameKey: null, version: 1 },
    severity: 'critical',
    status: 'open',
    signal: 'cell.voltage_mv',
    part: 'cell:0',
    raiseLevel: 2_800,
    peakValue: 2_600,
    raisedAt: '2026-11-23T07:00:00Z',
    clearedAt: null,
    detectedAt: '2026-11-23T07:00:00Z',
    detectedLate: false,
    acknowledged: null,
    assignedTo: null,
    snoozedUntil: null,
    reopened: 0,
    version: 1,
    ...changes,
  };
}

const NONE = { alarms: [], silent: [], socDoubtful: [], weakCell: [], lowHealth: [] };

describe('what needs somebody', () => {
  it('is nothing when all is well', () => {
    expect(attentionList(NONE, NOW)).toEqual([]);
  });

  it('is one line for a pack and a rule, however many cells it names, with the next step', () => {
    const cells = [0, 1, 2].map((cell) => alarmOf({ part: `cell:${cell}` }));
    expect(attentionList({ ...NONE, alarms: cells }, NOW)).toEqual([
      { kind: 'alarm', alarms: cells, step: 'tooEmpty' },
    ]);
  });

  it('leaves out what somebody has taken on and what rests, until it wakes', () => {
    const taken = alarmOf({ acknowledged: { at: '2026-11-23T07:10:00Z', by: 'Kim', userId: null, note: null } });
    const resting = alarmOf({ snoozedUntil: '2026-11-23T09:00:00Z' });
    expect(attentionList({ ...NONE, alarms: [taken, resting] }, NOW)).toEqual([]);
    expect(attentionList({ ...NONE, alarms: [resting] }, NOW + 2 * 3_600_000)).toHaveLength(1);
  });

  it('has critical alarms before warnings, those before silence and health, and notes last', () => {
    const rule = (id: string) => ({ id, name: id, nameKey: null, version: 1 });
    const found = {
      ...NONE,
      alarms: [
        alarmOf({ severity: 'info', rule: rule('note') }),
        alarmOf({ severity: 'warning', rule: rule('warning') }),
        alarmOf({ severity: 'critical', rule: rule('critical') }),
      ],
      silent: [packItem({})],
      weakCell: [packItem({})],
    };
    const order = attentionList(found, NOW).map((each) =>
      each.kind === 'alarm' ? each.alarms[0]?.rule.id : each.kind,
    );
    expect(order).toEqual(['critical', 'warning', 'silent', 'weakCell', 'note']);
  });
});
