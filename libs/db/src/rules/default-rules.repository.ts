import { type AlarmRuleDefinition, isFoldRule, type RuleScope } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { reassessScope } from './packs-in-scope.ts';

/** A rule of the default set, as it is stored. */
export interface DefaultRuleRow {
  readonly key: string;
  readonly nameKey: string;
  readonly name: string;
  readonly definition: AlarmRuleDefinition;
}

export interface DefaultRulesState {
  /** Of packs that are there now, each once. */
  readonly chemistries: readonly string[];
  readonly models: readonly string[];
  /** The organisation's rules of the set by their keys. */
  readonly ruleIds: ReadonlyMap<string, string>;
  /** Whether it has any rule, of the set or not. */
  readonly hasRules: boolean;
}

/** Brings the default set to an organisation, each rule of it once. Takes a pool of role `api`. */
export class DefaultRulesRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async state(organisationId: string): Promise<DefaultRulesState> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const facts = await client.query<{ chemistry: string; model: string }>(
        'SELECT DISTINCT chemistry, model FROM pack_fact WHERE valid_to IS NULL ORDER BY chemistry, model',
      );
      const rules = await client.query<{ id: string; key: string | null }>(
        'SELECT id, default_key AS key FROM alarm_rule',
      );
      return {
        chemistries: [...new Set(facts.rows.map(({ chemistry }) => chemistry))],
        models: [...new Set(facts.rows.map(({ model }) => model))],
        ruleIds: new Map(rules.rows.flatMap(({ id, key }) => (key === null ? [] : [[key, id] as const]))),
        hasRules: rules.rows.length > 0,
      };
    });
  }

  /** Adds those that are not there, from now on. Answers with the keys of what it added. */
  async add(organisationId: string, rules: readonly DefaultRuleRow[], actor: Actor): Promise<readonly string[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const added: DefaultRuleRow[] = [];
      for (const rule of rules) if (await addRule(client, organisationId, rule, actor.at)) added.push(rule);
      if (added.length === 0) return [];
      const judged = added.map(({ definition }) => definition).filter(isFoldRule);
      const scopes = new Map(judged.map(({ scope }): [string, RuleScope] => [JSON.stringify(scope), scope]));
      for (const scope of scopes.values()) await reassessScope(client, scope, actor.at.getTime());
      const keys = added.map(({ key }) => key);
      await writeAudit(client, organisationId, actor, {
        action: 'rule.defaults',
        target: `organisation:${organisationId}`,
        after: { keys },
      });
      return keys;
    });
  }
}

async function addRule(
  client: PoolClient,
  organisationId: string,
  { key, nameKey, name, definition }: DefaultRuleRow,
  at: Date,
): Promise<boolean> {
  const id = newId();
  const { rowCount } = await client.query(
    `INSERT INTO alarm_rule (id, organisation_id, name, name_key, default_key, created_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (organisation_id, default_key) DO NOTHING`,
    [id, organisationId, name, nameKey, key, at],
  );
  if (rowCount === 0) return false;
  await client.query(
    `INSERT INTO alarm_rule_version (rule_id, version, organisation_id, valid_from, definition) VALUES ($1, 1, $2, $3, $4)`,
    [id, organisationId, at, definition],
  );
  return true;
}
