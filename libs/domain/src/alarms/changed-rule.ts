import { ImpossibleParameter } from '../fold/impossible-parameter.ts';
import { type ChangedRule, type RuleBase } from './alarm-rule.ts';
import { checkRule } from './rule-checks.ts';

type ChangedParams = Omit<RuleBase, 'comparison' | 'raiseLevel' | 'clearLevel' | 'raiseForMs'> & {
  readonly mask: number | null;
};

/**
 * Builds a rule on a counter that steps up (`mask` null) or a bit that is set; it is raised at once, and cleared once
 * nothing has changed for `clearForMs`. Throws `ImpossibleParameter` for values that can't be.
 */
export function changedRule(params: ChangedParams): ChangedRule {
  const rule = { ...params, comparison: 'above', raiseLevel: 1, clearLevel: 0, raiseForMs: 0 } as const;
  checkRule('changedRule', rule);
  const { mask } = params;
  if (mask !== null && !(Number.isInteger(mask) && mask > 0 && mask <= 0xffff_ffff)) {
    throw new ImpossibleParameter('changedRule', 'mask', 'must be bits of a 32-bit word, at least one, or null');
  }
  return { ...rule, kind: 'changed' };
}
