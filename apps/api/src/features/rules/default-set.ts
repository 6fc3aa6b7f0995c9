import { alarmRuleDefinition, type ChemistryName, type DefaultRuleBasis, type OfferedRule } from '@packwatch/contracts';
import { ruleInWords } from '@packwatch/db';
import { CHEMISTRIES, type DefaultRule, defaultRules, PACK_MODELS, type PackModel } from '@packwatch/domain';
import { SWEPT } from './swept-defaults.ts';

/** What an organisation's packs are: by it the set is chosen. */
export interface FleetKinds {
  readonly chemistries: readonly string[];
  readonly models: readonly string[];
}

/** What most packs are that PackWatch is made for: the set of one that has no packs yet. */
export const NO_PACKS_YET: FleetKinds = { chemistries: ['lfp'], models: [] };

export type SetRule = Omit<OfferedRule, 'ruleId'>;

/**
 * The default set for packs of these kinds: what fits every pack once, what fits a chemistry or a model once for each of them. A
 * model of which nobody knows the data sheet has no rule of its own.
 */
export function defaultSet({ chemistries, models }: FleetKinds): readonly SetRule[] {
  return [
    ...chemistries.filter(isChemistry).flatMap(ofChemistry),
    ...models.filter(isModel).flatMap(ofModel),
    ...defaultRules('lfp', null)
      .filter(fits('every'))
      .map((rule) => offered(rule.key, rule)),
    ...SWEPT.map((rule) => offered(rule.key, rule)),
  ];
}

const isChemistry = (name: string): name is ChemistryName => Object.hasOwn(CHEMISTRIES, name);
const isModel = (name: string): name is PackModel => Object.hasOwn(PACK_MODELS, name);
const fits =
  (whose: DefaultRule['fits']) =>
  (rule: DefaultRule): boolean =>
    rule.fits === whose;

function ofChemistry(chemistry: ChemistryName): SetRule[] {
  const { source } = CHEMISTRIES[chemistry];
  return defaultRules(chemistry, null)
    .filter(fits('chemistry'))
    .map((rule) => ({
      ...offered(`${chemistry}/${rule.key}`, withScope(rule, { of: 'chemistry', chemistry })),
      source: rule.basis === 'chemistry' ? source : null,
    }));
}

function ofModel(model: PackModel): SetRule[] {
  return defaultRules('lfp', model)
    .filter(fits('model'))
    .map((rule) => offered(`${model}/${rule.key}`, withScope(rule, { of: 'model', model })));
}

interface Described {
  readonly key: string;
  readonly name: string;
  readonly basis: DefaultRuleBasis;
  readonly definition: object;
}

const withScope = ({ definition, ...rule }: DefaultRule, scope: object): Described => ({
  ...rule,
  definition: { ...definition, scope },
});

function offered(key: string, rule: Described): SetRule {
  const definition = alarmRuleDefinition.parse(rule.definition);
  return {
    key,
    nameKey: rule.key,
    name: rule.name,
    definition,
    inWords: ruleInWords(definition, null),
    basis: rule.basis,
    source: null,
  };
}
