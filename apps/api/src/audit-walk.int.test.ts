import { randomUUID } from 'node:crypto';
import { newId, syncShippedMaps } from '@packwatch/db';
import { findShippedMap, shippedMaps } from '@packwatch/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someAlarm, somePack, somePoll } from './testing/fleet.ts';
import { type Person } from './testing/person.ts';
import { testApi, type TestApi } from './testing/test-api.ts';

const DEFINITION = {
  kind: 'threshold',
  signal: 'pack.voltage_mv',
  comparison: 'below',
  raiseLevel: 20_000,
  clearLevel: 21_000,
  raiseForMs: 0,
  clearForMs: 0,
  severity: 'info',
};
const PACK = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };
const LINES = {
  v: 1,
  lines: [{ measurement: 'm', pack: { tag: 'name' }, fields: { u: { signal: 'pack.voltage_mv', scale: 1000 } } }],
};

/** They ask by POST, and change nothing. */
const ONLY_READ = [
  'lookAtInvitation',
  'lookAtOem',
  'lookAtTransfer',
  'describeRule',
  'backTestRule',
  'tryGatewayMapping',
  'validateRegisterMap',
  'tryRegisterMap',
  'testSignInProvider',
];
/** Their entries are shown by the tests of their features, which have what they need (receivers, archives, maps). */
const SHOWN_BY_FEATURES = [
  'chooseOrganisation',
  'acceptOem',
  'endOem',
  'acceptTransfer',
  'acceptInvitation',
  'redeliverRange',
  'redeliver',
  'retryQuarantine',
  'verifySignInDomain',
  'eraseMe',
];

let api: TestApi;
let owner: Person & { organisationId: string };
/** What was answered to an operation. */
const got: Record<string, Record<string, unknown>> = {};
const idOf = (operation: string, ...path: string[]): string => {
  let value: unknown = got[operation];
  for (const key of path.length > 0 ? path : ['id']) value = (value as Record<string, unknown>)[key];
  return String(value);
};

beforeAll(async () => {
  api = await testApi();
  await syncShippedMaps(api.admin, shippedMaps);
  owner = await api.owner('Fleet');
});
afterAll(() => api.close());

type Step = readonly [method: string, path: () => string, body?: () => object];

const post = (path: string | (() => string), body?: object | (() => object)): Step => [
  'POST',
  typeof path === 'string' ? () => path : path,
  typeof body === 'function' ? (body as () => object) : () => body ?? {},
];

test('every writing route of the document leaves an entry in the audit log, made by whoever asked', async () => {
  const { organisationId } = owner;
  const pack = await somePack(api, organisationId, 'Alpha');
  await somePoll(api, pack, { ts: new Date(Date.now() - 60_000) });
  const alarm = await someAlarm(api, pack);
  const [changed, removed] = [await api.member(organisationId, 'viewer'), await api.member(organisationId, 'viewer')];
  const leaving = await api.member(organisationId, 'viewer');
  const gateway = () => idOf('createGateway', 'gateway', 'id');
  const quarantined = async () => {
    const { rows } = await api.admin.query<{ id: string }>(
      `INSERT INTO quarantine (organisation_id, gateway_id, upload_id, received_at, index, reason, detail, item)
       VALUES ($1, $2, 'u', now(), 0, 'bad_crc', 'x', '{"bus":"rs485-0"}') RETURNING id`,
      [organisationId, gateway()],
    );
    return Number(rows[0]?.id);
  };
  let item = 0;
  const invitation = () => idOf('createInvitation', 'invitation', 'id');

  const policyOf = (name: string) => ({
    name,
    steps: [{ afterMinutes: 0, channelIds: [idOf('createChannel')] }],
  });

  const steps: Record<string, Step> = {
    updateOrganisation: ['PATCH', () => '/v1/organisation', () => ({ name: 'Renamed' })],
    askOrganisationErasure: post('/v1/organisation/erasure', () => ({
      name: 'Renamed',
      password: owner.login.password,
    })),
    callOffOrganisationErasure: ['DELETE', () => '/v1/organisation/erasure'],
    chooseMyMails: ['PUT', () => '/v1/me/mails', () => ({ off: ['info'] })],
    askTakeOut: post('/v1/organisation/take-out'),
    endTakeOut: ['DELETE', () => '/v1/organisation/take-out'],
    changeMember: ['PATCH', () => `/v1/members/${changed.userId}`, () => ({ role: 'operator' })],
    removeMember: ['DELETE', () => `/v1/members/${removed.userId}`],
    createInvitation: post('/v1/invitations', { email: `${randomUUID()}@example.org`, role: 'viewer' }),
    resendInvitation: post(() => `/v1/invitations/${invitation()}/resend`),
    cancelInvitation: post(() => `/v1/invitations/${invitation()}/cancel`),
    setBrand: ['PUT', () => '/v1/brand', () => ({ name: 'Acme', colour: '#0f766e' })],
    removeBrand: ['DELETE', () => '/v1/brand'],
    createCustomer: post('/v1/customers', { name: 'Lake Ferries', owner: `${randomUUID()}@example.org` }),
    offerToCustomer: post('/v1/customers/offers', { email: `${randomUUID()}@example.org` }),
    renewCustomer: post(() => `/v1/customers/${idOf('offerToCustomer', 'customer', 'id')}/renew`),
    endCustomer: ['DELETE', () => `/v1/customers/${idOf('offerToCustomer', 'customer', 'id')}`],
    saveSignInProvider: [
      'PUT',
      () => '/v1/single-sign-on/provider',
      () => ({
        issuer: 'https://login.example.com',
        clientId: 'c',
        clientSecret: 's',
        defaultRole: null,
        required: false,
      }),
    ],
    addSignInDomain: post('/v1/single-sign-on/domains', { domain: 'example.com' }),
    removeSignInDomain: ['DELETE', () => '/v1/single-sign-on/domains/example.com'],
    removeSignInProvider: ['DELETE', () => '/v1/single-sign-on/provider'],
    createKey: post('/v1/keys', { name: 'K', scopes: ['pack:read'] }),
    rotateKey: post(() => `/v1/keys/${idOf('createKey', 'key', 'id')}/rotate`),
    revokeKey: post(() => `/v1/keys/${idOf('createKey', 'key', 'id')}/revoke`),
    createSite: post('/v1/sites', { name: 'Quay' }),
    updateSite: ['PATCH', () => `/v1/sites/${idOf('createSite')}`, () => ({ name: 'Pier' })],
    deleteSite: ['DELETE', () => `/v1/sites/${idOf('createSite')}`],
    createGroup: post('/v1/groups', { name: 'Night shift', packs: [pack.uid] }),
    saveGroup: ['PUT', () => `/v1/groups/${idOf('createGroup')}`, () => ({ name: 'Late shift', packs: [] })],
    deleteGroup: ['DELETE', () => `/v1/groups/${idOf('createGroup')}`],
    createPack: post('/v1/packs', { name: 'Bravo', ...PACK }),
    updatePack: ['PATCH', () => `/v1/packs/${idOf('createPack', 'uid')}`, () => ({ serial: 'S1' })],
    setPackTags: ['PUT', () => `/v1/packs/${pack.uid}/tags`, () => ({ tags: ['ferry'] })],
    addServiceEvent: post(`/v1/packs/${pack.uid}/service-events`, {
      at: new Date(Date.now() - 3_600_000).toISOString(),
      kind: 'cell_replaced',
      cellIndex: 1,
    }),
    removeServiceEvent: ['DELETE', () => `/v1/packs/${pack.uid}/service-events/${idOf('addServiceEvent')}`],
    issuePassport: post(`/v1/packs/${pack.uid}/passports`),
    offerPack: post(`/v1/packs/${pack.uid}/transfers`, { email: `${randomUUID()}@example.org` }),
    withdrawTransfer: ['DELETE', () => `/v1/packs/${pack.uid}/transfers/${idOf('offerPack', 'transfer', 'id')}`],
    createExport: post('/v1/exports', {
      packs: { of: 'fleet' },
      from: '2026-01-01T00:00:00Z',
      signals: ['pack.voltage_mv'],
      format: 'csv',
    }),
    endExport: ['DELETE', () => `/v1/exports/${idOf('createExport')}`],
    acknowledgeAlarm: post(`/v1/alarms/${alarm}/acknowledge`),
    assignAlarm: post(`/v1/alarms/${alarm}/assign`, { userId: owner.userId }),
    snoozeAlarm: post(`/v1/alarms/${alarm}/snooze`, () => ({ until: new Date(Date.now() + 3_600_000).toISOString() })),
    reopenAlarm: post(`/v1/alarms/${alarm}/reopen`),
    addDefaultRules: post('/v1/rules/defaults', {}),
    createRule: post('/v1/rules', { name: 'R', definition: DEFINITION }),
    saveRule: ['PUT', () => `/v1/rules/${idOf('createRule')}`, () => ({ definition: DEFINITION })],
    disableRule: post(() => `/v1/rules/${idOf('createRule')}/disable`),
    createGateway: post('/v1/gateways', { name: 'G' }),
    claimGateway: post('/v1/gateways/claim', () => ({ code: idOf('createGateway', 'claim', 'code') })),
    updateGateway: ['PATCH', () => `/v1/gateways/${gateway()}`, () => ({ name: 'H' })],
    createClaimCode: post(() => `/v1/gateways/${gateway()}/claim-code`),
    rotateGatewayToken: post(() => `/v1/gateways/${gateway()}/tokens`),
    revokeGatewayToken: post(
      () => `/v1/gateways/${gateway()}/tokens/${idOf('rotateGatewayToken', 'issued', 'id')}/revoke`,
    ),
    saveGatewayMapping: post(() => `/v1/gateways/${gateway()}/mappings`, { format: 'line_protocol', document: LINES }),
    assignSerial: post('/v1/unassigned-serials/assign', () => ({
      gateway: gateway(),
      serial: newId(),
      pack: pack.uid,
    })),
    endAssignment: post(() => `/v1/assignments/${idOf('assignSerial', 'assignment', 'id')}/end`),
    dismissQuarantine: post('/v1/quarantine/dismiss', () => ({ ids: [String(item)], comment: 'seen' })),
    createWebhook: post('/v1/webhooks', { url: 'https://hooks.example.com/alarms' }),
    saveWebhook: [
      'PUT',
      () => `/v1/webhooks/${idOf('createWebhook')}`,
      () => ({ url: 'https://hooks.example.com/alarms', description: 'Shift', eventTypes: [], enabled: true }),
    ],
    rotateWebhookSecret: post(() => `/v1/webhooks/${idOf('createWebhook')}/rotate-secret`),
    testWebhook: post(() => `/v1/webhooks/${idOf('createWebhook')}/test`),
    deleteWebhook: ['DELETE', () => `/v1/webhooks/${idOf('createWebhook')}`],
    createChannel: post('/v1/channels', { kind: 'email', name: 'Shift', to: ['shift@example.org'] }),
    saveChannel: [
      'PUT',
      () => `/v1/channels/${idOf('createChannel')}`,
      () => ({ name: 'Night shift', enabled: true, to: ['night@example.org'] }),
    ],
    testChannel: post(() => `/v1/channels/${idOf('createChannel')}/test`),
    createReportSubscription: post('/v1/report-subscriptions', () => ({
      channelId: idOf('createChannel'),
      period: 'day',
    })),
    saveReportSubscription: [
      'PUT',
      () => `/v1/report-subscriptions/${idOf('createReportSubscription')}`,
      () => ({ channelId: idOf('createChannel'), period: 'week' }),
    ],
    deleteReportSubscription: ['DELETE', () => `/v1/report-subscriptions/${idOf('createReportSubscription')}`],
    createPolicy: post('/v1/policies', () => policyOf('All')),
    savePolicy: ['PUT', () => `/v1/policies/${idOf('createPolicy')}`, () => policyOf('Night')],
    deletePolicy: ['DELETE', () => `/v1/policies/${idOf('createPolicy')}`],
    deleteChannel: ['DELETE', () => `/v1/channels/${idOf('createChannel')}`],
    createRegisterMap: post('/v1/register-maps', () => ({
      document: { ...findShippedMap('smartpro@1'), version: 2 },
      comment: 'corrected',
    })),
    assignAddress: post('/v1/unassigned-addresses/assign', () => ({
      gateway: gateway(),
      bus: 'rs485-0',
      slaveAddress: 1,
      pack: pack.uid,
      role: 'meter',
      map: 'shipped:smartpro@1',
    })),
    assignRegisterMap: post('/v1/register-maps/assign', () => ({
      map: idOf('createRegisterMap', 'ref'),
      packs: [pack.uid],
    })),
    createRedecode: post('/v1/redecodes', { pack: pack.uid, from: '2026-11-01T00:00:00.000Z' }),
    applyRedecode: post(() => `/v1/redecodes/${idOf('createRedecode')}/apply`),
    cancelRedecode: post(() => `/v1/redecodes/${idOf('createRedecode')}/cancel`),
    setRetention: [
      'PUT',
      () => '/v1/retention',
      () => ({ rawDays: 120, rollupDays: 3_650, archiveDays: 100, quarantineDays: 90 }),
    ],
    leaveOrganisation: post('/v1/members/leave'),
  };

  const document = (await (await fetch(new URL('/openapi.json', api.url))).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const writing = Object.values(document.paths).flatMap((methods) =>
    Object.entries(methods).flatMap(([method, { operationId }]) => (method === 'get' ? [] : [operationId])),
  );
  expect(writing.toSorted()).toEqual([...Object.keys(steps), ...ONLY_READ, ...SHOWN_BY_FEATURES].toSorted());

  for (const [operation, [method, path, body]] of Object.entries(steps)) {
    if (operation === 'dismissQuarantine') item = await quarantined();
    if (operation === 'applyRedecode') await api.admin.query(`UPDATE redecode_job SET state = 'ready'`);
    const who = operation === 'leaveOrganisation' ? leaving : owner;
    const before = await newestEntry();
    const response = await who.get(path(), {
      method,
      headers: { origin: 'http://127.0.0.1:4100', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body()) } : {}),
    });
    const text = await response.text();
    expect([operation, response.status, response.status === 200 ? '' : text]).toEqual([operation, 200, '']);
    got[operation] = JSON.parse(text) as Record<string, unknown>;
    const { rows } = await api.admin.query<{ actor: string; address: string | null }>(
      `SELECT actor, origin ->> 'address' AS address FROM audit_log WHERE organisation_id = $1 AND id > $2`,
      [organisationId, before],
    );
    expect([operation, rows.length > 0]).toEqual([operation, true]);
    expect([operation, rows[0]?.address?.startsWith('10.')]).toEqual([operation, true]);
    if (operation !== 'claimGateway') expect([operation, rows[0]?.actor]).toEqual([operation, who.login.email]);
  }
});

async function newestEntry(): Promise<number> {
  const { rows } = await api.admin.query<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM audit_log');
  return rows[0]?.id ?? 0;
}
