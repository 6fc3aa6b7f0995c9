import { Injectable } from '@nestjs/common';
import {
  type FleetReport,
  type fleetReportQuery,
  MAX_REPORT_SUBSCRIPTIONS,
  type ReportSubscriptionDto,
  type ReportSubscriptionFields,
  type ReportSubscriptionList,
} from '@packwatch/contracts';
import { FleetReportRepository, type ReportSubscriptionOutcome, ReportSubscriptionsRepository } from '@packwatch/db';
import { type z } from 'zod';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';
import { nextReportAt } from '../../common/report-schedule.ts';

const DAY_MS = 86_400_000;

@Injectable()
export class ReportsService {
  constructor(
    private readonly reports: FleetReportRepository,
    private readonly subscriptions: ReportSubscriptionsRepository,
    private readonly clock: Clock,
  ) {}

  async fleet(member: Member, { last, days }: z.output<typeof fleetReportQuery>): Promise<FleetReport> {
    const now = this.clock.now();
    const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
    const toMs = last === undefined ? today : Date.parse(last) + DAY_MS;
    if (toMs > today + DAY_MS) {
      throw new AppError('invalid_input', 'the report is about days that have begun', {
        fields: [{ path: 'query.last', message: 'must not be later than today (UTC)' }],
      });
    }
    return this.reports.read(member.organisationId, { fromMs: toMs - days * DAY_MS, toMs }, now);
  }

  async list(member: Member): Promise<ReportSubscriptionList> {
    return { items: await this.subscriptions.list(member.organisationId) };
  }

  async create(member: Member, fields: ReportSubscriptionFields): Promise<ReportSubscriptionDto> {
    const at = this.clock.now();
    const actor = { by: member.by, at };
    return settled(await this.subscriptions.create(member.organisationId, fields, nextReportAt(at, fields), actor));
  }

  async save(
    member: Member,
    id: string,
    expected: number | null,
    fields: ReportSubscriptionFields,
  ): Promise<ReportSubscriptionDto> {
    const at = this.clock.now();
    const change = { fields, nextAt: nextReportAt(at, fields), actor: { by: member.by, at } };
    return settled(await this.subscriptions.save(member.organisationId, id, expected, change));
  }

  async remove(member: Member, id: string): Promise<ReportSubscriptionDto> {
    return settled(await this.subscriptions.remove(member.organisationId, id, { by: member.by, at: this.clock.now() }));
  }
}

function settled(outcome: ReportSubscriptionOutcome): ReportSubscriptionDto {
  if (outcome === null) throw notFound('report subscription');
  if (outcome === 'version_moved') throw preconditionFailed();
  if (outcome === 'limit_reached') {
    throw new AppError('limit_reached', `an organisation has ${MAX_REPORT_SUBSCRIPTIONS} report subscriptions at most`);
  }
  if (outcome === 'unknown_channel') {
    throw new AppError('invalid_input', 'the report goes to a channel that is not there', {
      fields: [{ path: 'body.channelId', message: 'your organisation has none of this id' }],
    });
  }
  return outcome;
}
