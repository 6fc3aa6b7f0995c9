import { describe, expect, it } from 'vitest';
import { type AlarmCommand, type AlarmLife, isCallingAt, NEW_ALARM, statusOf, stepLife } from './life-cycle.ts';

const by = (atMs: number) => ({ by: 'ann', atMs });
const ACKNOWLEDGE: AlarmCommand = { do: 'acknowledge', action: by(10), comment: 'seen' };
const REOPEN: AlarmCommand = { do: 'reopen', action: by(30) };
const CLEAR: AlarmCommand = { do: 'clear' };
const WITHDRAW: AlarmCommand = { do: 'withdraw' };
const ACTIVATE: AlarmCommand = { do: 'activate' };
const snooze = (untilMs: number): AlarmCommand => ({ do: 'snooze', action: by(20), untilMs });

function live(...commands: AlarmCommand[]): AlarmLife {
  return commands.reduce((life, command) => {
    const step = stepLife(life, command);
    if (!step.ok) throw new Error(step.reason);
    return step.life;
  }, NEW_ALARM);
}

describe('the life of an alarm', () => {
  it.each<[string, AlarmCommand[], string, boolean]>([
    ['begins open', [], 'open', true],
    ['acknowledged', [ACKNOWLEDGE], 'acknowledged', false],
    ['cleared before anybody saw it', [CLEAR], 'cleared', false],
    ['cleared, then taken note of', [CLEAR, ACKNOWLEDGE], 'closed', false],
    ['acknowledged, then cleared', [ACKNOWLEDGE, CLEAR], 'closed', false],
    ['snoozed', [snooze(1000)], 'snoozed', false],
    ['snoozed and woken', [snooze(1000), { do: 'wake' }], 'open', true],
    ['a snooze that is over', [snooze(50)], 'open', true],
    ['a snooze that is over this moment', [snooze(100)], 'open', true],
    ['a snooze of thirty days', [snooze(20 + 30 * 86_400_000)], 'snoozed', false],
    ['cleared while snoozed', [snooze(1000), CLEAR], 'cleared', false],
    ['reopened', [ACKNOWLEDGE, REOPEN], 'open', true],
    ['acknowledged, snoozed, reopened', [ACKNOWLEDGE, snooze(1000), REOPEN], 'open', true],
    ['reopened after it was over: it still is', [ACKNOWLEDGE, CLEAR, REOPEN], 'cleared', false],
    ['withdrawn', [WITHDRAW], 'withdrawn', false],
    ['over, and open after all', [CLEAR, ACTIVATE], 'open', true],
    ['over and taken note of, and open after all', [CLEAR, ACKNOWLEDGE, ACTIVATE], 'acknowledged', false],
    ['snoozed, over, and open after all', [snooze(1000), CLEAR, ACTIVATE], 'snoozed', false],
    ['snoozed, over, and open when the snooze is past', [snooze(50), CLEAR, ACTIVATE], 'open', true],
    ['withdrawn, and open after all', [WITHDRAW, ACTIVATE], 'open', true],
    ['withdrawn, and over after all', [WITHDRAW, CLEAR], 'cleared', false],
    ['acknowledged, withdrawn, found again', [ACKNOWLEDGE, WITHDRAW, ACTIVATE], 'acknowledged', false],
    ['reopened, and open after all', [ACKNOWLEDGE, CLEAR, REOPEN, ACTIVATE], 'open', true],
  ])('%s', (_, commands, status, isCalling) => {
    expect(statusOf(live(...commands), 100)).toBe(status);
    expect(isCallingAt(live(...commands), 100)).toBe(isCalling);
  });

  it('remembers who acknowledged, when and why, and who has it', () => {
    const life = live({ do: 'assign', to: 'bob' }, ACKNOWLEDGE, REOPEN, ACKNOWLEDGE);
    expect(life).toMatchObject({
      acknowledged: { by: 'ann', atMs: 10, comment: 'seen' },
      assignedTo: 'bob',
      reopened: 1,
    });
  });

  it.each<[string, AlarmCommand[], AlarmCommand, string]>([
    ['twice acknowledged', [ACKNOWLEDGE], ACKNOWLEDGE, 'already-acknowledged'],
    ['reopened without', [], REOPEN, 'not-acknowledged'],
    ['snoozed when over', [CLEAR], snooze(1000), 'not-active'],
    ['snoozed into the past', [], snooze(20), 'snooze-in-the-past'],
    ['snoozed for ever', [], snooze(20 + 30 * 86_400_000 + 1), 'snooze-too-long'],
    ['woken without a snooze', [], { do: 'wake' }, 'not-snoozed'],
    ['woken once it was reopened', [ACKNOWLEDGE, snooze(1000), REOPEN], { do: 'wake' }, 'not-snoozed'],
    ['touched when withdrawn', [WITHDRAW], ACKNOWLEDGE, 'withdrawn'],
  ])('cannot be %s', (_, before, command, reason) => {
    expect(stepLife(live(...before), command)).toEqual({ ok: false, reason });
  });
});
