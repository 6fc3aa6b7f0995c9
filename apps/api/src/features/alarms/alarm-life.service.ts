import { Injectable } from '@nestjs/common';
import {
  type AcknowledgeAlarm,
  type AlarmDetail,
  type AlarmDto,
  type AssignAlarm,
  type ReopenAlarm,
  type SnoozeAlarm,
} from '@packwatch/contracts';
import { type AlarmActor, type AlarmLifeChange, AlarmsRepository, MembersRepository } from '@packwatch/db';
import { type AlarmCommand, type AlarmLife, type LifeRefusal, stepLife } from '@packwatch/domain';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';
import { LivePublisher } from '../live/live-publisher.ts';

/** Whoever does it: a member, or somebody whom a message was sent to. */
interface Hand {
  readonly organisationId: string;
  readonly userId: string | null;
  readonly by: string;
}

type Decide = (alarm: AlarmDto) => AlarmLifeChange | null;

/** What people do to alarms: the domain decides whether it makes sense now, and what becomes of it. */
@Injectable()
export class AlarmLifeService {
  constructor(
    private readonly alarms: AlarmsRepository,
    private readonly members: MembersRepository,
    private readonly live: LivePublisher,
    private readonly clock: Clock,
  ) {}

  /** The first acknowledgement wins; a later one changes nothing and gets the alarm as it stands. */
  acknowledge(member: Hand, id: string, expected: number | null, body: AcknowledgeAlarm): Promise<AlarmDetail> {
    const note = body.note || null;
    const actor = this.actor(member);
    const action = { by: actor.by, atMs: actor.at.getTime() };
    return this.act(member, id, expected, actor, (alarm) => {
      if (alarm.acknowledged !== null) return null;
      const life = stepped(alarm, { do: 'acknowledge', action, comment: note });
      return changeOf(alarm, life, actor, 'acknowledged', { note });
    });
  }

  async assign(member: Member, id: string, expected: number | null, { userId }: AssignAlarm): Promise<AlarmDetail> {
    const to = userId === null ? null : await this.members.addressOf(member.organisationId, userId);
    if (userId !== null && to === null) {
      throw new AppError('invalid_input', 'the alarm can not be assigned', {
        fields: [{ path: 'body.userId', message: 'your organisation has no such member' }],
      });
    }
    const actor = this.actor(member);
    return this.act(member, id, expected, actor, (alarm) => {
      if ((alarm.assignedTo?.userId ?? null) === userId) return null;
      const change = changeOf(alarm, stepped(alarm, { do: 'assign', to: userId }), actor, 'assigned', { to });
      const assignedTo = userId === null || to === null ? null : { userId, by: to };
      return { ...change, life: { ...change.life, assignedTo } };
    });
  }

  snooze(member: Member, id: string, expected: number | null, { until }: SnoozeAlarm): Promise<AlarmDetail> {
    const actor = this.actor(member);
    const action = { by: actor.by, atMs: actor.at.getTime() };
    return this.act(member, id, expected, actor, (alarm) => {
      if (until === null) {
        if (alarm.snoozedUntil === null) return null;
        return changeOf(alarm, stepped(alarm, { do: 'wake' }), actor, 'woken', {});
      }
      const life = stepped(alarm, { do: 'snooze', action, untilMs: Date.parse(until) });
      return changeOf(alarm, life, actor, 'snoozed', { until });
    });
  }

  /** Somebody had taken note of it, and it needs somebody again. */
  reopen(member: Member, id: string, expected: number | null, body: ReopenAlarm): Promise<AlarmDetail> {
    const actor = this.actor(member);
    const action = { by: actor.by, atMs: actor.at.getTime() };
    return this.act(member, id, expected, actor, (alarm) => {
      const life = stepped(alarm, { do: 'reopen', action });
      return changeOf(alarm, life, actor, 'reopened', { note: body.note || null });
    });
  }

  private actor(member: Hand): AlarmActor {
    return { userId: member.userId, by: member.by, at: this.clock.now() };
  }

  private async act(
    { organisationId }: Hand,
    id: string,
    expected: number | null,
    actor: AlarmActor,
    decide: Decide,
  ): Promise<AlarmDetail> {
    const outcome = await this.alarms.act(organisationId, id, expected, actor, decide);
    if (outcome === null) throw notFound('alarm');
    if (outcome === 'version_moved') throw preconditionFailed();
    if (outcome.changed) await this.live.publish({ kind: 'alarms', organisationId, alarmIds: [id] });
    return outcome.alarm;
  }
}

function lifeOf(alarm: AlarmDto): AlarmLife {
  const { status, acknowledged, assignedTo, snoozedUntil, reopened } = alarm;
  return {
    condition: status === 'open' ? 'active' : status,
    acknowledged:
      acknowledged === null
        ? null
        : { by: acknowledged.by, atMs: Date.parse(acknowledged.at), comment: acknowledged.note },
    assignedTo: assignedTo?.userId ?? null,
    snoozedUntilMs: snoozedUntil === null ? null : Date.parse(snoozedUntil),
    reopened,
  };
}

function stepped(alarm: AlarmDto, command: AlarmCommand): AlarmLife {
  const step = stepLife(lifeOf(alarm), command);
  if (step.ok) return step.life;
  throw refusal(step.reason);
}

const REFUSALS: Record<Exclude<LifeRefusal, 'snooze-in-the-past' | 'snooze-too-long'>, string> = {
  'already-acknowledged': 'somebody has acknowledged this alarm already',
  'not-acknowledged': 'nobody has acknowledged this alarm: it is open as it is',
  'not-active': 'this alarm is over',
  'not-snoozed': 'this alarm is not snoozed',
  withdrawn: 'this alarm was withdrawn: it never was',
};

function refusal(reason: LifeRefusal): AppError {
  if (reason !== 'snooze-in-the-past' && reason !== 'snooze-too-long') {
    return new AppError('alarm_wrong_state', REFUSALS[reason]);
  }
  const message = reason === 'snooze-too-long' ? 'must be within 30 days' : 'must lie in the future';
  return new AppError('invalid_input', 'the alarm can not be snoozed', { fields: [{ path: 'body.until', message }] });
}

/** The life of the domain as it is stored: with the ids of people beside their addresses. */
function changeOf(
  before: AlarmDto,
  life: AlarmLife,
  actor: AlarmActor,
  kind: AlarmLifeChange['kind'],
  data: Record<string, unknown>,
): AlarmLifeChange {
  const { acknowledged, snoozedUntilMs, reopened } = life;
  const userId = kind === 'acknowledged' ? actor.userId : (before.acknowledged?.userId ?? null);
  return {
    kind,
    data,
    life: {
      acknowledged: acknowledged && {
        at: new Date(acknowledged.atMs),
        by: acknowledged.by,
        userId,
        note: acknowledged.comment,
      },
      assignedTo: before.assignedTo,
      snoozedUntil: snoozedUntilMs === null ? null : new Date(snoozedUntilMs),
      reopened,
    },
  };
}
