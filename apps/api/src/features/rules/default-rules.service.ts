import { Injectable } from '@nestjs/common';
import { type DefaultRuleSet } from '@packwatch/contracts';
import { type Actor, DefaultRulesRepository, type DefaultRulesState } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { defaultSet, NO_PACKS_YET, type SetRule } from './default-set.ts';

/** The rules that a fleet starts with, for what its packs are. */
@Injectable()
export class DefaultRulesService {
  constructor(
    private readonly rules: DefaultRulesRepository,
    private readonly clock: Clock,
  ) {}

  async offer(member: Member): Promise<DefaultRuleSet> {
    const state = await this.rules.state(member.organisationId);
    const items = setOf(state).map((rule) => ({ ...rule, ruleId: state.ruleIds.get(rule.key) ?? null }));
    const missing = items.filter(({ ruleId }) => ruleId === null).length;
    return { items, missing, hasPacks: state.chemistries.length > 0 };
  }

  async add(member: Member, keys: readonly string[] | undefined): Promise<DefaultRuleSet> {
    const set = setOf(await this.rules.state(member.organisationId));
    const unknown = keys?.findIndex((key) => !set.some((rule) => rule.key === key)) ?? -1;
    if (unknown >= 0) {
      throw new AppError('invalid_input', 'the default set of your fleet has no such rule', {
        fields: [{ path: `body.keys.${unknown}`, message: 'is none of the keys that GET /v1/rules/defaults lists' }],
      });
    }
    const wanted = keys === undefined ? set : set.filter(({ key }) => keys.includes(key));
    await this.rules.add(member.organisationId, wanted, this.actor(member));
    return this.offer(member);
  }

  /**
   * After a pack came, or turned out to be of another kind: the organisation is warned of it from its first frame on. Whoever made
   * rules of their own and none of the set is left alone.
   */
  async complete(member: Member): Promise<void> {
    const state = await this.rules.state(member.organisationId);
    if (state.hasRules && state.ruleIds.size === 0) return;
    // What somebody left out of the set on purpose stays out: only whole kinds are new.
    const missing = state.hasRules ? setOf(state).filter(({ key }) => isOfNewKind(key, state)) : setOf(state);
    if (missing.length > 0) await this.rules.add(member.organisationId, missing, this.actor(member));
  }

  private actor(member: Member): Actor {
    return { by: member.by, at: this.clock.now() };
  }
}

function setOf(state: DefaultRulesState): readonly SetRule[] {
  return defaultSet(state.chemistries.length === 0 ? NO_PACKS_YET : state);
}

/** True for a rule of a chemistry or model of which there is no rule yet. */
function isOfNewKind(key: string, { ruleIds }: DefaultRulesState): boolean {
  const end = key.indexOf('/');
  return end >= 0 && ![...ruleIds.keys()].some((known) => known.startsWith(key.slice(0, end + 1)));
}
