import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type fleetReportPdfQuery } from '@packwatch/contracts';
import { ReportPrintsRepository } from '@packwatch/db';
import { type z } from 'zod';
import { APP_PARTS, type AppParts } from '../../app-parts.ts';
import { type Member } from '../../common/access.ts';
import { AppError } from '../../common/app-error.ts';
import { ReportsService } from './reports.service.ts';

const LOOK_EVERY_MS = 250;

@Injectable()
export class ReportPdfService {
  constructor(
    private readonly reports: ReportsService,
    private readonly prints: ReportPrintsRepository,
    @Inject(APP_PARTS) private readonly parts: Pick<AppParts, 'clock' | 'printPatienceMs'>,
  ) {}

  /** The report as a worker's browser prints it: whoever asks waits for it. */
  async fleet(
    member: Member,
    { language, timeZone, ...query }: z.output<typeof fleetReportPdfQuery>,
  ): Promise<{ pdf: Uint8Array; fileName: string }> {
    const { organisationId } = member;
    const report = await this.reports.fleet(member, query);
    const id = await this.prints.ask(organisationId, { report, language, timeZone }, this.parts.clock.now());
    if (id === null)
      throw new AppError('limit_reached', 'reports of your organisation are being printed; wait for one');
    const until = performance.now() + this.parts.printPatienceMs;
    for (;;) {
      const print = await this.prints.find(organisationId, id);
      if (print?.state === 'ready') {
        return { pdf: print.pdf, fileName: `fleet-report-${report.firstDay}-${report.lastDay}.pdf` };
      }
      if (print?.state === 'failed') throw unprinted(print.error);
      if (performance.now() >= until) throw unprinted('nothing has printed it in time');
      await delay(LOOK_EVERY_MS);
    }
  }
}

const unprinted = (why: string): AppError =>
  new AppError('print_unavailable', `there is no PDF of the report: ${why}. Its page can be printed by a browser.`, {
    retryAfterSeconds: 60,
  });
