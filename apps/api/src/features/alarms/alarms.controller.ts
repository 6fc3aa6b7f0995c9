import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  acknowledgeAlarm,
  type AcknowledgeAlarm,
  alarmDetail,
  type AlarmDetail,
  alarmList,
  alarmListQuery,
  assignAlarm,
  type AssignAlarm,
  reopenAlarm,
  type ReopenAlarm,
  snoozeAlarm,
  type SnoozeAlarm,
  tripPostMortem,
} from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenVersion, versionTag } from '../../common/etag.ts';
import { AlarmLifeService } from './alarm-life.service.ts';
import { AlarmsService } from './alarms.service.ts';
import { PostMortemService } from './post-mortem.service.ts';

const NO_SUCH_ALARM = 'Your organisation has no such alarm.';
const MOVED = 'Somebody did something to it since the version that `If-Match` says.';
const ACT_PROBLEMS = { 404: NO_SUCH_ALARM, 409: 'It makes no sense for the alarm as it is.', 412: MOVED };

@Controller('v1/alarms')
export class AlarmsController {
  constructor(
    private readonly alarms: AlarmsService,
    private readonly life: AlarmLifeService,
    private readonly postMortems: PostMortemService,
  ) {}

  @Get()
  @Permit('alarm:read')
  @ApiRoute({ operationId: 'listAlarms', summary: 'Alarms, newest first', answers: alarmList })
  list(@CurrentMember() member: Member, @Query({ schema: alarmListQuery }) query: z.output<typeof alarmListQuery>) {
    return this.alarms.list(member, query);
  }

  @Get(':id')
  @Permit('alarm:read')
  @ApiRoute({
    operationId: 'getAlarm',
    summary: 'One alarm with its history',
    description: 'The `ETag` is what `If-Match` of what is done to it may say.',
    answers: alarmDetail,
    problems: { 404: NO_SUCH_ALARM },
  })
  async detail(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.alarms.detail(member, id));
  }

  @Get(':id/post-mortem')
  @Permit('alarm:read')
  @ApiRoute({
    operationId: 'getTripPostMortem',
    summary: 'What led to a protection trip',
    description:
      'The ten minutes before the trip: which limit was crossed first, on which cell, at what current and temperature. ' +
      'Only for alarms about trips, blocks and state bits.',
    answers: tripPostMortem,
    problems: { 404: NO_SUCH_ALARM, 409: 'The alarm is not about a trip.' },
  })
  postMortem(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.postMortems.of(member, id);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Permit('alarm:acknowledge')
  @ApiRoute({
    operationId: 'acknowledgeAlarm',
    summary: 'Say that somebody takes care of an alarm',
    description: 'The first acknowledgement wins; a later one changes nothing and gets the alarm as it stands.',
    answers: alarmDetail,
    problems: ACT_PROBLEMS,
  })
  async acknowledge(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: acknowledgeAlarm }) body: AcknowledgeAlarm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.life.acknowledge(member, id, seenVersion(ifMatch), body));
  }

  @Post(':id/assign')
  @HttpCode(200)
  @Permit('alarm:acknowledge')
  @ApiRoute({
    operationId: 'assignAlarm',
    summary: 'Give an alarm to a member, or to nobody',
    answers: alarmDetail,
    problems: ACT_PROBLEMS,
  })
  async assign(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: assignAlarm }) body: AssignAlarm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.life.assign(member, id, seenVersion(ifMatch), body));
  }

  @Post(':id/snooze')
  @HttpCode(200)
  @Permit('alarm:acknowledge')
  @ApiRoute({
    operationId: 'snoozeAlarm',
    summary: 'Let an open alarm rest until a time, or wake it',
    description:
      'When the time is over, those who were told of the alarm are told that it is still open, unless somebody has ' +
      'acknowledged it by then. At most 30 days.',
    answers: alarmDetail,
    problems: ACT_PROBLEMS,
  })
  async snooze(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: snoozeAlarm }) body: SnoozeAlarm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.life.snooze(member, id, seenVersion(ifMatch), body));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Permit('alarm:acknowledge')
  @ApiRoute({
    operationId: 'reopenAlarm',
    summary:
      'Take back an acknowledgement, and a snooze with it: the alarm needs somebody again; what is over stays over',
    answers: alarmDetail,
    problems: ACT_PROBLEMS,
  })
  async reopen(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: reopenAlarm }) body: ReopenAlarm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.life.reopen(member, id, seenVersion(ifMatch), body));
  }
}

function tagged(reply: FastifyReply, alarm: AlarmDetail): AlarmDetail {
  void reply.header('etag', versionTag(alarm.version));
  return alarm;
}
