import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  dismissQuarantine,
  type DismissQuarantine,
  quarantineDetail,
  quarantineDismissed,
  quarantineList,
  quarantineQuery,
  quarantineRetried,
  retryQuarantine,
  type RetryQuarantine,
} from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { QuarantineService } from './quarantine.service.ts';

const itemId = z.string().regex(/^[1-9]\d{0,15}$/, 'must be the id of an item');

@Controller('v1/quarantine')
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineService) {}

  @Get()
  @Permit('quarantine:read')
  @ApiRoute({
    operationId: 'listQuarantine',
    summary: 'Frames and samples that were refused, newest first, each with its reason and what became of it',
    answers: quarantineList,
  })
  list(@CurrentMember() member: Member, @Query({ schema: quarantineQuery }) query: z.output<typeof quarantineQuery>) {
    return this.quarantine.list(member, query);
  }

  @Post('retry')
  @HttpCode(200)
  @Permit('quarantine:write')
  @ApiRoute({
    operationId: 'retryQuarantine',
    summary:
      'Try refused items again after a map or an assignment was corrected: some, all of a reason, or all of a gateway',
    description:
      'Each pack they belong to now is decoded again from the archive over their time. What can be read is stored and the item is ' +
      'resolved; the others stay open.',
    idempotent: { secrets: [] },
    answers: quarantineRetried,
  })
  retry(@CurrentMember() member: Member, @Body({ schema: retryQuarantine }) body: RetryQuarantine) {
    return this.quarantine.retry(member, body);
  }

  @Post('dismiss')
  @HttpCode(200)
  @Permit('quarantine:write')
  @ApiRoute({
    operationId: 'dismissQuarantine',
    summary: 'Close refused items for good, with a comment why',
    answers: quarantineDismissed,
  })
  dismiss(@CurrentMember() member: Member, @Body({ schema: dismissQuarantine }) body: DismissQuarantine) {
    return this.quarantine.dismiss(member, body);
  }

  @Get(':id')
  @Permit('quarantine:read')
  @ApiRoute({
    operationId: 'getQuarantineItem',
    summary: 'One refused item: what happened in words, what to do next, and its bytes decoded as far as possible',
    answers: quarantineDetail,
    problems: { 404: 'Your organisation has no such item.' },
  })
  detail(@CurrentMember() member: Member, @Param('id', { schema: itemId }) id: string) {
    return this.quarantine.detail(member, id);
  }
}
