import { isFoldRule, type AlarmRuleDefinition } from '@packwatch/contracts';
import { alarmRuleOf, ImpossibleParameter, type AlarmRule } from '@packwatch/domain';
import { AppError } from '../../common/app-error.ts';

/**
 * A definition as the fold judges by it, or null for one that a sweep judges. What the domain refuses becomes
 * `invalid_input` with the field's place.
 */
export function checkedRule(id: string, version: number, definition: AlarmRuleDefinition): AlarmRule | null {
  if (!isFoldRule(definition)) return null;
  const { scope: _, ...said } = definition;
  try {
    return alarmRuleOf({ id, version, ...said });
  } catch (error) {
    if (!(error instanceof ImpossibleParameter)) throw error;
    throw new AppError('invalid_input', 'this rule can not be', {
      cause: error,
      fields: [{ path: `body.definition.${error.field}`, message: error.reason }],
    });
  }
}

export const noSuchScope = (definition: AlarmRuleDefinition): AppError => {
  const { of } = definition.scope;
  const place = of === 'site' ? 'siteId' : of === 'group' ? 'groupId' : 'packUid';
  return new AppError('invalid_input', 'the rule is about something that is not there', {
    fields: [{ path: `body.definition.scope.${place}`, message: 'your organisation has none of this id' }],
  });
};
