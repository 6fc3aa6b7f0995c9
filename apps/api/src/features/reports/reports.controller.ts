import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  fleetReport,
  fleetReportPdfQuery,
  fleetReportQuery,
  reportSubscription,
  type ReportSubscriptionDto,
  reportSubscriptionFields,
  type ReportSubscriptionFields,
  reportSubscriptionList,
} from '@packwatch/contracts';
import { ApiProduces } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenVersion, versionTag } from '../../common/etag.ts';
import { ReportPdfService } from './report-pdf.service.ts';
import { ReportsService } from './reports.service.ts';

const NO_SUCH = 'Your organisation has no such subscription.';

@Controller('v1')
@Permit('channel:write')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly pdfs: ReportPdfService,
  ) {}

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

  @Get('reports/fleet/pdf')
  @Permit('pack:read')
  @ApiProduces('application/pdf')
  @ApiRoute({
    operationId: 'getFleetReportPdf',
    summary: 'The fleet report as PDF',
    description: 'A worker prints it from its page, which takes some seconds: the answer comes when it is done.',
    answers: z.string().meta({ format: 'binary' }),
    problems: {
      409: 'So many as may wait are being printed (`limit_reached`).',
      503: 'No worker has a Chromium, or none has printed it in time (`print_unavailable`); or the database is away.',
    },
  })
  async pdf(
    @CurrentMember() member: Member,
    @Query({ schema: fleetReportPdfQuery }) query: z.output<typeof fleetReportPdfQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { pdf, fileName } = await this.pdfs.fleet(member, query);
    reply.header('content-type', 'application/pdf');
    reply.header('content-disposition', `attachment; filename="${fileName}"`);
    await reply.send(Buffer.from(pdf));
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
