import { parseAsStringLiteral } from 'nuqs/server';

export const ALARM_VIEWS = ['open', 'all'] as const;
export const SEVERITIES = ['critical', 'warning', 'info'] as const;

export const alarmSearchParams = {
  show: parseAsStringLiteral(ALARM_VIEWS).withDefault('open'),
  severity: parseAsStringLiteral(SEVERITIES),
};
