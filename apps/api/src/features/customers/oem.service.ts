import { Injectable } from '@nestjs/common';
import { type OemOffer, type OrganisationOem } from '@packwatch/contracts';
import { type AcceptRefusal, hashInvitationToken, OemRepository } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';

const REFUSALS: Readonly<Record<AcceptRefusal, () => AppError>> = {
  no_offer: () => notFound('open offer'),
  has_oem: () => new AppError('has_oem', 'an OEM looks after your organisation already: end that first'),
  is_oem: () => new AppError('oem_of_oem', 'who has customers is nobody’s customer'),
  itself: () => new AppError('oem_of_oem', 'the offer is your own organisation’s'),
};

@Injectable()
export class OemService {
  constructor(
    private readonly oem: OemRepository,
    private readonly clock: Clock,
  ) {}

  of(member: Member): Promise<OrganisationOem> {
    return this.oem.of(member.organisationId, this.clock.now());
  }

  async look(token: string): Promise<OemOffer> {
    const offer = await this.oem.offer(hashInvitationToken(token), this.clock.now());
    if (!offer) throw notFound('open offer');
    return offer;
  }

  async accept(member: Member, token: string): Promise<OrganisationOem> {
    const actor = { by: member.by, at: this.clock.now() };
    const result = await this.oem.accept(member.organisationId, hashInvitationToken(token), actor);
    if (result !== 'accepted') throw REFUSALS[result]();
    return this.of(member);
  }

  async end(member: Member): Promise<OrganisationOem> {
    if (!(await this.oem.end(member.organisationId, { by: member.by, at: this.clock.now() }))) throw notFound('OEM');
    return { oem: null };
  }
}
