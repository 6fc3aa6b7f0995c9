import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import {
  createPack,
  type CreatePack,
  updatePack,
  type UpdatePack,
  packDetail,
  packList,
  packListQuery,
  packTags,
  type PackTags,
} from '@packwatch/contracts';
import { type Once } from '@packwatch/db';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenTag, tagged } from '../../common/etag.ts';
import { OnlyOnce } from '../../common/once.ts';
import { PackProvisioningService } from './pack-provisioning.service.ts';
import { PacksService } from './packs.service.ts';

@Controller('v1/packs')
@Permit('pack:read')
export class PacksController {
  constructor(
    private readonly packs: PacksService,
    private readonly provisioning: PackProvisioningService,
  ) {}

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
  async detail(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { pack, tag } = await this.packs.tagged(member, uid);
    return tagged(reply, pack, tag);
  }

  @Post()
  @HttpCode(200)
  @Permit('pack:write')
  @ApiRoute({
    operationId: 'createPack',
    summary: 'Make a pack',
    description: 'Then assign slave addresses or serial numbers of a gateway to it.',
    idempotent: true,
    answers: packDetail,
    problems: { 404: 'Your organisation has no such site.', 409: 'Another pack has this name.' },
  })
  create(
    @CurrentMember() member: Member,
    @Body({ schema: createPack }) body: CreatePack,
    @OnlyOnce() once: Once | null,
  ) {
    return this.provisioning.create(member, body, once);
  }

  @Patch(':uid')
  @Permit('pack:write')
  @ApiRoute({
    operationId: 'updatePack',
    summary: 'Change a pack',
    description:
      'What is left out stays. `facts` (chemistry, model, cells, capacity) hold from now on, or from `validFrom`, at most 90 ' +
      'days back: then what was said to hold since is replaced, and what was measured since is assessed again. Saying what ' +
      'was takes the permission `pack:backdate`.',
    answers: packDetail,
    problems: {
      404: 'Your organisation has no such pack, or no such site.',
      409: 'Another pack has this name.',
      412: 'It has changed since the `ETag` that `If-Match` names.',
    },
  })
  async update(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: updatePack }) body: UpdatePack,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const updated = await this.provisioning.update(member, uid, body, seenTag(ifMatch));
    return tagged(reply, updated, await this.provisioning.tag(member, uid));
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
