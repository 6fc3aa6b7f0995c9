import { Injectable } from '@nestjs/common';
import { type CreatePack, type PackDetail, type UpdatePack } from '@packwatch/contracts';
import { type Once, type PackChange, PackProvisioningRepository, type PackRefusal } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, nameTaken, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';
import { DefaultRulesService } from '../rules/default-rules.service.ts';
import { PacksService } from './packs.service.ts';

/** As far back as late samples are assessed again. */
const HORIZON_MS = 90 * 86_400_000;

@Injectable()
export class PackProvisioningService {
  constructor(
    private readonly packs: PackProvisioningRepository,
    private readonly details: PacksService,
    private readonly defaultRules: DefaultRulesService,
    private readonly clock: Clock,
  ) {}

  async create(member: Member, body: CreatePack, once: Once | null): Promise<PackDetail> {
    const made = await this.packs.create(member.organisationId, body, once, this.actor(member));
    if (typeof made === 'string') throw refusal(made);
    await this.defaultRules.complete(member);
    return this.details.detail(member, made.uid);
  }

  async tag(member: Member, uid: string): Promise<string> {
    const tag = await this.packs.tag(member.organisationId, uid);
    if (tag === null) throw notFound('pack');
    return tag;
  }

  async update(member: Member, uid: string, body: UpdatePack, expected: string | null): Promise<PackDetail> {
    const actor = this.actor(member);
    const change: PackChange = { ...body, facts: body.facts && this.datedFacts(member, body.facts, actor.at) };
    const done = await this.packs.update(member.organisationId, uid, change, expected, actor);
    if (done !== 'done') throw refusal(done);
    if (change.facts) await this.defaultRules.complete(member);
    return this.details.detail(member, uid);
  }

  /** Saying what was is rewriting history, for those who answer for it. */
  private datedFacts(member: Member, { validFrom, ...facts }: NonNullable<UpdatePack['facts']>, now: Date) {
    if (validFrom === undefined) return { ...facts, validFrom: now };
    const from = new Date(validFrom);
    if (from > now) throw badBeginning('facts can not begin in the future');
    if (from.getTime() < now.getTime() - HORIZON_MS) {
      throw badBeginning('history older than 90 days is not assessed again');
    }
    if (!member.permissions.includes('pack:backdate')) {
      throw new AppError('forbidden', 'you may not say what was (pack:backdate); leave `validFrom` out to say what is');
    }
    return { ...facts, validFrom: from };
  }

  private actor(member: Member) {
    return { by: member.by, at: this.clock.now() };
  }
}

const badBeginning = (message: string): AppError =>
  new AppError('invalid_input', 'the facts can not hold from then on', {
    fields: [{ path: 'body.facts.validFrom', message }],
  });

function refusal(reason: PackRefusal): AppError {
  switch (reason) {
    case 'no_pack':
      return notFound('pack');
    case 'no_site':
      return notFound('site');
    case 'name_taken':
      return nameTaken('pack');
    case 'moved':
      return preconditionFailed();
  }
}
