import { Module } from '@nestjs/common';
import { ReportPdfService } from './report-pdf.service.ts';
import { ReportPrintController } from './report-print.controller.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';

@Module({ controllers: [ReportsController, ReportPrintController], providers: [ReportsService, ReportPdfService] })
export class ReportsModule {}
