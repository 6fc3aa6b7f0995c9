import { Injectable } from '@nestjs/common';
import {
  type AlarmRuleDefinition,
  type AlarmRuleDetail,
  type AlarmRuleList,
  type CreateRule,
  describeRule,
  type SaveRule,
} from '@packwatch/contracts';
import { type Once, type RuleActor, type RuleConflict, type RuleOutcome, RulesRepository } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';
import { checkedRule, noSuchScope } from './checked-rule.ts';

/** As far back as late samples are assessed again. */
const HORIZON_MS = 90 * 86_400_000;

@Injectable()
export class RulesService {
  constructor(
    private readonly rules: RulesRepository,
    private readonly clock: Clock,
  ) {}

  async list(member: Member): Promise<AlarmRuleList> {
    return { items: await this.rules.list(member.organisationId) };
  }

  async detail(member: Member, id: string): Promise<AlarmRuleDetail> {
    const rule = await this.rules.detail(member.organisationId, id);
    if (!rule) throw notFound('rule');
    return rule;
  }

  describe(definition: AlarmRuleDefinition): { inWords: string } {
    checkedRule('preview', 1, definition);
    return { inWords: describeRule(definition) };
  }

  async create(
    member: Member,
    { name, definition, validFrom }: CreateRule,
    once: Once | null,
  ): Promise<AlarmRuleDetail> {
    checkedRule('new', 1, definition);
    const version = { definition, validFrom: this.beginning(validFrom) };
    const outcome = await this.rules.create(member.organisationId, name, version, this.actor(member), once);
    return settled(outcome, definition);
  }

  /** A new version: the one before ends where it begins, and stays what it was. */
  async save(
    member: Member,
    id: string,
    expected: number | null,
    { name, definition, validFrom }: SaveRule,
  ): Promise<AlarmRuleDetail> {
    checkedRule(id, 1, definition);
    const change = { name, definition, validFrom: this.beginning(validFrom), expected };
    return settled(await this.rules.save(member.organisationId, id, change, this.actor(member)), definition);
  }

  async disable(member: Member, id: string, expected: number | null): Promise<AlarmRuleDetail> {
    return settled(await this.rules.disable(member.organisationId, id, expected, this.actor(member)), null);
  }

  private actor(member: Member): RuleActor {
    return { userId: member.userId, by: member.by, at: this.clock.now() };
  }

  private beginning(validFrom: string | undefined): Date | null {
    if (validFrom === undefined) return null;
    const [fromMs, nowMs] = [Date.parse(validFrom), this.clock.now().getTime()];
    if (fromMs > nowMs) throw badBeginning('a rule can not begin in the future');
    if (fromMs < nowMs - HORIZON_MS) throw badBeginning('history older than 90 days is not assessed again');
    return new Date(fromMs);
  }
}

const badBeginning = (message: string): AppError =>
  new AppError('invalid_input', 'the rule can not hold from then on', {
    fields: [{ path: 'body.validFrom', message }],
  });

function settled(outcome: RuleOutcome, definition: AlarmRuleDefinition | null): AlarmRuleDetail {
  if (outcome === null) throw notFound('rule');
  if ('rule' in outcome) return outcome.rule;
  throw refusal(outcome.conflict, definition);
}

function refusal(conflict: RuleConflict, definition: AlarmRuleDefinition | null): AppError {
  switch (conflict) {
    case 'version_moved':
      return preconditionFailed();
    case 'begins_too_early':
      return badBeginning('it must begin after the version before it: what that one said then is history');
    case 'not_enabled':
      return new AppError('rule_not_enabled', 'this rule is disabled already');
    case 'no_such_scope':
      if (definition === null) throw new Error('a rule that is only disabled names no scope anew');
      return noSuchScope(definition);
  }
}
