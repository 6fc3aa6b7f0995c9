import { parseAsStringLiteral } from 'nuqs/server';

export const RULE_VIEWS = ['all', 'on', 'off'] as const;

export const ruleSearchParams = {
  show: parseAsStringLiteral(RULE_VIEWS).withDefault('all'),
};
