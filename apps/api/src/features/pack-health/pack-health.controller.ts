import { Controller, Get, Param, Query } from '@nestjs/common';
import { healthHistory, healthHistoryQuery, packCells, packCycles, packHealth } from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { PackHealthService } from './pack-health.service.ts';

const PROBLEMS = { 404: 'Your organisation has no such pack, or nothing is known of it yet.' };

@Controller('v1/packs/:uid')
@Permit('pack:read')
export class PackHealthController {
  constructor(private readonly health: PackHealthService) {}

  @Get('health')
  @ApiRoute({
    operationId: 'getPackHealth',
    summary: 'State of health with its receipts, as of the newest sample',
    description:
      'Every figure says how sure it is and what it stands on. Where there is too little evidence there is no number: a ' +
      'capacity then has a lower bound at most.',
    answers: packHealth,
    problems: PROBLEMS,
  })
  now(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string) {
    return this.health.now(member, uid);
  }

  @Get('health/history')
  @ApiRoute({
    operationId: 'getPackHealthHistory',
    summary: 'The health after each day’s last sample, with the capacity windows that closed on it',
    description: 'Days are UTC; one that is not over yet has no entry. Late data may change the days that they reach.',
    answers: healthHistory,
    problems: PROBLEMS,
  })
  history(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Query({ schema: healthHistoryQuery }) query: z.output<typeof healthHistoryQuery>,
  ) {
    return this.health.history(member, uid, query);
  }

  @Get('cycles')
  @ApiRoute({
    operationId: 'getPackCycles',
    summary: 'Equivalent full cycles, and cycles by depth',
    answers: packCycles,
    problems: PROBLEMS,
  })
  cycles(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string) {
    return this.health.cycles(member, uid);
  }

  @Get('cells')
  @ApiRoute({
    operationId: 'getPackCells',
    summary: 'Each cell: its newest reading, its lag and balancing duty, and why it counts as weak',
    answers: packCells,
    problems: PROBLEMS,
  })
  cells(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string) {
    return this.health.cells(member, uid);
  }
}
