import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  INVITATION_DAYS,
  type InvitationDto,
  type InvitationList,
  type Invite,
  type Invited,
} from '@packwatch/contracts';
import {
  BrandsRepository,
  InvitationsRepository,
  isAbove,
  newInvitationToken,
  OrganisationMembersRepository,
} from '@packwatch/db';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { invitationMail } from '../../auth/mail/auth-mail.ts';
import { type Member } from '../../common/access.ts';
import { brandedMail } from '../../common/branded-mail.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { roleOf } from './members.service.ts';

const DAY_MS = 86_400_000;

@Injectable()
export class InvitationsService {
  private readonly logger = new Logger(InvitationsService.name);

  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly organisations: OrganisationMembersRepository,
    private readonly brands: BrandsRepository,
    private readonly clock: Clock,
    @Inject(APP_PARTS) private readonly parts: AppParts,
  ) {}

  async list(member: Member): Promise<InvitationList> {
    return { items: await this.invitations.list(member.organisationId, this.clock.now()) };
  }

  async create(member: Member, { email, role }: Invite): Promise<Invited> {
    if (isAbove(role, roleOf(member))) throw new AppError('forbidden', 'you may not invite to a role above your own');
    const at = this.clock.now();
    const token = newInvitationToken();
    const actor = { by: member.by, userId: member.userId, at };
    const wanted = { email, role, expiresAt: endOf(at) };
    const made = await this.invitations.create(member.organisationId, wanted, token, actor);
    if (made === 'is_member') throw new AppError('already_member', 'somebody with this address is a member already');
    return this.mail(member, made, token.token);
  }

  async resend(member: Member, id: string): Promise<Invited> {
    const at = this.clock.now();
    const token = newInvitationToken();
    const actor = { by: member.by, at };
    const renewed = await this.invitations.renew(member.organisationId, id, endOf(at), token, actor);
    if (!renewed) throw notFound('open invitation');
    return this.mail(member, renewed, token.token);
  }

  async cancel(member: Member, id: string): Promise<InvitationDto> {
    const actor = { by: member.by, at: this.clock.now() };
    const cancelled = await this.invitations.cancel(member.organisationId, id, actor);
    if (!cancelled) throw notFound('open invitation');
    return cancelled;
  }

  /** After it is committed: a mail that does not go out leaves an invitation that can be sent again. */
  private async mail(member: Member, invitation: InvitationDto, token: string): Promise<Invited> {
    const organisation = await this.organisations.organisation(member.organisationId);
    const content = invitationMail({
      organisation: organisation?.name ?? '',
      role: invitation.role,
      invitedBy: invitation.invitedBy,
      // Behind a #, so that no server on the way writes the token down.
      url: new URL(`/invitation#${token}`, this.parts.webUrl).href,
      days: INVITATION_DAYS,
    });
    try {
      const mail = await brandedMail(content, this.brands, member.organisationId);
      await this.parts.mailer.send(invitation.email, mail);
      return { invitation, mailed: true };
    } catch (error) {
      this.logger.warn({ err: error, msg: 'an invitation was not mailed', invitation: invitation.id });
      return { invitation, mailed: false };
    }
  }
}

const endOf = (at: Date): Date => new Date(at.getTime() + INVITATION_DAYS * DAY_MS);
