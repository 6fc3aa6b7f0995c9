'use client';

import { type PrintedReportPage } from '@packwatch/contracts';
import { later } from '#components/later.tsx';

/** Drawn by the browser alone: it knows by whose clocks times are written. */
export const PrintedReportLater = later<{ printed: PrintedReportPage }>(
  () => import('#features/reports/printed-report.tsx'),
  { soon: true },
);
