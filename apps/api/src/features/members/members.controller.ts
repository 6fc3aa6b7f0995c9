import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { changeMember, type ChangeMember, memberGone, memberList, orgMember } from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenTag, tagged } from '../../common/etag.ts';
import { MembersService } from './members.service.ts';

const PROBLEMS = {
  404: 'Your organisation has no such member.',
  409: 'It is the last owner.',
  412: 'They have another role than the one whose `tag` `If-Match` names.',
};

@Controller('v1/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Permit('member:read')
  @ApiRoute({ operationId: 'listMembers', summary: 'Who belongs to your organisation, by name', answers: memberList })
  async list(@CurrentMember() member: Member) {
    return { items: await this.members.list(member) };
  }

  @Post('leave')
  @HttpCode(200)
  @Permit('organisation:read')
  @ApiRoute({
    operationId: 'leaveOrganisation',
    summary: 'Leave your organisation',
    answers: memberGone,
    problems: { 409: PROBLEMS[409] },
  })
  leave(@CurrentMember() member: Member) {
    return this.members.leave(member);
  }

  @Patch(':userId')
  @Permit('member:write')
  @ApiRoute({
    operationId: 'changeMember',
    summary: 'Give a member another role',
    description: 'Nobody gives a role above their own, nor changes somebody who has one.',
    answers: orgMember,
    problems: PROBLEMS,
  })
  async change(
    @CurrentMember() member: Member,
    @Param('userId', { schema: z.uuid() }) userId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: changeMember }) body: ChangeMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const changed = await this.members.change(member, userId, body, seenTag(ifMatch));
    return tagged(reply, changed, changed.tag);
  }

  @Delete(':userId')
  @Permit('member:write')
  @ApiRoute({
    operationId: 'removeMember',
    summary: 'Remove a member',
    description: 'They are out at their next request. Keys that they made belong to the organisation, and go on.',
    answers: memberGone,
    problems: PROBLEMS,
  })
  remove(
    @CurrentMember() member: Member,
    @Param('userId', { schema: z.uuid() }) userId: string,
    @Headers('if-match') ifMatch: string | undefined,
  ) {
    return this.members.remove(member, userId, seenTag(ifMatch));
  }
}
