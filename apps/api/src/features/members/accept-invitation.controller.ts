import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import {
  acceptInvitation,
  type AcceptInvitation,
  invitationAccepted,
  lookAtInvitation,
  offeredInvitation,
} from '@packwatch/contracts';
import { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { AcceptInvitationService } from './accept-invitation.service.ts';

const NOT_OPEN = 'The invitation was accepted, taken back or is over; or there never was one.';
const TOO_MANY = 'Too many wrong tokens came from this address.';

/** For whoever holds the token of the mail. */
@Controller('v1/invitations')
@Public()
export class AcceptInvitationController {
  constructor(private readonly invitations: AcceptInvitationService) {}

  @Post('look')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'lookAtInvitation',
    summary: 'What the token of an invitation invites to',
    access: 'public',
    answers: offeredInvitation,
    problems: { 404: NOT_OPEN, 429: TOO_MANY },
  })
  look(@Req() request: FastifyRequest, @Body({ schema: lookAtInvitation }) body: z.output<typeof lookAtInvitation>) {
    return this.invitations.look(request.ip, body.token);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'acceptInvitation',
    summary: 'Become a member',
    description:
      'Somebody new says a name and a password and signs in with them afterwards. Somebody who has a login has to be signed ' +
      'in with the address that was invited.',
    access: 'public',
    answers: invitationAccepted,
    problems: {
      403: 'Somebody else is signed in.',
      404: NOT_OPEN,
      409: 'Sign in first (`invitation_needs_sign_in`), or choose a name and a password (`invitation_needs_password`).',
      429: TOO_MANY,
    },
  })
  accept(@Req() request: FastifyRequest, @Body({ schema: acceptInvitation }) body: AcceptInvitation) {
    return this.invitations.accept(request, body);
  }
}
