/** How operations are grouped, in the order in which a reader meets them. */
export const OPERATION_TAGS = [
  {
    name: 'Organisation',
    description: 'Who you are, the organisation, its members, invitations, single sign-on and keys.',
  },
  {
    name: 'Customers',
    description: 'Organisations that an OEM looks after, and who looks after yours.',
  },
  { name: 'Sites', description: 'Where packs and gateways stand, and groups of packs.' },
  {
    name: 'Gateways',
    description: 'Provisioning, claim codes, tokens, the health of buses, mappings of foreign formats.',
  },
  { name: 'Packs', description: 'Packs with their live values, series, cells, health, cycles, passports and owners.' },
  { name: 'Addresses', description: 'Which slave or serial number is which pack, and what nobody has assigned yet.' },
  { name: 'Register maps', description: 'What registers mean: versions, checks, tries.' },
  { name: 'Alarms', description: 'Alarms and their life: acknowledge, assign, snooze, reopen.' },
  { name: 'Rules', description: 'What raises an alarm; back-tests over stored samples.' },
  { name: 'Notifications', description: 'Channels for people, policies, and the ledger of deliveries.' },
  { name: 'Webhooks', description: 'Signed posts to other systems.' },
  { name: 'Changes', description: 'The change feed, and the live stream for pages.' },
  {
    name: 'Data',
    description: 'Exports, the fleet report, quarantine, re-decoding, refolds, retention, the audit log.',
  },
] as const satisfies readonly { name: string; description: string }[];

type TagName = (typeof OPERATION_TAGS)[number]['name'];

const TAG_OF: Readonly<Record<string, TagName>> = {
  me: 'Organisation',
  organisation: 'Organisation',
  members: 'Organisation',
  invitations: 'Organisation',
  'single-sign-on': 'Organisation',
  keys: 'Organisation',
  brand: 'Organisation',
  logos: 'Organisation',
  customers: 'Customers',
  oem: 'Customers',
  sites: 'Sites',
  groups: 'Sites',
  gateways: 'Gateways',
  packs: 'Packs',
  'passport-keys': 'Packs',
  transfers: 'Packs',
  assignments: 'Addresses',
  'unassigned-addresses': 'Addresses',
  'unassigned-serials': 'Addresses',
  'register-maps': 'Register maps',
  alarms: 'Alarms',
  rules: 'Rules',
  channels: 'Notifications',
  policies: 'Notifications',
  deliveries: 'Notifications',
  webhooks: 'Webhooks',
  changes: 'Changes',
  live: 'Changes',
  exports: 'Data',
  reports: 'Data',
  'report-subscriptions': 'Notifications',
  quarantine: 'Data',
  redecodes: 'Data',
  refolds: 'Data',
  retention: 'Data',
  audit: 'Data',
};

/** The group of `/v1/<what>/…`. */
export function tagOfPath(path: string): TagName {
  const [, , what = ''] = path.split('/');
  const tag = TAG_OF[what];
  if (tag === undefined) throw new Error(`${path} belongs to no tag: add "${what}" to TAG_OF`);
  return tag;
}
