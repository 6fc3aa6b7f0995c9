import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { INVITATION_DAYS, invitation, invitationList, invite, type Invite, invited } from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { InvitationsService } from './invitations.service.ts';

const NONE_OPEN = { 404: 'Your organisation has no such invitation that is open.' };

@Controller('v1/invitations')
@Permit('member:write')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @ApiRoute({ operationId: 'listInvitations', summary: 'Invitations, the newest first', answers: invitationList })
  list(@CurrentMember() member: Member) {
    return this.invitations.list(member);
  }

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createInvitation',
    summary: 'Invite somebody by e-mail',
    description:
      `The mail has a link that opens once, within ${INVITATION_DAYS} days. An earlier invitation of the same address ends. ` +
      'Nobody invites to a role above their own.',
    idempotent: { secrets: [] },
    answers: invited,
    problems: { 409: 'Somebody with this address is a member already.' },
  })
  create(@CurrentMember() member: Member, @Body({ schema: invite }) body: Invite) {
    return this.invitations.create(member, body);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'resendInvitation',
    summary: 'Mail an invitation once more',
    description: 'With a new link and a new end; the old link opens nothing.',
    idempotent: { secrets: [] },
    answers: invited,
    problems: NONE_OPEN,
  })
  resend(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.invitations.resend(member, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'cancelInvitation',
    summary: 'Take an invitation back',
    answers: invitation,
    problems: NONE_OPEN,
  })
  cancel(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.invitations.cancel(member, id);
  }
}
