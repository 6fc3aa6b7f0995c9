import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { createRedecode, type CreateRedecode, redecode, redecodeList, redecodeListQuery } from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { RedecodesService } from './redecodes.service.ts';

const NO_SUCH_REDECODE = { 404: 'Your organisation has no such re-decode.' };

@Controller('v1/redecodes')
export class RedecodesController {
  constructor(private readonly redecodes: RedecodesService) {}

  @Get()
  @Permit('redecode:read')
  @ApiRoute({ operationId: 'listRedecodes', summary: 'Re-decodes, newest first', answers: redecodeList })
  list(
    @CurrentMember() member: Member,
    @Query({ schema: redecodeListQuery }) query: z.output<typeof redecodeListQuery>,
  ) {
    return this.redecodes.list(member, query);
  }

  @Post()
  @HttpCode(200)
  @Permit('redecode:preview')
  @ApiRoute({
    operationId: 'createRedecode',
    summary: 'See what decoding a pack’s archive of a time again would change',
    description:
      'By a map, or by the maps as they are assigned. It is worked out in the background; nothing changes until it is applied.',
    idempotent: { secrets: [] },
    answers: redecode,
    problems: { 404: 'Your organisation has no such pack, or can use no such register map.' },
  })
  create(@CurrentMember() member: Member, @Body({ schema: createRedecode }) body: CreateRedecode) {
    return this.redecodes.create(member, body);
  }

  @Get(':id')
  @Permit('redecode:read')
  @ApiRoute({
    operationId: 'getRedecode',
    summary: 'One re-decode: how far it is, what it would change, what it has changed',
    answers: redecode,
    problems: NO_SUCH_REDECODE,
  })
  detail(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.redecodes.detail(member, id);
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Permit('redecode:apply')
  @ApiRoute({
    operationId: 'applyRedecode',
    summary: 'Rewrite history as previewed',
    description:
      'A day of the pack at a time: its samples, what held then, and what was refused. State of charge, alarms and roll-ups follow.',
    answers: redecode,
    problems: { ...NO_SUCH_REDECODE, 409: 'It is not ready, or another one of the pack is being applied.' },
  })
  apply(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.redecodes.apply(member, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permit('redecode:preview')
  @ApiRoute({
    operationId: 'cancelRedecode',
    summary: 'Stop a re-decode',
    description: 'One that was being applied leaves the days that it has rewritten; asking for the same again goes on.',
    answers: redecode,
    problems: { ...NO_SUCH_REDECODE, 409: 'It has ended already.' },
  })
  cancel(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.redecodes.cancel(member, id);
  }
}
