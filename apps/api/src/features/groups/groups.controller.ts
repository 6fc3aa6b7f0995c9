import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { packGroupDetail, packGroupGone, packGroupList, savePackGroup, type SavePackGroup } from '@packwatch/contracts';
import { groupTag } from '@packwatch/db';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenTag, tagged } from '../../common/etag.ts';
import { GroupsService } from './groups.service.ts';

const NO_GROUP = 'Your organisation has no such group.';
const NOT_ALL_THERE = 'Your organisation has no such group, or not all of the packs.';

/** Sets of packs that people put together by hand. */
@Controller('v1/groups')
@Permit('site:write')
export class GroupsController {
  constructor(private readonly groups: GroupsService) {}

  @Get()
  @Permit('site:read')
  @ApiRoute({ operationId: 'listGroups', summary: 'Groups of packs by name', answers: packGroupList })
  list(@CurrentMember() member: Member) {
    return this.groups.list(member);
  }

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createGroup',
    summary: 'Make a group of packs',
    description: 'A pack can be in several. Lists of packs and alarms and exports can be of one group.',
    idempotent: { secrets: [] },
    answers: packGroupDetail,
    problems: {
      404: 'Your organisation has not all of the packs.',
      409: 'Another group has this name, or there are as many as there may be.',
    },
  })
  create(@CurrentMember() member: Member, @Body({ schema: savePackGroup }) body: SavePackGroup) {
    return this.groups.create(member, body);
  }

  @Get(':id')
  @Permit('site:read')
  @ApiRoute({
    operationId: 'getGroup',
    summary: 'A group with the packs in it',
    answers: packGroupDetail,
    problems: { 404: NO_GROUP },
  })
  async detail(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.groups.detail(member, id);
    return tagged(reply, found, groupTag(found));
  }

  @Put(':id')
  @ApiRoute({
    operationId: 'saveGroup',
    summary: 'Say what a group is called and which packs are in it',
    answers: packGroupDetail,
    problems: {
      404: NOT_ALL_THERE,
      409: 'Another group has this name.',
      412: 'It has changed since the `ETag` that `If-Match` names.',
    },
  })
  async save(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: savePackGroup }) body: SavePackGroup,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const saved = await this.groups.save(member, id, body, seenTag(ifMatch));
    return tagged(reply, saved, groupTag(saved));
  }

  @Delete(':id')
  @ApiRoute({
    operationId: 'deleteGroup',
    summary: 'Remove a group; its packs stay as they are',
    answers: packGroupGone,
    problems: { 404: NO_GROUP, 409: 'A rule is about it, or was, or a policy is (`group_in_use`).' },
  })
  remove(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.groups.remove(member, id);
  }
}
