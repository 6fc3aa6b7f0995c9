import { Injectable } from '@nestjs/common';
import { type AlarmDetail, type AlarmList, type alarmListQuery } from '@packwatch/contracts';
import { type AlarmPosition, AlarmsRepository } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { cursorCodec } from '../../common/cursor.ts';

const cursor = cursorCodec<AlarmPosition>(z.object({ raisedAt: z.iso.datetime(), id: z.uuid() }));

@Injectable()
export class AlarmsService {
  constructor(private readonly alarms: AlarmsRepository) {}

  async list(member: Member, query: z.output<typeof alarmListQuery>): Promise<AlarmList> {
    if (query.assigned === 'me' && member.userId === null) {
      throw new AppError('invalid_input', 'alarms are given to people', {
        fields: [{ path: 'query.assigned', message: 'a key is nobody to whom an alarm is given' }],
      });
    }
    const { items, more, counts } = await this.alarms.list(member.organisationId, {
      status: query.status,
      packUid: query.pack,
      gatewayId: query.gateway,
      siteId: query.site,
      groupId: query.group,
      severity: query.severity,
      acknowledged: query.acknowledged === undefined ? undefined : query.acknowledged === 'yes',
      assignedToId: query.assigned === undefined ? undefined : query.assigned === 'me' ? member.userId : null,
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
}
