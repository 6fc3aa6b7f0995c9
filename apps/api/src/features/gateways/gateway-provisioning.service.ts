import { Inject, Injectable } from '@nestjs/common';
import {
  CLAIM_HOURS,
  type CreateGateway,
  type GatewayClaimed,
  type GatewayCreated,
  type GatewayDetail,
  type GatewayTokenDto,
  type GatewayTokenList,
  type NewClaim,
  type NewGatewayTokenDto,
  type RotateGatewayToken,
  type UpdateGateway,
} from '@packwatch/contracts';
import {
  ClaimLookupRepository,
  GatewayProvisioningRepository,
  GatewaysRepository,
  hashClaimCode,
  newClaimCode,
  newGatewayToken,
  type Once,
} from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';
import { GuessLimit } from '../../common/guess-limit.ts';
import { GatewaysService } from './gateways.service.ts';

const HOUR_MS = 3_600_000;
export const WRONG_CODES = Symbol('wrong claim codes');

@Injectable()
export class GatewayProvisioningService {
  constructor(
    private readonly provisioning: GatewayProvisioningRepository,
    private readonly claims: ClaimLookupRepository,
    private readonly gateways: GatewaysRepository,
    private readonly details: GatewaysService,
    private readonly clock: Clock,
    @Inject(WRONG_CODES) private readonly wrongCodes: GuessLimit,
  ) {}

  async create(member: Member, body: CreateGateway, once: Once | null): Promise<GatewayCreated> {
    const actor = this.actor(member);
    const claim = newClaimCode(endOf(actor.at));
    const made = await this.provisioning.create(member.organisationId, body, claim, once, actor);
    if (made === 'no_site') throw notFound('site');
    const gateway = await this.gateways.find(member.organisationId, made.id);
    if (!gateway) throw notFound('gateway');
    return { gateway, claim: { code: made.isRepeated ? null : claim.code, expiresAt: made.expiresAt } };
  }

  async update(member: Member, id: string, body: UpdateGateway, expected: string | null): Promise<GatewayDetail> {
    const updated = await this.provisioning.update(member.organisationId, id, body, expected, this.actor(member));
    if (updated === null) throw notFound('gateway');
    if (updated === 'moved') throw preconditionFailed();
    if (updated === 'no_site') throw notFound('site');
    return this.details.detail(member, id);
  }

  async newClaim(member: Member, id: string): Promise<NewClaim> {
    const actor = this.actor(member);
    const { code, hash, expiresAt } = newClaimCode(endOf(actor.at));
    const made = await this.provisioning.newClaim(member.organisationId, id, { code, hash, expiresAt }, actor);
    if (!made) throw notFound('gateway');
    return { claim: { code, expiresAt: expiresAt.toISOString() } };
  }

  async claim(address: string, code: string): Promise<GatewayClaimed> {
    await this.wrongCodes.refuseAfterMany(address, 'codes');
    const at = this.clock.now();
    const hash = hashClaimCode(code);
    const token = newGatewayToken();
    const organisationId = await this.claims.organisationOf(hash, at);
    const gateway = organisationId && (await this.provisioning.claim(organisationId, hash, token, at));
    if (!gateway) {
      await this.wrongCodes.note(address);
      throw notFound('open code');
    }
    return { gateway, token: token.token };
  }

  async tokens(member: Member, id: string): Promise<GatewayTokenList> {
    const items = await this.provisioning.tokens(member.organisationId, id, this.clock.now());
    if (!items) throw notFound('gateway');
    return { items };
  }

  async rotate(member: Member, id: string, { overlapHours }: RotateGatewayToken): Promise<NewGatewayTokenDto> {
    const actor = this.actor(member);
    const token = newGatewayToken();
    const othersUntil = new Date(actor.at.getTime() + overlapHours * HOUR_MS);
    const issued = await this.provisioning.rotate(member.organisationId, id, token, othersUntil, actor);
    if (!issued) throw notFound('gateway');
    return { token: token.token, issued };
  }

  async revoke(member: Member, id: string, tokenId: string): Promise<GatewayTokenDto> {
    const revoked = await this.provisioning.revoke(member.organisationId, id, tokenId, this.actor(member));
    if (!revoked) throw notFound('token');
    return revoked;
  }

  private actor(member: Member) {
    return { by: member.by, at: this.clock.now() };
  }
}

const endOf = (at: Date): Date => new Date(at.getTime() + CLAIM_HOURS * HOUR_MS);
