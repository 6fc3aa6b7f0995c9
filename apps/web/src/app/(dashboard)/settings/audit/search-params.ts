import { parseAsString, parseAsStringLiteral } from 'nuqs/server';

/** What the audit log tells of: the words before the dot of an action. */
export const AUDIT_KINDS = [
  'alarm',
  'assignment',
  'channel',
  'customer',
  'delivery',
  'export',
  'gateway',
  'group',
  'invitation',
  'key',
  'mapping',
  'member',
  'oem',
  'organisation',
  'pack',
  'policy',
  'quarantine',
  'redecode',
  'register_map',
  'report-subscription',
  'retention',
  'rule',
  'sign_in_domain',
  'single_sign_on',
  'site',
  'webhook',
] as const;

/** Days as the browser's date fields have them, both included. */
export const auditSearchParams = {
  kind: parseAsStringLiteral(AUDIT_KINDS),
  actor: parseAsString.withDefault(''),
  target: parseAsString.withDefault(''),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
};
