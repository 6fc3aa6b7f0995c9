import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  fleetReport,
  fleetReportQuery,
  reportSubscription,
  type ReportSubscriptionDto,
  reportSubscriptionFields,
  type ReportSubscriptionFields,
  reportSubscriptionList,
} from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenVersion, versionTag } from '../../common/etag.ts';
import { ReportsService } from './reports.service.ts';

const NO_SUCH = 'Your organisation has no such subscription.';

@Controller('v1')
@Permit('channel:write')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('reports/fleet')
  @Permit('pack:read')
  @ApiRoute({
    operationId: 'getFleetReport',
    summary: 'How the fleet did in some days, and what there is to do',
    description:
      'Days are UTC days. Energy, alarms and health of the days, beside as many days before; what to do is as things stand now.',
    answers: fleetReport,
  })
  fleet(
    @CurrentMember() member: Member,
    @Query({ schema: fleetReportQuery }) query: z.output<typeof fleetReportQuery>,
  ) {
    return this.reports.fleet(member, query);
  }

  @Get('report-subscriptions')
  @Permit('channel:read')
  @ApiRoute({
    operationId: 'listReportSubscriptions',
    summary: 'Who gets the fleet report, and when',
    answers: reportSubscriptionList,
  })
  list(@CurrentMember() member: Member) {
    return this.reports.list(member);
  }

  @Post('report-subscriptions')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createReportSubscription',
    summary: 'Send the fleet report to a channel, every day or every week',
    description: 'A report that was due while nothing ran is sent once, for the days that are over by then.',
    idempotent: { secrets: [] },
    answers: reportSubscription,
    problems: { 409: 'There are as many as there may be (`limit_reached`).' },
  })
  create(@CurrentMember() member: Member, @Body({ schema: reportSubscriptionFields }) body: ReportSubscriptionFields) {
    return this.reports.create(member, body);
  }

  @Put('report-subscriptions/:id')
  @ApiRoute({
    operationId: 'saveReportSubscription',
    summary: 'Change who gets the report, or when',
    answers: reportSubscription,
    problems: { 404: NO_SUCH, 412: 'It has another version than `If-Match` says.' },
  })
  async save(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: reportSubscriptionFields }) body: ReportSubscriptionFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportSubscriptionDto> {
    const saved = await this.reports.save(member, id, seenVersion(ifMatch), body);
    void reply.header('etag', versionTag(saved.version));
    return saved;
  }

  @Delete('report-subscriptions/:id')
  @ApiRoute({
    operationId: 'deleteReportSubscription',
    summary: 'Send the report there no more',
    answers: reportSubscription,
    problems: { 404: NO_SUCH },
  })
  remove(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.reports.remove(member, id);
  }
}
