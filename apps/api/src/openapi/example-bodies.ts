import { EXAMPLE_IDS } from './example-ids.ts';

const RULE = {
  kind: 'threshold',
  signal: 'pack.voltage_mv',
  comparison: 'below',
  raiseLevel: 24_000,
  clearLevel: 25_000,
  raiseForMs: 60_000,
  clearForMs: 60_000,
  severity: 'warning',
};

const PACK = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };

/** A corrected map with the one point that this page needs; a real one has them all. */
const MAP = {
  id: 'smartpro',
  version: 2,
  device: 'SmartPro, as measured on our bench',
  provisional: true,
  ids: [{ id: 500, model: '24-115' }],
  wordOrder: 'low_first',
  byteOrder: 'big',
  blocks: [{ first: 108, count: 2 }],
  points: [
    {
      name: 'pack.voltage_mv',
      address: 108,
      type: 'u32',
      scale: 1,
      unit: 'mV',
      source: 'provisional',
      confidence: 'medium',
      note: 'Measured on our bench.',
    },
  ],
};

const LINES = {
  v: 1,
  lines: [
    {
      measurement: 'modbus',
      pack: { tag: 'name' },
      fields: { voltage: { signal: 'pack.voltage_mv', scale: 1000 } },
    },
  ],
};

const POLICY = {
  name: 'Critical at once, the foreman after ten minutes',
  minSeverity: 'critical',
  steps: [
    { afterMinutes: 0, channelIds: [EXAMPLE_IDS.channels] },
    { afterMinutes: 10, channelIds: [EXAMPLE_IDS.channels] },
  ],
};

const FRAMES = [{ request: '01 03 00 6c 00 02 04 16', response: '01 03 04 67 2c 00 00 24 8e' }];

const REPORT = { channelId: EXAMPLE_IDS.channels, period: 'week', weekday: 1, at: '07:00', timeZone: 'Europe/Zurich' };

/** One pixel. */
const LOGO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPgL8sDAAGLAPQ8xSAqAAAAAElFTkSuQmCC';

/** A body for every operation that takes one. The contract test sends each as it stands, with ids and times of its own. */
export const EXAMPLE_BODIES: Readonly<Record<string, object>> = {
  updateOrganisation: { name: 'Harbour Logistics' },
  askOrganisationErasure: { name: 'Harbour Logistics', password: 'the-password-of-yours' },
  chooseMyMails: { off: ['info', 'report'] },
  askTakeOut: { telemetry: true },
  eraseMe: { email: 'you@example.org', password: 'the-password-of-yours' },
  changeMember: { role: 'operator' },
  lookAtInvitation: { token: 'the-token-of-the-mail' },
  acceptInvitation: { token: 'the-token-of-the-mail', name: 'Ada Fischer', password: 'correct horse battery' },
  createInvitation: { email: 'ada@example.org', role: 'technician' },
  setBrand: { name: 'Acme Power', colour: '#0f766e', logo: LOGO },
  chooseOrganisation: { organisationId: EXAMPLE_IDS.organisations },
  createCustomer: { name: 'Lake Ferries', owner: 'noa@example.org' },
  offerToCustomer: { email: 'kim@example.org' },
  offerPack: { email: 'buyer@example.org' },
  lookAtTransfer: { code: 'the-code-of-the-pack' },
  acceptTransfer: { code: 'the-code-of-the-pack', name: 'Crane 7 of Harbour Logistics' },
  lookAtOem: { token: 'the-token-of-the-offer' },
  acceptOem: { token: 'the-token-of-the-offer' },
  addSignInDomain: { domain: 'example.com' },
  saveSignInProvider: {
    issuer: 'https://login.example.com',
    clientId: 'packwatch',
    clientSecret: 'what the provider gave for it',
    defaultRole: 'viewer',
    required: false,
    enabled: true,
  },
  createKey: { name: 'Replication', scopes: ['pack:read', 'alarm:read', 'change:read'], expiresAt: null },
  rotateKey: { overlapHours: 24 },
  createSite: { name: 'South quay', timeZone: 'Europe/Zurich', latitude: 47.36, longitude: 8.54 },
  updateSite: { name: 'South pier' },
  createGroup: { name: 'Night shift', packs: [EXAMPLE_IDS.packs] },
  saveGroup: { name: 'Late shift', packs: [EXAMPLE_IDS.packs] },
  createPack: { name: 'Crane 7', serial: 'SP-7010042', site: EXAMPLE_IDS.sites, ...PACK },
  updatePack: { name: 'Crane 7b', facts: { ...PACK, nominalCapacityMah: 98_000 } },
  setPackTags: { tags: ['crane', 'night-shift'] },
  addServiceEvent: { at: '2026-11-20T08:30:00.000Z', kind: 'cell_replaced', cellIndex: 3, comment: 'Swollen' },
  acknowledgeAlarm: { note: 'On the way' },
  assignAlarm: { userId: EXAMPLE_IDS.members },
  snoozeAlarm: { until: '2026-11-22T16:00:00.000Z' },
  reopenAlarm: { note: 'It is not over' },
  createRule: { name: 'Pack voltage low', definition: RULE },
  addDefaultRules: { keys: ['pack_silent', 'gateway_silent'] },
  describeRule: { definition: RULE },
  backTestRule: { definition: RULE, days: 30, packs: [EXAMPLE_IDS.packs] },
  saveRule: { definition: { ...RULE, raiseLevel: 23_500 } },
  createChannel: { kind: 'email', name: 'Shift', to: ['shift@example.org'] },
  saveChannel: { name: 'Night shift', enabled: true, to: ['night@example.org'] },
  createPolicy: POLICY,
  savePolicy: { ...POLICY, repeatMinutes: 30 },
  createReportSubscription: REPORT,
  saveReportSubscription: { ...REPORT, period: 'day', enabled: false },
  createWebhook: { url: 'https://hooks.example.com/packwatch', eventTypes: ['alarm.raised', 'alarm.cleared'] },
  saveWebhook: { url: 'https://hooks.example.com/packwatch', description: 'ERP', eventTypes: [], enabled: true },
  redeliverRange: { from: '2026-11-22T06:00:00.000Z', to: '2026-11-22T12:00:00.000Z', kind: 'webhook' },
  retryQuarantine: { reason: 'unassigned_address', gateway: EXAMPLE_IDS.gateways },
  dismissQuarantine: { ids: [EXAMPLE_IDS.quarantine], comment: 'A test of the bus' },
  createGateway: { name: 'Quay 3', site: EXAMPLE_IDS.sites },
  claimGateway: { code: 'the-code-of-the-gateway' },
  updateGateway: { name: 'Quay 4' },
  rotateGatewayToken: { overlapHours: 24 },
  saveGatewayMapping: { format: 'line_protocol', document: LINES },
  tryGatewayMapping: {
    format: 'line_protocol',
    document: LINES,
    message: 'modbus,name=7010042 voltage=26.412 1795341570000',
    precision: 'ms',
  },
  assignRegisterMap: { map: 'own:smartpro@2', packs: [EXAMPLE_IDS.packs] },
  assignAddress: {
    gateway: EXAMPLE_IDS.gateways,
    bus: 'rs485-0',
    slaveAddress: 1,
    pack: EXAMPLE_IDS.packs,
    role: 'meter',
    map: 'shipped:smartpro@1',
  },
  endAssignment: {},
  assignSerial: { gateway: EXAMPLE_IDS.gateways, serial: '7010042', pack: EXAMPLE_IDS.packs },
  createRegisterMap: { document: MAP, basedOn: 'shipped:smartpro@1', comment: 'The voltage, as measured' },
  validateRegisterMap: { document: MAP },
  tryRegisterMap: { maps: ['shipped:smartpro@1'], frames: FRAMES },
  createRedecode: { pack: EXAMPLE_IDS.packs, from: '2026-11-20T00:00:00.000Z' },
  createExport: {
    packs: { of: 'packs', uids: [EXAMPLE_IDS.packs] },
    from: '2026-11-21T00:00:00.000Z',
    to: '2026-11-22T00:00:00.000Z',
    signals: ['pack.voltage_mv', 'pack.current_ma', 'pack.soc_pct', 'cell.voltage_mv'],
    resolution: 'raw',
    format: 'parquet',
  },
  setRetention: { rawDays: 120, rollupDays: 3_650, archiveDays: 100, quarantineDays: 90 },
};
