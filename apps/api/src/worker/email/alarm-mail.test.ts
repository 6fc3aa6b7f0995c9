import { type AlarmNotice } from '@packwatch/contracts';
import { describe, expect, test } from 'vitest';
import { alarmMail } from './alarm-mail.ts';

const notice: AlarmNotice = {
  alarmId: '0199a000-0000-7000-8000-00000000000a',
  packUid: '0199a000-0000-7000-8000-00000000000b',
  packName: 'Crane 7',
  gatewayId: null,
  gatewayName: null,
  ruleId: '0199a000-0000-7000-8000-00000000000c',
  ruleName: 'Over-current',
  severity: 'critical',
  signal: 'pack.current_ma',
  part: 'pack',
  raisedAt: '2026-11-22T10:15:30.000Z',
  clearedAt: null,
  raiseLevel: 120_000,
  value: 122_340,
  peakValue: 122_340,
};

describe('the mail about an alarm', () => {
  test('says severity, pack and what it is in the subject', () => {
    expect(alarmMail(notice, 'https://fleet.example').subject).toBe('[Critical] Crane 7: Over-current');
  });

  test('shows values in the units people read, the time in UTC, and the link', () => {
    const { text, html } = alarmMail(notice, 'https://fleet.example');
    for (const part of [text, html]) {
      expect(part).toContain('122.34 A');
      expect(part).toContain('120.00 A');
      expect(part).toContain('2026-11-22 10:15:30 UTC');
      expect(part).toContain('https://fleet.example/alarms/0199a000-0000-7000-8000-00000000000a');
    }
  });

  test('counts cells from 1', () => {
    const cell: AlarmNotice = { ...notice, signal: 'cell.voltage_mv', part: 'cell:0', value: 3_661, raiseLevel: 3_650 };
    expect(alarmMail(cell, 'https://fleet.example').text).toContain('Cell 1: Cell voltage: 3.661 V');
  });

  test('leaves out a value that is not known', () => {
    const unknown = { ...notice, value: null, peakValue: null, raiseLevel: null };
    const { text } = alarmMail(unknown, 'https://fleet.example');
    expect(text).not.toMatch(/null|NaN|Limit/);
  });

  test('takes names as text, in HTML and in the subject', () => {
    const { html, subject } = alarmMail(
      { ...notice, packName: '<script>alert("1")</script>\r\nBcc: everybody@example.org' },
      'https://fleet.example',
    );
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).not.toContain('<script');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test('tells of a gateway and of a slave of its bus', () => {
    const slave: AlarmNotice = {
      ...notice,
      packUid: null,
      packName: null,
      gatewayId: '0199a000-0000-7000-8000-00000000000d',
      gatewayName: 'Quay',
      ruleName: 'Slave silent',
      signal: 'slave.silence_ms',
      part: 'slave:11@rs485-0',
      raiseLevel: 900_000,
      value: 960_000,
    };
    const { subject, text } = alarmMail(slave, 'https://fleet.example');
    expect(subject).toBe('[Critical] Quay: Slave silent');
    expect(text).toContain('Slave 11 on rs485-0: Silence of the slave: 16 min');
    expect(text).toContain('Limit: 15 min');
    expect(text).toContain('Gateway: Quay');
    expect(text).not.toContain('Pack:');
  });

  test('says that it is over, and since when; or that it never was', () => {
    const over = alarmMail(
      { ...notice, clearedAt: '2026-11-22T10:20:00.000Z' },
      'https://fleet.example',
      'alarm.cleared',
    );
    expect(over.subject).toBe('Over: [Critical] Crane 7: Over-current');
    expect(over.text).toContain('Until: 2026-11-22 10:20:00 UTC');
    const never = alarmMail(notice, 'https://fleet.example', 'alarm.withdrawn');
    expect(never.subject).toBe('Withdrawn: [Critical] Crane 7: Over-current');
    expect(never.html).toContain('never was');
  });
});
