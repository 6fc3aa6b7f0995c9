import { Body, Controller, Get, Headers, Patch, Res } from '@nestjs/common';
import { organisation, updateOrganisation, type UpdateOrganisation } from '@packwatch/contracts';
import { stateTag } from '@packwatch/db';
import { type FastifyReply } from 'fastify';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenTag, tagged } from '../../common/etag.ts';
import { MembersService } from './members.service.ts';

@Controller('v1/organisation')
export class OrganisationController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Permit('organisation:read')
  @ApiRoute({ operationId: 'getOrganisation', summary: 'Your organisation', answers: organisation })
  async get(@CurrentMember() member: Member, @Res({ passthrough: true }) reply: FastifyReply) {
    const found = await this.members.organisation(member);
    return tagged(reply, found, stateTag(found));
  }

  @Patch()
  @Permit('organisation:write')
  @ApiRoute({
    operationId: 'updateOrganisation',
    summary: 'Rename your organisation',
    answers: organisation,
    problems: { 412: 'It has changed since the `ETag` that `If-Match` names.' },
  })
  async update(
    @CurrentMember() member: Member,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: updateOrganisation }) body: UpdateOrganisation,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const renamed = await this.members.rename(member, body, seenTag(ifMatch));
    return tagged(reply, renamed, stateTag(renamed));
  }
}
