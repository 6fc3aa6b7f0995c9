import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type PrintedReportPage } from '@packwatch/contracts';
import { BrandsRepository, ReportPrintsRepository } from '@packwatch/db';
import { z } from 'zod';
import { APP_PARTS, type AppParts } from '../../app-parts.ts';
import { Public } from '../../common/access.ts';
import { notFound } from '../../common/app-error.ts';
import { REPORT_PRINT_PATH } from '../../common/report-print-links.ts';

const link = z.object({ token: z.string().max(1_000) });

/** What the page shows that a worker prints; the token in the address is what lets its browser in. */
@Controller(REPORT_PRINT_PATH)
@ApiExcludeController()
@Public()
export class ReportPrintController {
  constructor(
    private readonly prints: ReportPrintsRepository,
    private readonly brands: BrandsRepository,
    @Inject(APP_PARTS) private readonly parts: Pick<AppParts, 'clock' | 'reportPrintLinks' | 'webUrl'>,
  ) {}

  @Get()
  async page(@Query({ schema: link }) { token }: z.output<typeof link>): Promise<PrintedReportPage> {
    const grant = this.parts.reportPrintLinks.read(token, this.parts.clock.now());
    const printed = grant && (await this.prints.page(grant.organisationId, grant.printId));
    // One answer for all: a link that is not ours says nothing of what there is.
    if (!grant || !printed) throw notFound('link: it may be older than five minutes');
    const brand = await this.brands.of(grant.organisationId);
    return { report: printed.report, brand, webUrl: this.parts.webUrl };
  }
}
