import { Injectable } from '@nestjs/common';
import { type AcknowledgeAlarm, type AlarmDetail, type AlarmList, type alarmListQuery } from '@packwatch/contracts';
import { type AlarmPosition, AlarmsRepository } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { cursorCodec } from '../../common/cursor.ts';
import { LivePublisher } from '../live/live-publisher.ts';

const cursor = cursorCodec<AlarmPosition>(z.object({ raisedAt: z.iso.datetime(), id: z.uuid() }));

@Injectable()
export class AlarmsService {
  constructor(
    private readonly alarms: AlarmsRepository,
    private readonly live: LivePublisher,
    private readonly clock: Clock,
  ) {}

  async list(member: Member, query: z.output<typeof alarmListQuery>): Promise<AlarmList> {
    const { items, more, counts } = await this.alarms.list(member.organisationId, {
      status: query.status,
      packUid: query.pack,
      gatewayId: query.gateway,
      severity: query.severity,
      after: cursor.decode(query.cursor),
      limit: query.limit,
    });
    const last = items.at(-1);
    return { items, counts, nextCursor: more && last ? cursor.encode({ raisedAt: last.raisedAt, id: last.id }) : null };
  }

  async detail(member: Member, id: string): Promise<AlarmDetail> {
    const alarm = await this.alarms.detail(member.organisationId, id);
    if (!alarm) throw notFound('alarm');
    return alarm;
  }

  /** The first acknowledgement wins; a later one changes nothing and gets the alarm as it stands. */
  async acknowledge(member: Member, id: string, body: AcknowledgeAlarm): Promise<AlarmDetail> {
    const alarm = await this.alarms.acknowledge(member.organisationId, id, {
      at: this.clock.now(),
      by: member.email,
      note: body.note || null,
    });
    if (!alarm) throw notFound('alarm');
    await this.live.publish({ kind: 'alarms', organisationId: member.organisationId, alarmIds: [id] });
    return alarm;
  }
}
