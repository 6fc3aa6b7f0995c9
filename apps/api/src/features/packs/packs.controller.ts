import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { packDetail, packList, packListQuery, packTags, type PackTags } from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { PacksService } from './packs.service.ts';

@Controller('v1/packs')
@Permit('pack:read')
export class PacksController {
  constructor(private readonly packs: PacksService) {}

  @Get()
  @ApiRoute({
    operationId: 'listPacks',
    summary: 'The packs of the fleet with their live values, by name',
    answers: packList,
  })
  list(@CurrentMember() member: Member, @Query({ schema: packListQuery }) query: z.output<typeof packListQuery>) {
    return this.packs.list(member, query);
  }

  @Get(':uid')
  @ApiRoute({
    operationId: 'getPack',
    summary: 'One pack with its cells, gateway and register maps',
    answers: packDetail,
    problems: { 404: 'Your organisation has no such pack.' },
  })
  detail(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string) {
    return this.packs.detail(member, uid);
  }

  @Put(':uid/tags')
  @Permit('pack:write')
  @ApiRoute({
    operationId: 'setPackTags',
    summary: 'Give a pack tags, for rules and lists to speak of several packs at once',
    description: 'They hold from now on; what was measured before is judged by the tags of then.',
    answers: packDetail,
    problems: { 404: 'Your organisation has no such pack.' },
  })
  tag(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Body({ schema: packTags }) body: PackTags,
  ) {
    return this.packs.tag(member, uid, body);
  }
}
