import { parseAsStringLiteral } from 'nuqs/server';
import { parseAsId } from '#lib/parse-as-id.ts';

export const ALARM_VIEWS = ['open', 'all'] as const;
export const ALARM_OWNERS = ['me', 'nobody'] as const;
export const ALARM_GROUPS = ['none', 'pack', 'rule'] as const;
export const SEVERITIES = ['critical', 'warning', 'info'] as const;

export const alarmSearchParams = {
  show: parseAsStringLiteral(ALARM_VIEWS).withDefault('open'),
  who: parseAsStringLiteral(ALARM_OWNERS),
  group: parseAsStringLiteral(ALARM_GROUPS).withDefault('none'),
  severity: parseAsStringLiteral(SEVERITIES),
  site: parseAsId,
  /** `group` says how the list is put together. */
  of: parseAsId,
};
