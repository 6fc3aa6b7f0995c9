import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { acknowledgeAlarm, type AcknowledgeAlarm, alarmDetail, alarmList, alarmListQuery } from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { AlarmsService } from './alarms.service.ts';

@Controller('v1/alarms')
export class AlarmsController {
  constructor(private readonly alarms: AlarmsService) {}

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
    answers: alarmDetail,
    problems: { 404: 'Your organisation has no such alarm.' },
  })
  detail(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.alarms.detail(member, id);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Permit('alarm:acknowledge')
  @ApiRoute({
    operationId: 'acknowledgeAlarm',
    summary: 'Say that somebody takes care of an alarm',
    description: 'The first acknowledgement wins; a later one changes nothing and gets the alarm as it stands.',
    answers: alarmDetail,
    problems: { 404: 'Your organisation has no such alarm.' },
  })
  acknowledge(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: acknowledgeAlarm }) body: AcknowledgeAlarm,
  ) {
    return this.alarms.acknowledge(member, id, body);
  }
}
