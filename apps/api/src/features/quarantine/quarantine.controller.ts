import { Controller, Get, Query } from '@nestjs/common';
import { quarantineList, quarantineQuery } from '@packwatch/contracts';
import { type z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { QuarantineService } from './quarantine.service.ts';

@Controller('v1/quarantine')
@Permit('quarantine:read')
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineService) {}

  @Get()
  @ApiRoute({
    operationId: 'listQuarantine',
    summary: 'Frames and samples that were refused, newest first, each with its reason',
    answers: quarantineList,
  })
  list(@CurrentMember() member: Member, @Query({ schema: quarantineQuery }) query: z.output<typeof quarantineQuery>) {
    return this.quarantine.list(member, query);
  }
}
