import { Inject, Injectable } from '@nestjs/common';
import {
  MAX_SIGN_IN_DOMAINS,
  type SaveSignInProvider,
  type SignInDomainDto,
  type SignInProviderDto,
  type SignInProviderTested,
  type SingleSignOnDto,
} from '@packwatch/contracts';
import { type Actor, SingleSignOnRepository } from '@packwatch/db';
import { APP_PARTS, type AppParts } from '../../app-parts.ts';
import { SSO_CALLBACK_PATH } from '../../auth/sso/sso-plugin.ts';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';
import { providerSecretContext } from '../../common/provider-secret.ts';
import { webhookUrlFault } from '../../common/webhook-url.ts';

@Injectable()
export class SingleSignOnService {
  constructor(
    private readonly repository: SingleSignOnRepository,
    private readonly clock: Clock,
    @Inject(APP_PARTS)
    private readonly parts: Pick<AppParts, 'secrets' | 'oidc' | 'domainProof' | 'webUrl' | 'allowPrivateHosts'>,
  ) {}

  async get(member: Member): Promise<SingleSignOnDto> {
    const [sealed, domains] = await Promise.all([
      this.repository.provider(member.organisationId),
      this.repository.domains(member.organisationId),
    ]);
    const redirectUri = new URL(SSO_CALLBACK_PATH, this.parts.webUrl).href;
    if (sealed === null) return { provider: null, domains, redirectUri };
    const { clientSecretSealed: _, ...provider } = sealed;
    return { provider, domains, redirectUri };
  }

  async save(
    member: Member,
    { clientSecret, ...provider }: SaveSignInProvider,
    expected: number | 'none' | null,
  ): Promise<SignInProviderDto> {
    const fault = webhookUrlFault(provider.issuer, { allowPrivate: this.parts.allowPrivateHosts });
    if (fault !== null) throw invalid('body.issuer', fault);
    const sealed =
      clientSecret === undefined
        ? null
        : this.parts.secrets.seal(clientSecret, providerSecretContext(member.organisationId));
    const saved = await this.repository.save(member.organisationId, provider, sealed, expected, this.actor(member));
    if (saved === 'moved') throw preconditionFailed();
    // Kept with another issuer, a secret would be told to it by whoever may not see it.
    if (saved === 'secret_wanted') throw invalid('body.clientSecret', 'must be given with a new issuer or client');
    return saved;
  }

  async remove(member: Member): Promise<SignInProviderDto> {
    const removed = await this.repository.remove(member.organisationId, this.actor(member));
    if (removed === null) throw notFound('sign-in provider');
    return removed;
  }

  async test(member: Member): Promise<SignInProviderTested> {
    const sealed = await this.repository.provider(member.organisationId);
    if (sealed === null) throw notFound('sign-in provider');
    const { issuer, clientId, clientSecretSealed } = sealed;
    const clientSecret = this.parts.secrets.open(clientSecretSealed, providerSecretContext(member.organisationId));
    return this.parts.oidc.check({ issuer, clientId, clientSecret });
  }

  async addDomain(member: Member, domain: string): Promise<SignInDomainDto> {
    const added = await this.repository.addDomain(member.organisationId, domain, this.actor(member));
    if (added !== 'limit') return added;
    throw new AppError('limit_reached', `an organisation has ${MAX_SIGN_IN_DOMAINS} domains at most`);
  }

  async verifyDomain(member: Member, domain: string): Promise<SignInDomainDto> {
    const named = await this.repository.domain(member.organisationId, domain);
    if (named === null) throw notFound('sign-in domain');
    if (named.verifiedAt !== null) return named;
    const { name, value } = named.record;
    const texts = await this.parts.domainProof(name).catch((error: Error) => {
      throw new AppError('domain_not_proven', `the DNS does not answer for ${name}: ${error.message}`);
    });
    if (!texts.includes(value)) {
      throw new AppError('domain_not_proven', `${name} has no TXT record "${value}"; new ones take a while to show`);
    }
    const verified = await this.repository.markVerified(member.organisationId, domain, this.actor(member));
    if (verified === 'taken') throw new AppError('domain_taken', `${domain} is another organisation's already`);
    if (verified === null) throw notFound('sign-in domain');
    return verified;
  }

  async removeDomain(member: Member, domain: string): Promise<{ domain: string }> {
    const removed = await this.repository.removeDomain(member.organisationId, domain, this.actor(member));
    if (!removed) throw notFound('sign-in domain');
    return { domain };
  }

  private actor(member: Member): Actor {
    return { by: member.by, at: this.clock.now() };
  }
}

const invalid = (path: string, message: string): AppError =>
  new AppError('invalid_input', 'this can not be a sign-in provider', { fields: [{ path, message }] });
