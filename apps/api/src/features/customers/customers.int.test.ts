import { randomUUID } from 'node:crypto';
import { auditList, customerList, customerMailed, me, organisationOem, problem } from '@packwatch/contracts';
import { createAuthPool, CustomersRepository, InvitationsRepository, newInvitationToken } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { someAlarm, somePack, somePoll } from '../../testing/fleet.ts';
import { Person } from '../../testing/person.ts';
import { PASSWORD, testApi, type TestApi } from '../../testing/test-api.ts';

type Owner = Person & { organisationId: string };
const somebody = () => `somebody-${randomUUID().slice(0, 8)}@example.org`;

describe('an OEM and its customers', () => {
  let api: TestApi;
  let closed: TestApi;
  let oem: Owner;

  beforeAll(async () => {
    [api, closed] = await Promise.all([testApi(), testApi({ openSignUp: false })]);
    oem = await api.owner('Acme');
  });
  afterAll(async () => {
    await Promise.all([api.close(), closed.close()]);
  });

  const codeOf = async (response: Response) => {
    const { status, code } = problem.parse(await response.json());
    return [status, code];
  };
  const meOf = async (who: Person) => me.parse(await (await who.get('/v1/me')).json());
  const choose = (who: Person, organisationId: string) => who.put('/v1/me/organisation', { organisationId });
  const customersOf = async (who: Person) => customerList.parse(await (await who.get('/v1/customers')).json()).items;
  async function tokenFor(email: string, mark: string): Promise<string> {
    const found = () =>
      api.mails.mails
        .filter(({ recipients }) => recipients.includes(email))
        .flatMap(({ mail }) => new RegExp(`${mark}#(\\S+)`).exec(mail.text ?? '')?.[1] ?? [])
        .at(-1);
    await vi.waitFor(() => expect(found()).toBeDefined());
    return found() ?? '';
  }
  async function offered(customer: Owner, by: Person = oem): Promise<string> {
    const { email } = customer.login;
    const { mailed } = customerMailed.parse(await (await by.post('/v1/customers/offers', { email })).json());
    expect(mailed).toBe(true);
    return tokenFor(email, '/settings/oem');
  }
  async function customer(name: string): Promise<Owner> {
    const made = await api.owner(name);
    expect((await made.post('/v1/oem/accept', { token: await offered(made) })).status).toBe(200);
    return made;
  }
  const auditOf = async (who: Person, action: string) =>
    auditList.parse(await (await who.get(`/v1/audit?action=${action}`)).json()).items;

  test('a new customer stands at once: the OEM sets it up, and whoever is invited owns it', async () => {
    const email = somebody();
    const made = await oem.post('/v1/customers', { name: 'Lake Ferries', owner: email });
    const { customer: pair } = customerMailed.parse(await made.json());
    expect(pair).toMatchObject({
      state: 'awaiting_owner',
      organisation: { name: 'Lake Ferries' },
      fleet: { packs: 0 },
    });
    const { id = '' } = pair.organisation ?? {};

    expect((await choose(oem, id)).status).toBe(200);
    expect(await meOf(oem)).toMatchObject({ organisation: { id, oem: { name: 'Acme' } }, role: 'technician' });
    expect((await oem.post('/v1/gateways', { name: 'Quay' })).status).toBe(200);
    for (const path of ['/v1/members', '/v1/keys', '/v1/audit', '/v1/invitations', '/v1/channels', '/v1/exports']) {
      expect([path, (await oem.get(path)).status]).toEqual([path, 403]);
    }
    await choose(oem, oem.organisationId);

    const token = await tokenFor(email, '/invitation');
    const nobody = new Person(api.url, { name: 'Noa', email, password: PASSWORD });
    await nobody.post('/v1/invitations/accept', { token, name: 'Noa', password: PASSWORD });
    const noa = await nobody.signIn();
    expect(await meOf(noa)).toMatchObject({ organisation: { id, oem: null }, role: 'owner' });
    expect((await customersOf(oem)).find((each) => each.id === pair.id)?.state).toBe('active');
    const did = await auditOf(noa, 'gateway');
    expect(did[0]).toMatchObject({ actor: `${oem.login.email} of Acme`, origin: { oemId: oem.organisationId } });
    expect(await auditOf(noa, 'oem.enter')).toHaveLength(1);
  });

  test('an organisation that stands is seen once it accepts, not before, and no more once it ends it', async () => {
    const fleet = await api.owner('Cranes');
    const token = await offered(fleet);
    const look = await fleet.post('/v1/oem/look', { token });
    expect(await look.json()).toMatchObject({ oem: { name: 'Acme' }, email: fleet.login.email });
    expect((await choose(oem, fleet.organisationId)).status).toBe(404);
    const viewer = await api.member(fleet.organisationId, 'viewer');
    expect((await viewer.post('/v1/oem/accept', { token })).status).toBe(403);
    const accepted = organisationOem.parse(await (await fleet.post('/v1/oem/accept', { token })).json());
    expect(accepted.oem).toMatchObject({ name: 'Acme', acceptedBy: fleet.login.email, keys: 0 });
    expect(accepted.oem?.people).toEqual([{ name: oem.login.name, email: oem.login.email, writes: true }]);
    expect(await codeOf(await fleet.post('/v1/oem/accept', { token }))).toEqual([404, 'not_found']);

    expect((await choose(oem, fleet.organisationId)).status).toBe(200);
    expect((await oem.get('/v1/packs')).status).toBe(200);
    expect((await fleet.delete('/v1/oem')).status).toBe(200);
    expect(await codeOf(await oem.get('/v1/packs'))).toEqual([403, 'no_active_organisation']);
    await choose(oem, oem.organisationId);
    expect((await auditOf(fleet, 'oem')).map(({ action }) => action)).toEqual(['oem.end', 'oem.enter', 'oem.accept']);
    const [ended] = await auditOf(oem, 'customer.end');
    expect(ended).toMatchObject({ actor: 'Cranes', before: { customer: 'Cranes' } });
  });

  test('the OEM ends it too, and takes offers back', async () => {
    const fleet = await customer('Trams');
    const id = (await customersOf(oem)).find(({ organisation }) => organisation?.name === 'Trams')?.id ?? '';
    expect((await oem.delete(`/v1/customers/${id}`)).status).toBe(200);
    expect(organisationOem.parse(await (await fleet.get('/v1/oem')).json())).toEqual({ oem: null });
    expect(await auditOf(fleet, 'oem.end')).toMatchObject([{ actor: oem.login.email }]);
    const token = await offered(fleet);
    const offer = (await customersOf(oem)).find(({ email }) => email === fleet.login.email);
    expect(offer).toMatchObject({ state: 'offered', organisation: null, fleet: null });
    expect((await oem.delete(`/v1/customers/${offer?.id ?? ''}`)).status).toBe(200);
    expect(await codeOf(await fleet.post('/v1/oem/look', { token }))).toEqual([404, 'not_found']);
  });

  test('what needs somebody is counted for each customer by itself', async () => {
    const [one, two] = [await customer('A one'), await customer('A two')];
    const packs = [await somePack(api, one.organisationId, 'P1'), await somePack(api, one.organisationId, 'P2')];
    if (packs[0]) await somePoll(api, packs[0], { ts: new Date() });
    if (packs[0]) await someAlarm(api, packs[0]);
    await somePack(api, two.organisationId, 'P3');
    const first = await oem.get('/v1/customers?limit=1');
    const { items, nextCursor } = customerList.parse(await first.json());
    expect(items).toMatchObject([{ organisation: { name: 'A one' }, fleet: { packs: 2, silent: 1 } }]);
    expect(Object.values(items[0]?.fleet?.alarms ?? {}).reduce((sum, count) => sum + count, 0)).toBe(1);
    const next = customerList.parse(await (await oem.get(`/v1/customers?limit=1&cursor=${nextCursor ?? ''}`)).json());
    expect(next.items).toMatchObject([
      {
        organisation: { name: 'A two' },
        fleet: { packs: 1, silent: 1, alarms: { critical: 0, warning: 0, info: 0 } },
      },
    ]);
    expect(await customersOf(one)).toEqual([]);
  });

  test('a key of the OEM acts for a customer that a header names, within its scopes, until it ends', async () => {
    const fleet = await customer('Buses');
    const scopes = ['pack:read', 'pack:write', 'alarm:acknowledge'];
    const { secret } = (await (await oem.post('/v1/keys', { name: 'ERP', scopes })).json()) as { secret: string };
    const ask = (path: string, organisation: string, init: RequestInit = {}) =>
      fetch(new URL(path, api.url), {
        ...init,
        headers: {
          authorization: `Bearer ${secret}`,
          'packwatch-organisation': organisation,
          'content-type': 'application/json',
        },
      });
    const pack = { name: 'Bus 7', chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };
    const made = await ask('/v1/packs', fleet.organisationId, { method: 'POST', body: JSON.stringify(pack) });
    expect(made.status).toBe(200);
    expect(await (await fleet.get('/v1/packs')).json()).toMatchObject({ items: [{ name: 'Bus 7' }] });
    expect(await (await oem.get('/v1/packs')).json()).toMatchObject({ items: [] });
    expect((await auditOf(fleet, 'pack'))[0]?.actor).toMatch(/^ERP \(pw_live_.+\) of Acme$/);
    // An alarm is the customer's to answer, whatever the key may elsewhere.
    const alarm = `/v1/alarms/${randomUUID()}/acknowledge`;
    expect((await ask(alarm, fleet.organisationId, { method: 'POST', body: '{}' })).status).toBe(403);
    expect((await ask(alarm, oem.organisationId, { method: 'POST', body: '{}' })).status).toBe(404);
    for (const wrong of [randomUUID(), 'nonsense']) {
      expect(await codeOf(await ask('/v1/packs', wrong))).toEqual([403, 'forbidden']);
    }
    expect(organisationOem.parse(await (await fleet.get('/v1/oem')).json()).oem?.keys).toBe(1);
    await fleet.delete('/v1/oem');
    expect((await ask('/v1/packs', fleet.organisationId)).status).toBe(403);
  });

  test('who is a member of the customer stays one, whatever the OEM may', async () => {
    const fleet = await customer('Both');
    const made = await fleet.post('/v1/invitations', { email: oem.login.email, role: 'admin' });
    expect(made.status).toBe(200);
    const token = await tokenFor(oem.login.email, '/invitation');
    expect((await oem.post('/v1/invitations/accept', { token })).status).toBe(200);
    const { organisations } = await meOf(oem);
    expect(organisations.filter(({ id }) => id === fleet.organisationId)).toMatchObject([{ role: 'admin', oem: null }]);
  });

  test('nothing is seen through two: an OEM is nobody’s customer, and a customer has one OEM', async () => {
    const [fleet, other] = [await customer('Middle'), await api.owner('Other makers')];
    expect(await codeOf(await fleet.post('/v1/customers', { name: 'Below', owner: somebody() }))).toEqual([
      409,
      'oem_of_oem',
    ]);
    const second = await offered(fleet, other);
    expect(await codeOf(await fleet.post('/v1/oem/accept', { token: second }))).toEqual([409, 'has_oem']);
    const above = await offered(oem, other);
    expect(await codeOf(await oem.post('/v1/oem/accept', { token: above }))).toEqual([409, 'oem_of_oem']);
    const own = await offered(oem);
    expect(await codeOf(await oem.post('/v1/oem/accept', { token: own }))).toEqual([409, 'oem_of_oem']);
    expect((await choose(oem, other.organisationId)).status).toBe(404);
  });

  test('a new mail opens by a new link alone', async () => {
    const fleet = await api.owner('Lost mail');
    const old = await offered(fleet);
    const id = (await customersOf(oem)).find(({ email }) => email === fleet.login.email)?.id ?? '';
    expect((await oem.post(`/v1/customers/${id}/renew`)).status).toBe(200);
    await vi.waitFor(async () => expect(await tokenFor(fleet.login.email, '/settings/oem')).not.toBe(old));
    expect((await fleet.post('/v1/oem/look', { token: old })).status).toBe(404);
    const token = await tokenFor(fleet.login.email, '/settings/oem');
    expect((await fleet.post('/v1/oem/accept', { token })).status).toBe(200);
    expect((await oem.post(`/v1/customers/${id}/renew`)).status).toBe(404);
  });

  test('where sign-up is closed, only organisations that were let have customers', async () => {
    const maker = await closedOwner('Makers');
    const wanted = { name: 'Ferries', owner: somebody() };
    expect(await codeOf(await maker.post('/v1/customers', wanted))).toEqual([403, 'not_an_oem']);
    const pool = createAuthPool(closed.database.roleUrl('auth'), { max: 1 });
    try {
      const { rows } = await closed.admin.query<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [
        maker.organisationId,
      ]);
      const [slug = ''] = rows.map((row) => row.slug);
      expect(await new CustomersRepository(pool).allow(slug, { by: 'found', at: new Date() })).toBe(true);
      expect(await new CustomersRepository(pool).allow('nobodys', { by: 'found', at: new Date() })).toBe(false);
    } finally {
      await pool.end();
    }
    expect((await maker.post('/v1/customers', wanted)).status).toBe(200);
  });

  /** As `found` and an invitation make one. */
  async function closedOwner(name: string): Promise<Owner> {
    const pool = createAuthPool(closed.database.roleUrl('auth'), { max: 1 });
    const [token, at, email] = [newInvitationToken(), new Date(), somebody()];
    const owner = { email, expiresAt: new Date(at.getTime() + 60_000) };
    const slug = `slug-${randomUUID()}`;
    const organisationId = await new InvitationsRepository(pool).found({ name, slug }, owner, token, { by: 'x', at });
    await pool.end();
    const person = new Person(closed.url, { name, email, password: PASSWORD });
    await person.post('/v1/invitations/accept', { token: token.token, name, password: PASSWORD });
    return Object.assign(await person.signIn(), { organisationId });
  }
});
