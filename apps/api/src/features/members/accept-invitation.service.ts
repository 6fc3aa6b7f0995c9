import { Inject, Injectable } from '@nestjs/common';
import { type AcceptInvitation, type InvitationAccepted, type OfferedInvitation } from '@packwatch/contracts';
import { BrandsRepository, hashInvitationToken, InvitationsRepository, type OpenInvitation } from '@packwatch/db';
import { type FastifyRequest } from 'fastify';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { SessionReader } from '../../auth/session-reader.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { GuessLimit } from '../../common/guess-limit.ts';

export const WRONG_TOKENS = Symbol('wrong tokens of invitations');

/** What somebody does who holds the token of an invitation: they have read the mail, so the address is theirs. */
@Injectable()
export class AcceptInvitationService {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly sessions: SessionReader,
    private readonly brands: BrandsRepository,
    private readonly clock: Clock,
    @Inject(WRONG_TOKENS) private readonly wrongTokens: GuessLimit,
    @Inject(APP_PARTS) private readonly parts: AppParts,
  ) {}

  async look(address: string, token: string): Promise<OfferedInvitation> {
    const { organisationId, organisation, email, role, userId } = await this.open(address, token);
    const brand = await this.brands.of(organisationId);
    return { organisation, email, role, hasLogin: userId !== null, brand };
  }

  async accept(request: FastifyRequest, { token, name, password }: AcceptInvitation): Promise<InvitationAccepted> {
    const open = await this.open(request.ip, token);
    const userId =
      open.userId === null
        ? await this.newPerson(open.email, name, password)
        : await this.signedIn(request, open.userId);
    const actor = { by: open.email, at: this.clock.now() };
    const accepted = await this.invitations.accept(hashInvitationToken(token), userId, actor);
    if (!accepted) throw notFound('open invitation');
    const { organisationId: id, organisation, role } = accepted;
    return { organisation: { id, name: organisation }, role };
  }

  private async open(address: string, token: string): Promise<OpenInvitation> {
    await this.wrongTokens.refuseAfterMany(address, 'tokens');
    const open = await this.invitations.findOpen(hashInvitationToken(token), this.clock.now());
    if (open) return open;
    await this.wrongTokens.note(address);
    throw notFound('open invitation');
  }

  private async signedIn(request: FastifyRequest, userId: string): Promise<string> {
    const caller = await this.sessions.read(request.headers);
    if (!caller) throw new AppError('invitation_needs_sign_in', 'sign in with the address that was invited first');
    if (caller.userId !== userId) throw new AppError('forbidden', 'somebody else was invited than is signed in');
    return userId;
  }

  /** A login for somebody new. Broken off behind this, they have one, and accept with it. */
  private async newPerson(email: string, name: string | undefined, password: string | undefined): Promise<string> {
    if (name === undefined || password === undefined) {
      throw new AppError('invitation_needs_password', 'choose a name and a password');
    }
    const { internalAdapter, password: passwords } = await this.parts.auth.$context;
    const hash = await passwords.hash(password);
    const user = await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'email-password' });
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: hash,
    });
    return user.id;
  }
}
