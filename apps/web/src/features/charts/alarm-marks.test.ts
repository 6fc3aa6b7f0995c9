import { type AlarmDto } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { alarmMarks } from '#features/charts/alarm-marks.ts';

const window = { fromMs: Date.parse('2026-11-23T10:00:00Z'), toMs: Date.parse('2026-11-23T11:00:00Z') };

const alarm = (rest: Partial<AlarmDto>): AlarmDto => ({
  id: '0190a000-0000-7000-8000-000000000001',
  pack: { uid: '0190a000-0000-7000-8000-000000000002', name: 'Pack 1' },
  gateway: null,
  rule: { id: '0190a000-0000-7000-8000-000000000003', name: 'Cell voltage low', nameKey: null, version: 1 },
  severity: 'warning',
  status: 'open',
  signal: 'cell.voltage_mv',
  part: 'cell:2',
  raiseLevel: 2_950,
  peakValue: 2_900,
  raisedAt: '2026-11-23T10:30:00Z',
  clearedAt: null,
  detectedAt: '2026-11-23T10:30:01Z',
  detectedLate: false,
  acknowledged: null,
  assignedTo: null,
  snoozedUntil: null,
  reopened: 0,
  version: 1,
  ...rest,
});

describe('alarms on a chart', () => {
  it('that are open reach to the end, with their limit on the chart of their signal', () => {
    expect(alarmMarks([alarm({})], 'cell.voltage_mv', window)).toEqual([
      {
        fromMs: Date.parse('2026-11-23T10:30:00Z'),
        toMs: window.toMs,
        severity: 'warning',
        level: 2.95,
        ofThisPane: true,
      },
    ]);
  });

  it('of another signal are only a time', () => {
    expect(alarmMarks([alarm({})], 'pack.current_ma', window)[0]).toMatchObject({ level: null, ofThisPane: false });
  });

  it('outside the window, or withdrawn, are not drawn', () => {
    const before = alarm({ status: 'cleared', raisedAt: '2026-11-23T08:00:00Z', clearedAt: '2026-11-23T09:00:00Z' });
    const after = alarm({ raisedAt: '2026-11-23T11:30:00Z' });
    expect(alarmMarks([before, after, alarm({ status: 'withdrawn' })], 'cell.voltage_mv', window)).toEqual([]);
  });
});
