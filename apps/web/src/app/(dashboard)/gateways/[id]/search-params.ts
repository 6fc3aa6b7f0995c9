import { QUARANTINE_REASONS } from '@packwatch/contracts';
import { parseAsStringLiteral } from 'nuqs/server';

export const GATEWAY_TABS = ['health', 'unassigned', 'mapping', 'quarantine', 'access'] as const;
export const HEALTH_RANGES = ['1d', '7d'] as const;
export const QUARANTINE_STATES = ['open', 'resolved'] as const;

export const gatewaySearchParams = {
  tab: parseAsStringLiteral(GATEWAY_TABS).withDefault('health'),
  range: parseAsStringLiteral(HEALTH_RANGES).withDefault('1d'),
  format: parseAsStringLiteral(['line_protocol', 'teltonika'] as const).withDefault('line_protocol'),
  state: parseAsStringLiteral(QUARANTINE_STATES).withDefault('open'),
  reason: parseAsStringLiteral(QUARANTINE_REASONS),
};
