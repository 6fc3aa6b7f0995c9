import { Injectable } from '@nestjs/common';
import { MAX_POLICIES, type PolicyDto, type PolicyFields, type PolicyList } from '@packwatch/contracts';
import { type NotificationActor, PoliciesRepository, type PolicyOutcome } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';

@Injectable()
export class PoliciesService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly clock: Clock,
  ) {}

  async list(member: Member): Promise<PolicyList> {
    return { items: await this.policies.list(member.organisationId) };
  }

  async detail(member: Member, id: string): Promise<PolicyDto> {
    const found = await this.policies.find(member.organisationId, id);
    if (!found) throw notFound('policy');
    return found;
  }

  async create(member: Member, fields: PolicyFields): Promise<PolicyDto> {
    return settled(await this.policies.create(member.organisationId, fields, this.actor(member)));
  }

  async save(member: Member, id: string, expected: number | null, fields: PolicyFields): Promise<PolicyDto> {
    return settled(await this.policies.save(member.organisationId, id, expected, fields, this.actor(member)));
  }

  async remove(member: Member, id: string): Promise<PolicyDto> {
    const removed = await this.policies.remove(member.organisationId, id, this.actor(member));
    if (!removed) throw notFound('policy');
    return removed;
  }

  private actor(member: Member): NotificationActor {
    return { by: member.by, at: this.clock.now() };
  }
}

function settled(outcome: PolicyOutcome): PolicyDto {
  if (outcome === null) throw notFound('policy');
  if ('policy' in outcome) return outcome.policy;
  if ('unknown' in outcome) {
    throw new AppError('invalid_input', 'the policy names something that is not there', {
      fields: outcome.unknown.map((path) => ({
        path: `body.${path}`,
        message: 'your organisation has none of this id',
      })),
    });
  }
  if (outcome.conflict === 'version_moved') throw preconditionFailed();
  throw new AppError('limit_reached', `an organisation has ${MAX_POLICIES} policies at most`);
}
