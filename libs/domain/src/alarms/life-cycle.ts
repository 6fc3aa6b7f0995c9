/** Who did something, and when: people act by the clock, not in event time. */
export interface Action {
  readonly by: string;
  readonly atMs: number;
}

/**
 * What people have made of an alarm. Whether its condition still holds is the fold's business, not theirs: an alarm may be
 * cleared and yet wait for somebody to take note of it.
 */
export interface AlarmLife {
  readonly condition: 'active' | 'cleared' | 'withdrawn';
  readonly acknowledged: (Action & { readonly comment: string | null }) | null;
  readonly assignedTo: string | null;
  readonly snoozedUntilMs: number | null;
  /** How often it was reopened after it had been dealt with. */
  readonly reopened: number;
}

export type AlarmStatus = 'open' | 'acknowledged' | 'snoozed' | 'cleared' | 'closed' | 'withdrawn';

export type AlarmCommand =
  /**
   * The fold's, at any time: the values came back; a recompute no longer finds the episode; late data show that one that was
   * over, or withdrawn, is open after all. What people did stays.
   */
  | { readonly do: 'clear' }
  | { readonly do: 'withdraw' }
  | { readonly do: 'activate' }
  | { readonly do: 'acknowledge'; readonly action: Action; readonly comment: string | null }
  | { readonly do: 'assign'; readonly to: string | null }
  | { readonly do: 'snooze'; readonly action: Action; readonly untilMs: number }
  | { readonly do: 'wake' }
  /**
   * Takes the acknowledgement and a snooze back: somebody is needed again. It does not bring the condition back, which is not
   * people's to say: what was over is then over and waits for somebody to take note.
   */
  | { readonly do: 'reopen'; readonly action: Action };

export type LifeStep =
  { readonly ok: true; readonly life: AlarmLife } | { readonly ok: false; readonly reason: LifeRefusal };

export type LifeRefusal =
  | 'already-acknowledged'
  | 'not-acknowledged'
  | 'not-active'
  | 'not-snoozed'
  | 'withdrawn'
  | 'snooze-in-the-past'
  | 'snooze-too-long';

/** Longer than this nobody remembers having silenced an alarm. */
const LONGEST_SNOOZE_MS = 30 * 86_400_000;

export const NEW_ALARM: AlarmLife = {
  condition: 'active',
  acknowledged: null,
  assignedTo: null,
  snoozedUntilMs: null,
  reopened: 0,
};

/** What an alarm is at a time. `closed`: its condition is over and somebody took note. */
export function statusOf(life: AlarmLife, nowMs: number): AlarmStatus {
  const { condition, acknowledged, snoozedUntilMs } = life;
  if (condition === 'withdrawn') return 'withdrawn';
  if (condition === 'cleared') return acknowledged === null ? 'cleared' : 'closed';
  if (snoozedUntilMs !== null && nowMs < snoozedUntilMs) return 'snoozed';
  return acknowledged === null ? 'open' : 'acknowledged';
}

/** Whether reminders and escalation go on: only for what is active, not acknowledged and not snoozed. */
export function isCallingAt(life: AlarmLife, nowMs: number): boolean {
  return statusOf(life, nowMs) === 'open';
}

/** One step of an alarm's life; a command that makes no sense now is refused with the reason and changes nothing. */
export function stepLife(life: AlarmLife, command: AlarmCommand): LifeStep {
  switch (command.do) {
    case 'clear':
      return changed(life, { condition: 'cleared' });
    case 'withdraw':
      return changed(life, { condition: 'withdrawn' });
    case 'activate':
      return changed(life, { condition: 'active' });
    default:
      return life.condition === 'withdrawn' ? refused('withdrawn') : stepByPeople(life, command);
  }
}

type FoldsCommand = Extract<AlarmCommand, { do: 'clear' | 'withdraw' | 'activate' }>;

function stepByPeople(life: AlarmLife, command: Exclude<AlarmCommand, FoldsCommand>): LifeStep {
  switch (command.do) {
    case 'acknowledge':
      if (life.acknowledged !== null) return refused('already-acknowledged');
      return changed(life, { acknowledged: { ...command.action, comment: command.comment }, snoozedUntilMs: null });
    case 'assign':
      return changed(life, { assignedTo: command.to });
    case 'snooze':
      return snooze(life, command.action.atMs, command.untilMs);
    case 'wake':
      if (life.snoozedUntilMs === null) return refused('not-snoozed');
      return changed(life, { snoozedUntilMs: null });
    case 'reopen':
      if (life.acknowledged === null) return refused('not-acknowledged');
      return changed(life, { acknowledged: null, snoozedUntilMs: null, reopened: life.reopened + 1 });
  }
}

function snooze(life: AlarmLife, nowMs: number, untilMs: number): LifeStep {
  if (life.condition !== 'active') return refused('not-active');
  if (!(untilMs > nowMs)) return refused('snooze-in-the-past');
  if (untilMs - nowMs > LONGEST_SNOOZE_MS) return refused('snooze-too-long');
  return changed(life, { snoozedUntilMs: untilMs });
}

function changed(life: AlarmLife, part: Partial<AlarmLife>): LifeStep {
  return { ok: true, life: { ...life, ...part } };
}

function refused(reason: LifeRefusal): LifeStep {
  return { ok: false, reason };
}
