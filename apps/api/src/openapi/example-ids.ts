/** The moment that the examples are written for: every time in them is to be read against it. */
export const EXAMPLE_NOW = '2026-11-22T12:00:00.000Z';

const exampleId = (n: number): string => `0199a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Ids of the examples by what they name: the part of the path that stands before them. */
export const EXAMPLE_IDS = {
  packs: exampleId(1),
  gateways: exampleId(2),
  tokens: exampleId(3),
  sites: exampleId(4),
  alarms: exampleId(5),
  rules: exampleId(6),
  channels: exampleId(7),
  policies: exampleId(8),
  webhooks: exampleId(9),
  deliveries: exampleId(10),
  members: exampleId(11),
  invitations: exampleId(12),
  keys: exampleId(13),
  'service-events': exampleId(14),
  passports: exampleId(15),
  assignments: exampleId(16),
  redecodes: exampleId(17),
  exports: exampleId(18),
  'report-subscriptions': exampleId(19),
  customers: exampleId(20),
  transfers: exampleId(22),
  groups: exampleId(23),
  organisations: exampleId(21),
  domains: 'example.com',
  logos: 'f5b3cfd08d2ce430dae2e3c97518183ab5b679738f5f529de6e5b13ceb994876',
  quarantine: '10017',
  'register-maps': 'shipped:smartpro@1',
} as const satisfies Readonly<Record<string, string>>;

export type ExampleThing = keyof typeof EXAMPLE_IDS;

const isThing = (name: string): name is ExampleThing => name in EXAMPLE_IDS;

/** The example of a parameter of a path: `/v1/gateways/{id}/tokens/{tokenId}` has one for each. */
export function examplePathParameter(path: string, name: string): string {
  const parts = path.split('/');
  const before = parts[parts.indexOf(`{${name}}`) - 1] ?? '';
  if (!isThing(before)) throw new Error(`${path} has no example for {${name}}: add one to EXAMPLE_IDS`);
  return EXAMPLE_IDS[before];
}
