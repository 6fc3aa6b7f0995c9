import { Controller, Get, Param, Query } from '@nestjs/common';
import { series, seriesQuery } from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { TelemetryService } from './telemetry.service.ts';

@Controller('v1/packs/:uid/series')
@Permit('pack:read')
export class TelemetryController {
  constructor(private readonly telemetry: TelemetryService) {}

  @Get()
  @ApiRoute({
    operationId: 'getPackSeries',
    summary: 'Signals of a pack over a range, raw or in buckets',
    description:
      'Raw readings where at most two for each point asked for lie in the range; else minimum, maximum and mean of equal ' +
      'buckets. `from` is inside the range, `to` is not.',
    answers: series,
    problems: { 404: 'Your organisation has no such pack.', 503: 'The range takes too long to read.' },
  })
  series(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Query({ schema: seriesQuery }) query: z.output<typeof seriesQuery>,
  ) {
    return this.telemetry.series(member, uid, query);
  }
}
