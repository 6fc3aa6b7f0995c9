import { Injectable } from '@nestjs/common';
import { type Series, type seriesQuery } from '@packwatch/contracts';
import { TelemetryRepository } from '@packwatch/db';
import { type z } from 'zod';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { toSeries } from './series.ts';

const LONGEST_RANGE_MS = 400 * 86_400_000;

@Injectable()
export class TelemetryService {
  constructor(private readonly telemetry: TelemetryRepository) {}

  async series(member: Member, packUid: string, query: z.output<typeof seriesQuery>): Promise<Series> {
    const range = {
      signals: query.signals,
      points: query.points,
      fromMs: Date.parse(query.from),
      toMs: Date.parse(query.to),
    };
    const rangeMs = range.toMs - range.fromMs;
    if (rangeMs <= 0) throw rangeError('must be after `from`');
    if (rangeMs > LONGEST_RANGE_MS) throw rangeError('must be at most 400 days after `from`');
    const rows = await this.telemetry.series(member.organisationId, packUid, range);
    if (!rows) throw notFound('pack');
    return toSeries(packUid, rows, query.signals.includes('pack.soc_pct'));
  }
}

const rangeError = (message: string): AppError =>
  new AppError('invalid_input', 'the range is not as it should be', { fields: [{ path: 'query.to', message }] });
