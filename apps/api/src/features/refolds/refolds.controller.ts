import { Controller, Get, Param, Query } from '@nestjs/common';
import { packRefold, refoldList, type RefoldList, refoldListQuery } from '@packwatch/contracts';
import { RefoldsRepository } from '@packwatch/db';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { notFound } from '../../common/app-error.ts';
import { cursorCodec } from '../../common/cursor.ts';

const cursor = cursorCodec(z.object({ afterId: z.int() }));

@Controller('v1')
@Permit('pack:read')
export class RefoldsController {
  constructor(private readonly refolds: RefoldsRepository) {}

  @Get('refolds')
  @ApiRoute({
    operationId: 'listRefolds',
    summary: 'Packs whose SOC, health and alarms wait to be worked out anew from late data, and how far that is',
    answers: refoldList,
  })
  async list(
    @CurrentMember() member: Member,
    @Query({ schema: refoldListQuery }) query: z.output<typeof refoldListQuery>,
  ): Promise<RefoldList> {
    const page = { afterId: cursor.decode(query.cursor)?.afterId, limit: query.limit };
    const { items, total, nextId } = await this.refolds.list(member.organisationId, page);
    return { items, total, nextCursor: nextId === null ? null : cursor.encode({ afterId: nextId }) };
  }

  @Get('packs/:uid/refold')
  @ApiRoute({
    operationId: 'getPackRefold',
    summary: 'Whether a pack waits to be worked out anew, how far that is, and when it was done last',
    answers: packRefold,
    problems: { 404: 'Your organisation has no such pack.' },
  })
  async ofPack(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string) {
    const found = await this.refolds.find(member.organisationId, uid);
    if (!found) throw notFound('pack');
    return found;
  }
}
