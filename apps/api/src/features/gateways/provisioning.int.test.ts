import { randomUUID } from 'node:crypto';
import {
  gatewayClaimed,
  gatewayCreated,
  gatewayTokenList,
  newApiKey,
  newClaim,
  newGatewayTokenDto,
  packDetail,
  problem,
  site,
} from '@packwatch/contracts';
import { findGatewayTokens, hashGatewayToken } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePoll } from '../../testing/fleet.ts';
import { Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const FACTS = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };
const DAY_MS = 86_400_000;

describe('sites, packs and gateways made over the API', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let stranger: Person & { organisationId: string };
  let siteId: string;

  beforeAll(async () => {
    api = await testApi();
    [owner, stranger] = await Promise.all([api.owner('Fleet'), api.owner('Strangers')]);
    siteId = site.parse(await (await owner.post('/v1/sites', { name: 'Quay', timeZone: 'Europe/Berlin' })).json()).id;
  });
  afterAll(() => api.close());

  const refused = async (response: Response) => {
    const { status, code, errors } = problem.parse(await response.json());
    return [status, code, ...(errors ?? []).map(({ path }) => path)];
  };
  const newGateway = async (who: Person = owner) =>
    gatewayCreated.parse(await (await who.post('/v1/gateways', { name: 'G', site: siteId })).json());
  const nobody = () => new Person(api.url, { name: '', email: '', password: '' });
  const opens = async (token: string) => {
    const hash = Buffer.from(hashGatewayToken(token)).toString('hex');
    const [found] = await findGatewayTokens(api.admin, [hash]);
    const over = found && (found.revokedMs !== null || (found.expiresMs !== null && found.expiresMs <= Date.now()));
    return found !== undefined && !over;
  };

  test('a site is made, changed on what was seen, and removed only if nothing was ever on it', async () => {
    expect(await refused(await owner.post('/v1/sites', { name: 'Quay' }))).toEqual([409, 'name_taken', 'body.name']);
    expect(await refused(await owner.post('/v1/sites', { name: 'X', timeZone: 'Mars/Base' }))).toEqual([
      400,
      'invalid_input',
      'body.timeZone',
    ]);
    const free = site.parse(await (await owner.post('/v1/sites', { name: 'Depot' })).json());
    const tag = (await owner.get(`/v1/sites/${free.id}`)).headers.get('etag') ?? '';
    const moved = await owner.patch(`/v1/sites/${free.id}`, { latitude: 53.5 }, { 'if-match': tag });
    expect(await moved.json()).toMatchObject({ name: 'Depot', latitude: 53.5, longitude: null });
    expect((await owner.patch(`/v1/sites/${free.id}`, { name: 'Late' }, { 'if-match': tag })).status).toBe(412);
    await newGateway();
    expect(await refused(await owner.delete(`/v1/sites/${siteId}`))).toEqual([409, 'site_in_use']);
    const policy = { name: 'Of the depot', minSeverity: 'info', siteIds: [free.id], steps: [] };
    const channel = await (
      await owner.post('/v1/channels', { kind: 'email', name: 'Shift', to: ['a@example.org'] })
    ).json();
    const { id: channelId } = channel as { id: string };
    const made = await owner.post('/v1/policies', { ...policy, steps: [{ afterMinutes: 0, channelIds: [channelId] }] });
    const { id: policyId } = (await made.json()) as { id: string };
    expect(await refused(await owner.delete(`/v1/sites/${free.id}`))).toEqual([409, 'site_in_use']);
    expect((await owner.delete(`/v1/policies/${policyId}`)).ok).toBe(true);
    expect((await owner.delete(`/v1/sites/${free.id}`)).status).toBe(200);
    expect((await owner.get(`/v1/sites/${free.id}`)).status).toBe(404);
    const { rows } = await api.admin.query(`SELECT action FROM audit_log WHERE target = $1 ORDER BY id`, [
      `site:${free.id}`,
    ]);
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(['site.create', 'site.update', 'site.delete']);
  });

  test('a gateway exchanges its code for a token, once, however it was typed', async () => {
    const { gateway, claim } = await newGateway();
    expect(gateway).toMatchObject({ name: 'G', site: { id: siteId } });
    const code = claim.code ?? '';
    expect(code).toMatch(/^PW(-[0-9A-Z]{5}){4}$/);
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const claimed = gatewayClaimed.parse(await (await nobody().post('/v1/gateways/claim', { code: typed })).json());
    expect(claimed.gateway).toEqual({ id: gateway.id, name: 'G' });
    expect(await opens(claimed.token)).toBe(true);
    expect(await refused(await nobody().post('/v1/gateways/claim', { code }))).toEqual([404, 'not_found']);
    for (const table of ['gateway_claim', 'gateway_token', 'audit_log', 'idempotent_answer']) {
      const { rows } = await api.admin.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
      const secrets = [code, code.replaceAll('-', '').slice(2), claimed.token];
      expect(rows.filter(({ row }) => secrets.some((secret) => row.includes(secret)))).toEqual([]);
    }
  });

  test('a code is over after a day, or by the next one; guessing is slowed down', async () => {
    const { gateway, claim } = await newGateway();
    const next = newClaim.parse(await (await owner.post(`/v1/gateways/${gateway.id}/claim-code`)).json());
    expect((await nobody().post('/v1/gateways/claim', { code: claim.code })).status).toBe(404);
    expect(Math.abs(Date.parse(next.claim.expiresAt) - Date.now() - DAY_MS)).toBeLessThan(60_000);
    await api.admin.query('UPDATE gateway_claim SET expires_at = now() WHERE gateway_id = $1', [gateway.id]);
    expect((await nobody().post('/v1/gateways/claim', { code: next.claim.code })).status).toBe(404);
    const guesser = nobody();
    const answers = [];
    for (let i = 0; i < 21; i += 1) {
      answers.push((await guesser.post('/v1/gateways/claim', { code: randomUUID() })).status);
    }
    expect([answers[0], answers[19], answers[20]]).toEqual([404, 404, 429]);
  });

  test('tokens are rotated with an overlap and revoked', async () => {
    const { gateway, claim } = await newGateway();
    const { token } = gatewayClaimed.parse(
      await (await nobody().post('/v1/gateways/claim', { code: claim.code })).json(),
    );
    const rotate = async (overlapHours: number) => {
      const made = await owner.post(`/v1/gateways/${gateway.id}/tokens`, { overlapHours });
      const { token: next, issued } = newGatewayTokenDto.parse(await made.json());
      return { token: next ?? '', issued };
    };
    const second = await rotate(2);
    expect([await opens(token), await opens(second.token)]).toEqual([true, true]);
    const third = await rotate(0);
    expect([await opens(token), await opens(second.token), await opens(third.token)]).toEqual([false, false, true]);
    const revoke = `/v1/gateways/${gateway.id}/tokens/${third.issued.id}/revoke`;
    expect((await stranger.post(revoke)).status).toBe(404);
    expect(await (await owner.post(revoke)).json()).toMatchObject({ state: 'revoked' });
    expect(await opens(third.token)).toBe(false);
    const list = gatewayTokenList.parse(await (await owner.get(`/v1/gateways/${gateway.id}/tokens`)).json());
    expect(list.items.map(({ state }) => state)).toEqual(['revoked', 'expired', 'expired']);
  });

  test('a gateway is renamed and moved on what was seen', async () => {
    const { gateway } = await newGateway();
    const tag = (await owner.get(`/v1/gateways/${gateway.id}`)).headers.get('etag') ?? '';
    const moved = await owner.patch(`/v1/gateways/${gateway.id}`, { site: null, name: 'Moved' }, { 'if-match': tag });
    expect(await moved.json()).toMatchObject({ name: 'Moved', site: null });
    expect((await owner.patch(`/v1/gateways/${gateway.id}`, { name: 'L' }, { 'if-match': tag })).status).toBe(412);
    const foreign = site.parse(await (await stranger.post('/v1/sites', { name: 'Theirs' })).json());
    expect((await owner.patch(`/v1/gateways/${gateway.id}`, { site: foreign.id })).status).toBe(404);
    expect((await owner.post('/v1/gateways', { name: 'G', site: foreign.id })).status).toBe(404);
    expect((await owner.post('/v1/packs', { name: 'P', site: foreign.id, ...FACTS })).status).toBe(404);
  });

  test('a pack is made, changed on what was seen, and its name is its own', async () => {
    const made = packDetail.parse(
      await (await owner.post('/v1/packs', { name: 'Alpha', site: siteId, ...FACTS })).json(),
    );
    expect(made).toMatchObject({ name: 'Alpha', status: 'in_service', site: { id: siteId }, ...FACTS });
    expect(await refused(await owner.post('/v1/packs', { name: 'Alpha', ...FACTS }))).toEqual([
      409,
      'name_taken',
      'body.name',
    ]);
    const tag = (await owner.get(`/v1/packs/${made.uid}`)).headers.get('etag') ?? '';
    const changed = await owner.patch(
      `/v1/packs/${made.uid}`,
      { status: 'workshop', serial: 'S1' },
      { 'if-match': tag },
    );
    expect(await changed.json()).toMatchObject({ status: 'workshop', serial: 'S1', name: 'Alpha' });
    expect((await owner.patch(`/v1/packs/${made.uid}`, { serial: null }, { 'if-match': tag })).status).toBe(412);
    expect((await stranger.patch(`/v1/packs/${made.uid}`, { name: 'Mine' })).status).toBe(404);
  });

  test('facts from the past replace what held since, and have the pack assessed again; that takes its permission', async () => {
    const made = packDetail.parse(await (await owner.post('/v1/packs', { name: 'Facts', ...FACTS })).json());
    const { rows } = await api.admin.query<{ id: number }>('SELECT id FROM pack WHERE uid = $1', [made.uid]);
    const id = rows[0]?.id ?? 0;
    await somePoll(api, { id, uid: made.uid, organisationId: owner.organisationId }, { ts: new Date() });
    const dirty = async () =>
      (await api.admin.query<{ dirty_from: Date | null }>('SELECT dirty_from FROM pack_state WHERE pack_id = $1', [id]))
        .rows[0]?.dirty_from;
    const technician = await api.member(owner.organisationId, 'technician');
    const validFrom = new Date(Date.now() - 10 * DAY_MS).toISOString();
    const facts = { ...FACTS, nominalCapacityMah: 90_000, validFrom };
    expect(await refused(await technician.patch(`/v1/packs/${made.uid}`, { facts }))).toEqual([403, 'forbidden']);
    expect(await dirty()).toBeNull();
    const corrected = await owner.patch(`/v1/packs/${made.uid}`, { facts });
    expect(await corrected.json()).toMatchObject({ nominalCapacityMah: 90_000 });
    expect((await dirty())?.toISOString()).toBe(validFrom);
    const now = await technician.patch(`/v1/packs/${made.uid}`, { facts: { ...FACTS, nominalCapacityMah: 80_000 } });
    expect(await now.json()).toMatchObject({ nominalCapacityMah: 80_000 });
    const held = await api.admin.query(
      'SELECT nominal_capacity_mah AS mah, valid_to IS NULL AS holds FROM pack_fact WHERE pack_id = $1 ORDER BY valid_from',
      [id],
    );
    expect(held.rows).toEqual([
      { mah: 100_000, holds: false },
      { mah: 90_000, holds: false },
      { mah: 80_000, holds: true },
    ]);
    const again = { ...facts, nominalCapacityMah: 70_000 };
    expect((await owner.patch(`/v1/packs/${made.uid}`, { facts: again })).status).toBe(200);
    const left = await api.admin.query(
      'SELECT nominal_capacity_mah AS mah FROM pack_fact WHERE pack_id = $1 ORDER BY valid_from',
      [id],
    );
    expect(left.rows).toEqual([{ mah: 100_000 }, { mah: 70_000 }]);
    for (const days of [-1, 91]) {
      const wrong = { ...FACTS, validFrom: new Date(Date.now() - days * DAY_MS).toISOString() };
      expect(await refused(await owner.patch(`/v1/packs/${made.uid}`, { facts: wrong }))).toEqual([
        400,
        'invalid_input',
        'body.facts.validFrom',
      ]);
    }
  });

  test('sent again with the same key nothing is made twice, not even at once; another request is refused', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { name: 'Once', ...FACTS };
    const answers = await Promise.all(Array.from({ length: 4 }, () => owner.post('/v1/packs', body, headers)));
    const uids = await Promise.all(answers.map(async (answer) => packDetail.parse(await answer.json()).uid));
    expect(new Set(uids).size).toBe(1);
    expect(await refused(await owner.post('/v1/packs', { ...body, name: 'Other' }, headers))).toEqual([
      422,
      'idempotency_key_reused',
    ]);
    expect((await stranger.post('/v1/packs', body, headers)).status).toBe(200);
    await api.admin.query(`UPDATE idempotent_answer SET created_at = now() - interval '25 hours'`);
    expect(await refused(await owner.post('/v1/packs', body, headers))).toEqual([409, 'name_taken', 'body.name']);
    expect(await refused(await owner.post('/v1/packs', body, { 'idempotency-key': 'ä' }))).toEqual([
      400,
      'invalid_input',
      'header.idempotency-key',
    ]);
  });

  test('a repeated answer has no secret in it, and what was refused may be tried again', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const make = async () =>
      newApiKey.parse(await (await owner.post('/v1/keys', { name: 'K', scopes: ['pack:read'] }, headers)).json());
    const [first, second] = [await make(), await make()];
    expect(second).toEqual({ key: first.key, secret: null });
    const gate = { 'idempotency-key': randomUUID() };
    expect((await owner.post('/v1/gateways', { name: 'G', site: randomUUID() }, gate)).status).toBe(404);
    const made = gatewayCreated.parse(
      await (await owner.post('/v1/gateways', { name: 'G', site: null }, { 'idempotency-key': randomUUID() })).json(),
    );
    expect(made.claim.code).not.toBeNull();
    await api.admin.query(`UPDATE idempotent_answer SET created_at = now() - interval '25 hours'`);
    await owner.signIn();
    expect((await api.admin.query('SELECT 1 FROM idempotent_answer')).rowCount).toBe(0);
  });
});
