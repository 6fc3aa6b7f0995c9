import {
  alarmRuleDefinition,
  describeRule,
  type AlarmRuleDefinition,
  type AlarmRuleDto,
  type RuleScope,
  type RuleVersionDto,
} from '@packwatch/contracts';

export interface VersionRow {
  version: number;
  valid_from: Date;
  valid_to: Date | null;
  /** As stored: what was left out when it was written has a default. */
  definition: unknown;
  /** What the scope's site, group or pack is called now; null: the scope names none. */
  scope_name: string | null;
}

export interface RuleRow extends VersionRow {
  id: string;
  name: string;
  name_key: string | null;
  created_at: Date;
  open_alarms: number;
}

const SCOPE_NAME = `coalesce(
  (SELECT s.name FROM site s WHERE s.id::text = v.definition #>> '{scope,siteId}'),
  (SELECT g.name FROM pack_group g WHERE g.id::text = v.definition #>> '{scope,groupId}'),
  (SELECT p.name FROM pack p WHERE p.uid::text = v.definition #>> '{scope,packUid}'))`;

export const VERSION_COLUMNS = `v.version, v.valid_from, v.valid_to, v.definition, ${SCOPE_NAME} AS scope_name`;

export const RULE_COLUMNS = `r.id, r.name, r.name_key, r.created_at, ${VERSION_COLUMNS},
  (SELECT count(*) FROM alarm a WHERE a.rule_id = r.id AND a.status = 'open') AS open_alarms`;

/** Each rule with its newest version. */
export const RULE_FROM = `alarm_rule r JOIN LATERAL (
  SELECT * FROM alarm_rule_version v WHERE v.rule_id = r.id ORDER BY v.version DESC LIMIT 1
) v ON true`;

export function versionFromRow(row: VersionRow): RuleVersionDto {
  const definition = alarmRuleDefinition.parse(row.definition);
  return {
    version: row.version,
    validFrom: row.valid_from.toISOString(),
    validTo: row.valid_to?.toISOString() ?? null,
    definition,
    inWords: ruleInWords(definition, row.scope_name),
  };
}

export function ruleFromRow(row: RuleRow): AlarmRuleDto {
  return {
    id: row.id,
    name: row.name,
    nameKey: row.name_key,
    createdAt: row.created_at.toISOString(),
    enabled: row.valid_to === null,
    newest: versionFromRow(row),
    openAlarms: row.open_alarms,
  };
}

/** With the site, the group and the pack by their names. */
export function ruleInWords(definition: AlarmRuleDefinition, scopeName: string | null): string {
  if (scopeName === null) return describeRule(definition);
  const { of }: RuleScope = definition.scope;
  if (of !== 'site' && of !== 'group' && of !== 'pack') return describeRule(definition);
  const packs = { site: `packs on the site ${scopeName}`, group: `packs of the group ${scopeName}`, pack: scopeName };
  return describeRule(definition, { scope: () => packs[of] });
}
