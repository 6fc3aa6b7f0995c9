import {
  type AuditAction,
  isFoldRule,
  type AlarmRuleDefinition,
  type AlarmRuleDetail,
  type AlarmRuleDto,
} from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { inTenantOnce, type Once } from '../connection/once.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { reassessScope, scopeExists } from './packs-in-scope.ts';
import {
  RULE_COLUMNS,
  RULE_FROM,
  ruleFromRow,
  type RuleRow,
  VERSION_COLUMNS,
  versionFromRow,
  type VersionRow,
} from './rule-row.ts';

/** Who does something to a rule, and when by the server's clock. */
export interface RuleActor {
  /** Null: an API key did. */
  readonly userId: string | null;
  /** As people read it: an e-mail address, or a key's name. */
  readonly by: string;
  readonly at: Date;
}

export interface NewVersion {
  readonly definition: AlarmRuleDefinition;
  /** Null: from now on. */
  readonly validFrom: Date | null;
}

/** Why a version can't be written: the scope names nothing of this organisation, the rule has moved on, or begins later. */
export type RuleConflict = 'no_such_scope' | 'version_moved' | 'begins_too_early' | 'not_enabled';

export type RuleOutcome = { readonly rule: AlarmRuleDetail } | { readonly conflict: RuleConflict } | null;

/**
 * Rules and their versions. A version is never changed: a save ends the one before and adds another. Every method runs in a
 * transaction of one organisation, and what it changes is in the audit log.
 */
export class RulesRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** All rules by name, with their newest version. */
  async list(organisationId: string): Promise<AlarmRuleDto[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<RuleRow>(`SELECT ${RULE_COLUMNS} FROM ${RULE_FROM} ORDER BY r.name, r.id`);
      return rows.map(ruleFromRow);
    });
  }

  async detail(organisationId: string, id: string): Promise<AlarmRuleDetail | null> {
    return inTenant(this.#pool, organisationId, (client) => ruleById(client, id));
  }

  /** With `once` sent again it makes nothing, and answers what it did the first time; what was refused is not remembered. */
  async create(
    organisationId: string,
    name: string,
    version: NewVersion,
    actor: RuleActor,
    once: Once | null = null,
  ): Promise<RuleOutcome> {
    try {
      const { answer } = await inTenantOnce(this.#pool, organisationId, once, async (client) => {
        if (!(await scopeExists(client, version.definition.scope))) throw new NoSuchScope();
        const id = newId();
        await client.query('INSERT INTO alarm_rule (id, organisation_id, name, created_at) VALUES ($1, $2, $3, $4)', [
          id,
          organisationId,
          name,
          actor.at,
        ]);
        await addVersion(client, organisationId, id, 1, version.definition, version.validFrom ?? actor.at);
        return this.#settled(client, organisationId, id, 'rule.create', null, actor);
      });
      return answer;
    } catch (error) {
      if (error instanceof NoSuchScope) return { conflict: 'no_such_scope' };
      throw error;
    }
  }

  /**
   * Ends the newest version where the new one begins. `expected`: the version that the writer has seen; null: any.
   * Null if this organisation has no such rule.
   */
  async save(
    organisationId: string,
    id: string,
    change: NewVersion & { readonly name?: string | undefined; readonly expected: number | null },
    actor: RuleActor,
  ): Promise<RuleOutcome> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await lockRule(client, id);
      if (before === null) return null;
      const { newest } = before;
      if (change.expected !== null && change.expected !== newest.version) return { conflict: 'version_moved' };
      if (!(await scopeExists(client, change.definition.scope))) return { conflict: 'no_such_scope' };
      const validFrom = change.validFrom ?? afterBeginning(before, actor.at);
      if (validFrom.getTime() <= Date.parse(newest.validFrom)) return { conflict: 'begins_too_early' };
      await endVersion(client, before, validFrom);
      await addVersion(client, organisationId, id, newest.version + 1, change.definition, validFrom);
      if (change.name !== undefined && change.name !== before.name) {
        await client.query('UPDATE alarm_rule SET name = $2, name_key = NULL WHERE id = $1', [id, change.name]);
      }
      return this.#settled(client, organisationId, id, 'rule.save', before, actor);
    });
  }

  /** From now on the rule judges nothing; its open alarms end at their packs' next samples. */
  async disable(organisationId: string, id: string, expected: number | null, actor: RuleActor): Promise<RuleOutcome> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await lockRule(client, id);
      if (before === null) return null;
      if (expected !== null && expected !== before.newest.version) return { conflict: 'version_moved' };
      if (!before.enabled) return { conflict: 'not_enabled' };
      await endVersion(client, before, afterBeginning(before, actor.at));
      return this.#settled(client, organisationId, id, 'rule.disable', before, actor);
    });
  }

  async #settled(
    client: PoolClient,
    organisationId: string,
    id: string,
    action: AuditAction,
    before: AlarmRuleDto | null,
    actor: RuleActor,
  ): Promise<{ readonly rule: AlarmRuleDetail }> {
    const rule = await ruleById(client, id);
    if (rule === null) throw new Error(`rule ${id} is gone from the transaction that wrote it`);
    const { versions: _, ...after } = rule;
    const said = { ...after, userId: actor.userId };
    await writeAudit(client, organisationId, actor, { action, target: `rule:${id}`, before, after: said });
    return { rule };
  }
}

async function ruleById(client: PoolClient, id: string): Promise<AlarmRuleDetail | null> {
  const { rows } = await client.query<RuleRow>(`SELECT ${RULE_COLUMNS} FROM ${RULE_FROM} WHERE r.id = $1`, [id]);
  const row = rows[0];
  if (row === undefined) return null;
  const versions = await client.query<VersionRow>(
    `SELECT ${VERSION_COLUMNS} FROM alarm_rule_version v WHERE v.rule_id = $1 ORDER BY v.version DESC`,
    [id],
  );
  return { ...ruleFromRow(row), versions: versions.rows.map(versionFromRow) };
}

/** Two savers of one rule come one after the other. */
async function lockRule(client: PoolClient, id: string): Promise<AlarmRuleDto | null> {
  await client.query('SELECT 1 FROM alarm_rule WHERE id = $1 FOR UPDATE', [id]);
  const { rows } = await client.query<RuleRow>(`SELECT ${RULE_COLUMNS} FROM ${RULE_FROM} WHERE r.id = $1`, [id]);
  return rows[0] === undefined ? null : ruleFromRow(rows[0]);
}

/** A version holds for a moment at least, however fast the next one comes. */
function afterBeginning({ newest }: AlarmRuleDto, at: Date): Date {
  return new Date(Math.max(at.getTime(), Date.parse(newest.validFrom) + 1));
}

async function endVersion(client: PoolClient, rule: AlarmRuleDto, at: Date): Promise<void> {
  await client.query(
    `UPDATE alarm_rule_version SET valid_to = $3
     WHERE rule_id = $1 AND version = $2 AND (valid_to IS NULL OR valid_to > $3)`,
    [rule.id, rule.newest.version, at],
  );
  await reassess(client, rule.newest.definition, at);
}

async function addVersion(
  client: PoolClient,
  organisationId: string,
  ruleId: string,
  version: number,
  definition: AlarmRuleDefinition,
  validFrom: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO alarm_rule_version (rule_id, version, organisation_id, valid_from, definition)
     VALUES ($1, $2, $3, $4, $5)`,
    [ruleId, version, organisationId, validFrom, definition],
  );
  await reassess(client, definition, validFrom);
}

/** What a sweep judges is judged by the clock, and never again. */
async function reassess(client: PoolClient, definition: AlarmRuleDefinition, from: Date): Promise<void> {
  if (isFoldRule(definition)) await reassessScope(client, definition.scope, from.getTime());
}

/** Takes back what a transaction did, an `Idempotency-Key` included. */
class NoSuchScope extends Error {}
