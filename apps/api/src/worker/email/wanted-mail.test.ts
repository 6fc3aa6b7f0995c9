import { type AlarmNotice } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { topicsOf, wantedMail } from './wanted-mail.ts';

const notice = (severity: AlarmNotice['severity']) => ({ severity }) as AlarmNotice;
const item = (severity: AlarmNotice['severity']) => ({ event: 'alarm.raised' as const, notice: notice(severity) });
const one = (severity: AlarmNotice['severity']) => ({ type: 'alarm.raised' as const, data: notice(severity) });
const many = (...severities: AlarmNotice['severity'][]) => ({
  type: 'alarms' as const,
  data: { items: severities.map(item) },
});

describe('what is left of a mail', () => {
  it('is all of it where nothing is switched off, and of what nobody can switch off', () => {
    expect(wantedMail(one('info'), [])).toEqual(one('info'));
    const test = { type: 'channel.test', data: { channelName: 'Shift', by: 'Ada' } };
    expect(wantedMail(test, ['info', 'warning', 'critical', 'report'])).toEqual(test);
  });

  it('is nothing of an alarm or a report that is switched off', () => {
    expect(wantedMail(one('warning'), ['warning'])).toBeNull();
    expect(wantedMail(one('critical'), ['info', 'warning', 'report'])).toEqual(one('critical'));
    expect(wantedMail({ type: 'report', data: {} }, ['report'])).toBeNull();
  });

  it('is the rest of several, alone as one if there is one', () => {
    expect(wantedMail(many('info', 'critical', 'warning'), ['info'])).toEqual(many('critical', 'warning'));
    expect(wantedMail(many('info', 'critical'), ['info'])).toEqual(one('critical'));
    expect(wantedMail(many('info', 'info'), ['info'])).toBeNull();
  });
});

describe('the way out of more like it', () => {
  it.each([
    [one('info'), ['info']],
    [one('warning'), ['info', 'warning']],
    [many('info', 'critical'), ['info', 'warning', 'critical']],
    [{ type: 'report', data: {} }, ['report']],
    [{ type: 'channel.test', data: {} }, null],
  ] as const)('of %j is of %j', (said, topics) => {
    expect(topicsOf(said)).toEqual(topics);
  });
});
