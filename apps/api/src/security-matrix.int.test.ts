import { randomUUID } from 'node:crypto';
import { keyScope, type KeyScope, type MemberRole, memberRole, newApiKey } from '@packwatch/contracts';
import { createPool, inTenant, newId } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EXAMPLE_BODIES } from './openapi/example-bodies.ts';
import { ACCESS_TABLE, OEM_SCOPES } from './testing/access-table.ts';
import { someAlarm, somePack, somePoll } from './testing/fleet.ts';
import { Person } from './testing/person.ts';
import { somePrinter } from './testing/some-printer.ts';
import { testApi, type TestApi } from './testing/test-api.ts';

/** In every name of the organisation that others must see nothing of. */
const MARK = 'Zimtstern';
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
const FROM = '2026-11-22T00:00:00Z';

/** What an id in a path names, by the part of the path before it. */
const THING_OF: Readonly<Record<string, string>> = {
  packs: 'pack',
  'service-events': 'serviceEvent',
  passports: 'passport',
  alarms: 'alarm',
  rules: 'rule',
  gateways: 'gateway',
  tokens: 'token',
  keys: 'key',
  sites: 'site',
  members: 'member',
  invitations: 'invitation',
  webhooks: 'webhook',
  deliveries: 'delivery',
  channels: 'channel',
  policies: 'policy',
  assignments: 'assignment',
  redecodes: 'redecode',
  quarantine: 'quarantine',
  'register-maps': 'map',
  exports: 'export',
  'report-subscriptions': 'reportSubscription',
  customers: 'customer',
  transfers: 'transfer',
  groups: 'group',
  domains: 'domain',
};

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}
type Answer = { readonly status: number; readonly text: string };
type Ask = (path: string, init: RequestInit) => Promise<Response>;

describe('the security matrix: every route of the OpenAPI document', () => {
  let api: TestApi;
  let printer: ReturnType<typeof somePrinter>;
  let operations: Operation[];
  let owner: Person & { organisationId: string };
  let stranger: Person & { organisationId: string };
  /** Looks after the first organisation and after a sibling of it. */
  let oem: Person & { organisationId: string };
  let sibling: Person & { organisationId: string };
  let otherOem: Person & { organisationId: string };
  /** What the first organisation has, by what it is. */
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    api = await testApi({ printPatienceMs: 20_000 });
    printer = somePrinter(api);
    const document = (await (await fetch(new URL('/openapi.json', api.url))).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({
        id: operationId,
        method: method.toUpperCase(),
        path,
      })),
    );
    [owner, stranger, oem] = await Promise.all([api.owner(MARK), api.owner('Strangers'), api.owner('Makers')]);
    [sibling, otherOem] = await Promise.all([api.owner('Sibling'), api.owner('Other makers')]);
    await furnish();
    await lookedAfter(owner, oem);
    const { rows } = await api.admin.query<{ id: string }>('SELECT id FROM oem_customer WHERE organisation_id = $1', [
      owner.organisationId,
    ]);
    // The OEM's to end, nobody else's: not by its id, and not by the customer.
    ids['customer'] = rows[0]?.id ?? '';
    await lookedAfter(sibling, oem);
    await lookedAfter(stranger, otherOem);
  });
  afterAll(async () => {
    await printer.stop();
    await api.close();
  });

  async function furnish(): Promise<void> {
    const { organisationId } = owner;
    const pack = await somePack(api, organisationId, `${MARK} pack`);
    await somePoll(api, pack, { ts: new Date('2026-11-22T10:00:00Z') });
    const made = async (path: string, body: object) => {
      const response = await owner.post(path, body);
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      return (await response.json()) as Record<string, { id: string }> & { id: string };
    };
    const scopes = ['pack:read'];
    ids['pack'] = pack.uid;
    ids['alarm'] = await someAlarm(api, pack);
    ids['site'] = (await made('/v1/sites', { name: `${MARK} site` })).id;
    ids['group'] = (await made('/v1/groups', { name: `${MARK} group`, packs: [pack.uid] })).id;
    ids['key'] = (await made('/v1/keys', { name: `${MARK} key`, scopes }))['key']?.id ?? '';
    ids['gateway'] = (await made('/v1/gateways', { name: `${MARK} gateway` }))['gateway']?.id ?? '';
    ids['token'] = (await made(`/v1/gateways/${ids['gateway']}/tokens`, {}))['issued']?.id ?? '';
    ids['rule'] = (await made('/v1/rules', { name: `${MARK} rule`, definition: DEFINITION })).id;
    const email = `${MARK.toLowerCase()}-${randomUUID()}@example.org`;
    ids['invitation'] = (await made('/v1/invitations', { email, role: 'viewer' }))['invitation']?.id ?? '';
    ids['member'] = (await api.member(organisationId, 'viewer')).userId;
    ids['webhook'] = (await made('/v1/webhooks', { url: 'https://hooks.example.com/x', description: MARK })).id;
    ids['delivery'] = (await made(`/v1/webhooks/${ids['webhook']}/test`, {}))['deliveryId'] as unknown as string;
    ids['channel'] = (await made('/v1/channels', { kind: 'email', name: MARK, to: ['x@example.org'] })).id;
    const steps = [{ afterMinutes: 0, channelIds: [ids['channel']] }];
    ids['policy'] = (await made('/v1/policies', { name: MARK, steps })).id;
    ids['redecode'] = (await made('/v1/redecodes', { pack: pack.uid, from: FROM })).id;
    const serial = { gateway: ids['gateway'], serial: MARK, pack: pack.uid };
    ids['assignment'] = (await made('/v1/unassigned-serials/assign', serial))['assignment']?.id ?? '';
    const replaced = { at: FROM, kind: 'bms_reset', comment: MARK };
    ids['serviceEvent'] = (await made(`/v1/packs/${pack.uid}/service-events`, replaced)).id;
    ids['passport'] = (await made(`/v1/packs/${pack.uid}/passports`, {}))['passport']?.id ?? '';
    ids['transfer'] = (await made(`/v1/packs/${pack.uid}/transfers`, {}))['transfer']?.id ?? '';
    const { createExport, createRegisterMap, createReportSubscription } = EXAMPLE_BODIES;
    const uids = [pack.uid];
    ids['export'] = (await made('/v1/exports', { ...createExport, packs: { of: 'packs', uids } })).id;
    const report = { ...createReportSubscription, channelId: ids['channel'] };
    ids['reportSubscription'] = (await made('/v1/report-subscriptions', report)).id;
    ids['domain'] = `${MARK.toLowerCase()}.example`;
    await made('/v1/single-sign-on/domains', { domain: ids['domain'] });
    await owner.put('/v1/single-sign-on/provider', { ...EXAMPLE_BODIES['saveSignInProvider'], clientId: MARK });
    const map = await made('/v1/register-maps', { ...createRegisterMap, basedOn: undefined, comment: MARK });
    ids['map'] = map['ref'] as unknown as string;
    const { rows } = await api.admin.query<{ id: string }>(
      `INSERT INTO quarantine (organisation_id, gateway_id, upload_id, received_at, index, reason, detail, item)
       VALUES ($1, $2, $3, now(), 0, 'bad_crc', 'x', '{"bus":"rs485-0"}') RETURNING id`,
      [organisationId, ids['gateway'], MARK],
    );
    ids['quarantine'] = String(rows[0]?.id);
  }

  /** By an offer that is taken up. */
  async function lookedAfter(who: Person, by: Person): Promise<void> {
    const { email } = who.login;
    await by.post('/v1/customers/offers', { email });
    const mails = () => api.mails.mails.filter(({ recipients }) => recipients.includes(email));
    const token = () => /\/settings\/oem#(\S+)/.exec(mails().at(-1)?.mail.text ?? '')?.[1];
    await vi.waitFor(() => expect(token()).toBeDefined());
    expect((await who.post('/v1/oem/accept', { token: token() })).status).toBe(200);
  }

  /** The path with ids for what is in braces: those of the first organisation, or ones that are nobody's. */
  function pathOf({ id, path }: Operation, whose: 'theirs' | 'nobodys'): string {
    const parts = path.split('/');
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const thing = parts[parts.indexOf(`{${name}}`) - 1] ?? '';
      // What has no id here would be tried with one that is nobody's: that shows nothing of what is foreign.
      const theirs = ids[THING_OF[thing] ?? ''];
      if (theirs === undefined) throw new Error(`the matrix has no ${thing} of the first organisation`);
      if (whose === 'theirs') return theirs;
      return (
        { quarantine: '999999999', 'register-maps': 'own:nobodys@1', domains: 'nobodys.example' }[thing] ?? newId()
      );
    });
    const query: Record<string, string> = {
      getPackSeries: `signals=pack.voltage_mv&from=${FROM}&to=2026-11-23T00:00:00Z`,
      getPackHealthHistory: 'from=2026-11-01&to=2026-11-23',
      getPackCells: `from=${FROM}&to=2026-11-23T00:00:00Z`,
      diffRegisterMaps: 'from=own:nobodys@2',
    };
    return query[id] === undefined ? filled : `${filled}?${query[id]}`;
  }

  /** Bodies that get past validation, so that it is the id that is refused; where there is none: an empty one. */
  function bodyOf({ id, path }: Operation): object {
    const bodies: Record<string, object> = {
      changeMember: { role: 'viewer' },
      setPackTags: { tags: ['x'] },
      assignAlarm: { userId: null },
      snoozeAlarm: { until: null },
      saveRule: { definition: DEFINITION },
      createRule: { name: 'x', definition: { ...DEFINITION, scope: { of: 'pack', packUid: ids['pack'] } } },
      backTestRule: { definition: { ...DEFINITION, scope: { of: 'pack', packUid: ids['pack'] } } },
      createGateway: { name: 'x', site: ids['site'] },
      updateGateway: { name: 'x' },
      updateSite: { name: 'x' },
      updatePack: { name: 'x' },
      createPack: {
        name: 'x',
        site: ids['site'],
        chemistry: 'lfp',
        model: 'x',
        cellsInSeries: 8,
        nominalCapacityMah: 100_000,
      },
      assignSerial: { gateway: ids['gateway'], serial: 'x', pack: ids['pack'] },
      retryQuarantine: { ids: [ids['quarantine']] },
      dismissQuarantine: { ids: [ids['quarantine']], comment: 'x' },
    };
    return bodies[id] ?? (path.includes('{') ? EXAMPLE_BODIES[id] : undefined) ?? {};
  }

  async function answered(operation: Operation, path: string, ask: Ask): Promise<Answer> {
    const hasBody = operation.method !== 'GET' && operation.method !== 'DELETE';
    const leaving = new AbortController();
    const response = await ask(path, {
      method: operation.method,
      signal: leaving.signal,
      headers: { origin: 'http://127.0.0.1:4100', ...(hasBody ? { 'content-type': 'application/json' } : {}) },
      ...(hasBody ? { body: JSON.stringify(bodyOf(operation)) } : {}),
    });
    if (response.headers.get('content-type')?.includes('event-stream')) {
      leaving.abort();
      return { status: response.status, text: '' };
    }
    return { status: response.status, text: await response.text() };
  }

  const asPerson =
    (person: Person): Ask =>
    (path, init) =>
      person.get(path, init);
  const asKey =
    (secret: string): Ask =>
    (path, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${secret}`);
      return fetch(new URL(path, api.url), { ...init, headers });
    };
  const asNobody: Ask = (path, init) => fetch(new URL(path, api.url), init);
  const closed = () => operations.filter(({ id }) => ACCESS_TABLE[id] !== 'public');
  /** It acts on whoever asks and on nothing that is named: tested with the members. */
  const actsAlone = new Set([
    ...['eraseMe', 'leaveOrganisation', 'updateOrganisation', 'setRetention', 'endOem', 'removeBrand'],
  ]);

  async function keyOf(who: Person, scopes: readonly KeyScope[]) {
    const response = await who.post('/v1/keys', { name: 'matrix', scopes });
    const { key, secret } = newApiKey.parse(await response.json());
    return { id: key.id, secret: secret ?? '' };
  }

  test('is in the table of who may what, and nothing else is', () => {
    expect(operations.map(({ id }) => id).toSorted()).toEqual(Object.keys(ACCESS_TABLE).toSorted());
  });

  test('is 401 without a login, with a key that was revoked, and with one that is over', async () => {
    const [revoked, expired] = [await keyOf(owner, ['pack:read']), await keyOf(owner, keyScope.options)];
    await owner.post(`/v1/keys/${revoked.id}/revoke`);
    await api.admin.query('UPDATE api_key SET expires_at = now() WHERE id = $1', [expired.id]);
    for (const operation of closed()) {
      const path = pathOf(operation, 'theirs');
      for (const ask of [asNobody, asKey(revoked.secret), asKey(expired.secret)]) {
        const { status, text } = await answered(operation, path, ask);
        expect([operation.id, status]).toEqual([operation.id, 401]);
        expect(text).not.toContain(MARK);
      }
    }
  });

  test.each(memberRole.options)('lets the role %s in where the table says so, and is 403 elsewhere', async (role) => {
    const member = role === 'owner' ? owner : await api.member(owner.organisationId, role);
    for (const operation of closed()) {
      const admission = ACCESS_TABLE[operation.id];
      const least: MemberRole = typeof admission === 'string' || !admission ? 'viewer' : admission[0];
      const isIn = memberRole.options.indexOf(role) <= memberRole.options.indexOf(least);
      if (isIn && actsAlone.has(operation.id)) continue;
      const { status } = await answered(operation, pathOf(operation, 'nobodys'), asPerson(member));
      expect([operation.id, isIn ? status !== 401 && status !== 403 && status < 500 : status]).toEqual([
        operation.id,
        isIn ? true : 403,
      ]);
    }
  });

  test('is 403 for a key with every scope but the one it needs, and for any where people are needed', async () => {
    for (const scope of new Set(closed().map(({ id }) => ACCESS_TABLE[id]))) {
      const needed = typeof scope === 'string' || !scope ? null : scope[1];
      const without = await keyOf(
        owner,
        keyScope.options.filter((other) => other !== needed),
      );
      for (const operation of closed().filter(({ id }) => ACCESS_TABLE[id] === scope)) {
        const { status } = await answered(operation, pathOf(operation, 'nobodys'), asKey(without.secret));
        expect([operation.id, status]).toEqual([operation.id, 403]);
      }
    }
  });

  test('has no byte of another organisation: its ids are not there, for people and for keys', async () => {
    const key = await keyOf(stranger, keyScope.options);
    const before = await footprint();
    for (const operation of closed()) {
      if (actsAlone.has(operation.id)) continue;
      const path = pathOf(operation, 'theirs');
      for (const ask of [asPerson(stranger), asKey(key.secret)]) {
        const { status, text } = await answered(operation, path, ask);
        expect([operation.id, text.includes(MARK)]).toEqual([operation.id, false]);
        expect([operation.id, status < 500]).toEqual([operation.id, true]);
        const names = operation.path.includes('{');
        const isRefused = status === 404 || status === 403;
        if (names) expect([operation.id, status, isRefused]).toEqual([operation.id, status, true]);
      }
    }
    expect(await footprint()).toEqual(before);
  });

  const asKeyFor =
    (secret: string, organisationId: string): Ask =>
    (path, init) =>
      asKey(secret)(path, { ...init, headers: { ...init.headers, 'packwatch-organisation': organisationId } });

  test.each(['owner', 'viewer'] as const)(
    'lets the %s of an OEM do at its customer what an OEM may, no more',
    async (role) => {
      const member = role === 'owner' ? oem : await api.member(oem.organisationId, role);
      const { organisationId } = owner;
      expect((await member.put('/v1/me/organisation', { organisationId })).status).toBe(200);
      const key = await keyOf(await api.member(oem.organisationId, 'owner'), keyScope.options);
      const asks = role === 'owner' ? [asPerson(member), asKeyFor(key.secret, organisationId)] : [asPerson(member)];
      for (const operation of closed()) {
        const admission = ACCESS_TABLE[operation.id];
        if (actsAlone.has(operation.id) || admission === 'session' || typeof admission === 'string' || !admission)
          continue;
        const isIn = OEM_SCOPES.has(admission[1]) && (role === 'owner' || admission[1].endsWith(':read'));
        for (const ask of asks) {
          const { status } = await answered(operation, pathOf(operation, 'nobodys'), ask);
          expect([operation.id, isIn ? status !== 401 && status !== 403 && status < 500 : status]).toEqual([
            operation.id,
            isIn ? true : 403,
          ]);
        }
      }
      await member.put('/v1/me/organisation', { organisationId: oem.organisationId });
    },
  );

  test('has no byte of a customer for another OEM and for a sibling, and none of an OEM for its customers', async () => {
    const before = await footprint();
    for (const [who, whose] of [
      [otherOem, owner],
      [sibling, owner],
      [owner, oem],
      [owner, sibling],
    ] as const) {
      const { organisationId } = whose;
      expect((await who.put('/v1/me/organisation', { organisationId })).status).toBe(404);
      const key = await keyOf(who, keyScope.options);
      for (const operation of closed()) {
        if (actsAlone.has(operation.id)) continue;
        const { status, text } = await answered(
          operation,
          pathOf(operation, 'theirs'),
          asKeyFor(key.secret, organisationId),
        );
        expect([operation.id, status, text.includes(MARK)]).toEqual([operation.id, 403, false]);
      }
    }
    for (const who of [otherOem, sibling, oem]) {
      const named = closed().filter(({ id, path }) => !actsAlone.has(id) && path.includes('{'));
      for (const operation of named) {
        if (who === oem && operation.path.startsWith('/v1/customers/')) continue;
        const { status, text } = await answered(operation, pathOf(operation, 'theirs'), asPerson(who));
        expect([operation.id, status === 404 || status === 403, text.includes(MARK)]).toEqual([
          operation.id,
          true,
          false,
        ]);
      }
    }
    const { rows } = await api.admin.query<{ id: number }>('SELECT id FROM api_key WHERE organisation_id = $1', [
      owner.organisationId,
    ]);
    expect(rows.length).toBeGreaterThan(0);
    expect({ ...(await footprint()), api_key: '', audit_log: '' }).toEqual({ ...before, api_key: '', audit_log: '' });
  });

  test('in SQL: an OEM’s own tenant holds of its customers the pairs alone, and a customer’s nothing of its OEM', async () => {
    const asApi = createPool(api.database.roleUrl('api'), { max: 2 });
    try {
      for (const { name, key } of await walled()) {
        const seen = async (by: string, whose: string) => {
          const { rows: rights } = await api.admin.query<{ may: boolean }>(
            `SELECT has_any_column_privilege('packwatch_api', $1, 'SELECT') AS may`,
            [name],
          );
          if (!rights[0]?.may) return 0;
          const { rows } = await inTenant(asApi, by, (client) =>
            client.query<{ rows: number }>(`SELECT count(${key}) AS rows FROM ${name} WHERE ${key} = $1`, [whose]),
          );
          return rows[0]?.rows;
        };
        expect([name, await seen(oem.organisationId, owner.organisationId)]).toEqual([
          name,
          name === 'oem_customer' ? 1 : 0,
        ]);
        expect([name, await seen(owner.organisationId, oem.organisationId)]).toEqual([name, 0]);
        expect([name, await seen(sibling.organisationId, owner.organisationId)]).toEqual([name, 0]);
        expect([name, await seen(otherOem.organisationId, owner.organisationId)]).toEqual([name, 0]);
      }
    } finally {
      await asApi.end();
    }
  });

  test('takes no member that it does not name: nobody makes something another organisation’s, or themselves more', async () => {
    const more = { organisationId: stranger.organisationId, organisation_id: stranger.organisationId, id: newId() };
    for (const [path, body] of [
      ['/v1/sites', { name: 'x' }],
      ['/v1/gateways', { name: 'x' }],
      ['/v1/keys', { name: 'x', scopes: ['pack:read'] }],
      ['/v1/invitations', { email: 'x@example.org', role: 'viewer' }],
      ['/v1/rules', { name: 'x', definition: DEFINITION }],
    ] as const) {
      for (const [name, value] of Object.entries(more)) {
        const { status } = await owner.post(path, { ...body, [name]: value });
        expect([path, name, status]).toEqual([path, name, 400]);
      }
    }
  });

  /** Everything the first organisation has, as one digest for each table. */
  async function footprint(): Promise<Record<string, string>> {
    const digests: Record<string, string> = {};
    for (const table of await walled()) {
      const { rows } = await api.admin.query<{ digest: string }>(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM ${table.name} t WHERE ${table.key} = $1`,
        [owner.organisationId],
      );
      digests[table.name] = rows[0]?.digest ?? '';
    }
    return digests;
  }

  async function walled(): Promise<{ name: string; key: string }[]> {
    const { rows } = await api.admin.query<{ name: string; key: string }>(
      `SELECT c.relname AS name, CASE WHEN c.relname = 'organisation' THEN 'id' ELSE 'organisation_id' END AS key
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity
         AND (c.relname = 'organisation' OR EXISTS (
           SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped))
       ORDER BY 1`,
    );
    return rows;
  }

  test('in SQL: every relational table is walled by force, and shows the role of the API nothing of another tenant', async () => {
    const unwalled = await api.admin.query(
      `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
         AND has_table_privilege('packwatch_api', c.oid, 'SELECT')`,
    );
    expect(unwalled.rows).toEqual([]);
    const asApi = createPool(api.database.roleUrl('api'), { max: 2 });
    const readable: string[] = [];
    try {
      for (const { name, key } of await walled()) {
        const { rows: rights } = await api.admin.query<{ may: boolean }>(
          `SELECT has_table_privilege('packwatch_api', $1, 'SELECT') AS may`,
          [name],
        );
        if (!rights[0]?.may) continue;
        readable.push(name);
        const count = `SELECT count(*) AS rows FROM ${name} WHERE ${key} = $1`;
        const foreign = await inTenant(asApi, stranger.organisationId, (client) =>
          client.query<{ rows: number }>(count, [owner.organisationId]),
        );
        const without = await asApi.query<{ rows: number }>(count, [owner.organisationId]);
        expect([name, foreign.rows[0]?.rows, without.rows[0]?.rows]).toEqual([name, 0, 0]);
      }
    } finally {
      await asApi.end();
    }
    expect(readable.length).toBeGreaterThan(25);
    for (const name of ['pack', 'alarm', 'api_key', 'audit_log', 'gateway_token', 'quarantine', 'site']) {
      expect(readable).toContain(name);
    }
  });
});
