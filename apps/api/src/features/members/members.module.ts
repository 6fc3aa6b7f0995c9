import { Module } from '@nestjs/common';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { Clock } from '../../common/clock.ts';
import { GuessLimit } from '../../common/guess-limit.ts';
import { WindowCounter } from '../../common/window-counter.ts';
import { AcceptInvitationController } from './accept-invitation.controller.ts';
import { AcceptInvitationService, WRONG_TOKENS } from './accept-invitation.service.ts';
import { InvitationsController } from './invitations.controller.ts';
import { InvitationsService } from './invitations.service.ts';
import { MembersController } from './members.controller.ts';
import { MembersService } from './members.service.ts';
import { OrganisationController } from './organisation.controller.ts';

@Module({
  // What is public comes first: its paths lie among those of the others.
  controllers: [OrganisationController, MembersController, AcceptInvitationController, InvitationsController],
  providers: [
    MembersService,
    InvitationsService,
    AcceptInvitationService,
    {
      provide: WRONG_TOKENS,
      inject: [APP_PARTS, Clock],
      useFactory: (parts: AppParts, clock: Clock) =>
        new GuessLimit(new WindowCounter(parts.redis, clock, { name: 'wrong-invitation', windowMs: 60_000 })),
    },
  ],
})
export class MembersModule {}
