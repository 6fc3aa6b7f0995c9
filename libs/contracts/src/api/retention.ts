import { z } from 'zod';

/** Refolds reach this far back, so raw rows are never kept shorter. */
export const MIN_RAW_DAYS = 90;
const MAX_DAYS = 36_500;

/** How long an organisation keeps what, in whole UTC days. */
export const retentionSettings = z
  .strictObject({
    /** Samples as they were read, with the health of buses. */
    rawDays: z.int().min(MIN_RAW_DAYS).max(MAX_DAYS),
    /** Roll-ups of 15 minutes and of days, and the health of packs by day. Never shorter than raw rows. */
    rollupDays: z.int().min(MIN_RAW_DAYS).max(MAX_DAYS),
    /** Uploads as they were received, which re-decoding reads. */
    archiveDays: z.int().min(1).max(MAX_DAYS),
    /** What was refused. */
    quarantineDays: z.int().min(1).max(MAX_DAYS),
  })
  .refine(({ rawDays, rollupDays }) => rollupDays >= rawDays, {
    path: ['rollupDays'],
    message: 'must not be shorter than rawDays',
  })
  .meta({ id: 'RetentionSettings' });
export type RetentionSettingsDto = z.infer<typeof retentionSettings>;
