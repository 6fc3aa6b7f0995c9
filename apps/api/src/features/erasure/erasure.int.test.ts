import {
  organisationErasureState,
  personData,
  personErasureState,
  problem,
  type OrganisationErasureState,
} from '@packwatch/contracts';
import { createPool, ErasureWorkRepository, type Pool } from '@packwatch/db';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SystemClock } from '../../common/clock.ts';
import { someAlarm, somePack, somePoll } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';
import { totp } from '../../testing/totp.ts';
import { Eraser } from '../../worker/eraser.ts';

type Owner = Person & { organisationId: string };

describe('erasure', () => {
  let api: TestApi;
  let workerPool: Pool;

  beforeAll(async () => {
    api = await testApi();
    workerPool = createPool(api.database.roleUrl('worker'), { max: 2 });
  });
  afterAll(async () => {
    await workerPool.end();
    await api.close();
  });

  /** Lets a worker run until `isDone`. */
  const work = async (isDone: () => Promise<boolean>): Promise<void> => {
    const parts = {
      work: new ErasureWorkRepository(workerPool),
      clock: new SystemClock(),
      logger: pino({ level: 'silent' }),
    };
    const eraser = new Eraser(parts, 50);
    await vi.waitFor(async () => expect(await isDone()).toBe(true), { timeout: 30_000 });
    await eraser.stop();
  };

  const furnished = async (name: string): Promise<{ owner: Owner; packIds: number[] }> => {
    const owner = await api.owner(name);
    const { organisationId } = owner;
    const packIds: number[] = [];
    for (const pack of ['Alpha', 'Bravo']) {
      const made = await somePack(api, organisationId, pack);
      packIds.push(made.id);
      for (const days of [40, 20, 1]) await somePoll(api, made, { ts: new Date(Date.now() - days * 86_400_000) });
      await someAlarm(api, made);
      await api.admin.query(
        `INSERT INTO series.rollup_dirty (pack_id, bucket, is_day) VALUES ($1, date_trunc('day', now()), true)`,
        [made.id],
      );
    }
    await owner.post('/v1/sites', { name: 'Quay' });
    await owner.post('/v1/gateways', { name: 'Shed' });
    await owner.post('/v1/keys', { name: 'K', scopes: ['pack:read'] });
    await owner.post('/v1/channels', { kind: 'email', name: 'Shift', to: ['shift@example.org'] });
    await owner.post('/v1/webhooks', { url: 'https://hooks.example.com/alarms' });
    await owner.post('/v1/invitations', { email: 'somebody@example.org', role: 'viewer' });
    return { owner, packIds };
  };

  const ask = (owner: Owner, name: string, password = owner.login.password) =>
    owner.post('/v1/organisation/erasure', { name, password });
  const state = async (response: Response): Promise<OrganisationErasureState> => {
    const body: unknown = await response.json();
    expect([response.status, response.status === 200 ? '' : body]).toEqual([200, '']);
    return organisationErasureState.parse(body);
  };

  describe('of an organisation', () => {
    test('takes its name and the password of an owner, and is told to all members; it can be called off', async () => {
      const { owner } = await furnished('Ferries');
      const admin = await api.member(owner.organisationId, 'admin');
      expect((await admin.post('/v1/organisation/erasure', { name: 'Ferries', password: 'x' })).status).toBe(403);
      for (const [response, path] of [
        [await ask(owner, 'ferries'), 'body.name'],
        [await ask(owner, 'Ferries', 'not my password'), 'body.password'],
      ] as const) {
        expect(response.status).toBe(400);
        expect(problem.parse(await response.json()).errors?.[0]?.path).toBe(path);
      }
      const { erasure, loses } = await state(await ask(owner, 'Ferries'));
      expect(loses).toMatchObject({ packs: 2, gateways: 1, sites: 1, members: 2, alarms: 2, keys: 1, webhooks: 1 });
      const days = (Date.parse(erasure?.dueAt ?? '') - Date.parse(erasure?.askedAt ?? '')) / 86_400_000;
      expect([erasure?.askedBy, days]).toEqual([owner.login.email, 14]);
      expect(await state(await ask(owner, 'Ferries'))).toEqual({ erasure, loses });
      expect(await state(await admin.get('/v1/organisation/erasure'))).toEqual({ erasure, loses });
      const told = () =>
        api.mails.mails
          .filter(({ mail }) => mail.subject?.startsWith('Ferries on PackWatch'))
          .flatMap(({ recipients }) => recipients);
      const members = [owner.login.email, admin.login.email].toSorted();
      await vi.waitFor(() => expect(told().toSorted()).toEqual(members));
      expect(await state(await owner.delete('/v1/organisation/erasure'))).toEqual({ erasure: null, loses });
      await vi.waitFor(() => expect(told().toSorted()).toEqual([...members, ...members].toSorted()));
      const { rows } = await api.admin.query<{ action: string }>(
        `SELECT action FROM audit_log WHERE organisation_id = $1 AND target = 'organisation:' || $1 ORDER BY id`,
        [owner.organisationId],
      );
      expect(rows.map(({ action }) => action)).toEqual([
        'organisation.create',
        'organisation.erase',
        'organisation.keep',
      ]);
    });

    test('leaves no row of it in any table once its time has come, and its neighbour as it was', async () => {
      const [gone, neighbour] = [await furnished('Cranes'), await furnished('Trams')];
      const { organisationId } = gone.owner;
      const of = ({ owner, packIds }: typeof gone) => rowsOf(api.admin, owner.organisationId, packIds);
      const before = await of(neighbour);
      await state(await ask(gone.owner, 'Cranes'));
      await api.admin.query('UPDATE organisation_erasure SET due_at = now() WHERE organisation_id = $1', [
        organisationId,
      ]);
      const late = await gone.owner.delete('/v1/organisation/erasure');
      expect([late.status, problem.parse(await late.json()).code]).toEqual([409, 'erasure_under_way']);
      const had = await of(gone);
      expect(Object.keys(had).length).toBeGreaterThan(20);
      await work(async () => Object.keys(await of(gone)).length === 0);
      expect(await of(neighbour)).toEqual(before);
      const record = await new ErasureWorkRepository(workerPool).record(organisationId);
      expect(record?.rows).toMatchObject({
        pack: 2,
        alarm: 2,
        site: 1,
        gateway: 1,
        'series of packs': 8,
      });
      expect((await gone.owner.get('/v1/packs')).status).toBe(403);
      expect((await neighbour.owner.get('/v1/packs')).status).toBe(200);
    });

    test('can not be begun before its time, nor of one that nobody asked for', async () => {
      const { owner } = await furnished('Buses');
      const repository = new ErasureWorkRepository(workerPool);
      await expect(repository.organisationRound(owner.organisationId, 10)).rejects.toThrow('not to be erased now');
      await state(await ask(owner, 'Buses'));
      await expect(repository.organisationRound(owner.organisationId, 10)).rejects.toThrow('not to be erased now');
      expect((await repository.due(new Date())).organisations).not.toContain(owner.organisationId);
    });
  });

  describe('of a person', () => {
    test('is for whoever leaves an owner behind', async () => {
      const { owner } = await furnished('Depot');
      const body = { email: owner.login.email, password: owner.login.password };
      const refused = await owner.post('/v1/me/erasure', body);
      expect([refused.status, problem.parse(await refused.json()).code]).toEqual([409, 'last_owner']);
      for (const [wrong, path] of [
        [{ ...body, email: 'x@example.org' }, 'body.email'],
        [{ ...body, password: 'x' }, 'body.password'],
      ] as const) {
        const response = await owner.post('/v1/me/erasure', wrong);
        expect([response.status, problem.parse(await response.json()).errors?.[0]?.path]).toEqual([400, path]);
      }
      expect((await owner.get('/v1/me')).status).toBe(200);
    });

    test('takes the code of a second factor as well, where there is one', async () => {
      const person = await api.person('Careful');
      const enabled = await person.post('/api/auth/two-factor/enable', { password: person.login.password });
      const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
      const now = Date.now();
      await person.post('/api/auth/two-factor/verify-totp', { code: totp(totpURI, now) });
      const asked = personErasureState.parse(await (await person.get('/v1/me/erasure')).json());
      expect(asked).toEqual({ proof: 'password', provenUntil: null, code: true, onlyOwnerOf: [] });
      const { email, password } = person.login;
      for (const code of [undefined, totp(totpURI, now + 3_600_000), 'not-a-code']) {
        const refused = await person.post('/v1/me/erasure', { email, password, code });
        expect([refused.status, problem.parse(await refused.json()).errors?.[0]?.path]).toEqual([400, 'body.code']);
      }
      expect((await person.post('/v1/me/erasure', { email, password, code: backupCodes[0] })).status).toBe(200);
      expect((await person.get('/v1/me')).status).toBe(401);
    });

    test('takes out what is kept of them, ends every session, and leaves a pseudonym in the histories', async () => {
      const { owner } = await furnished('Harbour');
      const { organisationId } = owner;
      const second = await api.member(organisationId, 'owner');
      const pack = await somePack(api, organisationId, 'Charlie');
      const alarm = await someAlarm(api, pack);
      expect((await second.post(`/v1/alarms/${alarm}/acknowledge`, { note: 'seen' })).status).toBe(200);
      await owner.patch(`/v1/members/${second.userId}`, { role: 'admin' });
      await second.post('/v1/keys', { name: 'Theirs', scopes: ['pack:read'] });

      await second.put('/v1/me/mails', { off: ['info'] });
      const data = personData.parse(await (await second.get('/v1/me/data')).json());
      expect(data.profile.email).toBe(second.login.email);
      expect(data.memberships).toEqual([expect.objectContaining({ organisationId, role: 'admin' })]);
      expect(data.mails).toEqual([{ organisationId, off: ['info'] }]);
      expect(data.sessions.length).toBeGreaterThan(0);
      expect(data.auditEntries.map((entry) => entry['action'])).toEqual([
        'member.mails',
        'key.create',
        'alarm.acknowledge',
      ]);

      const { email, password } = second.login;
      expect((await second.post('/v1/me/erasure', { email, password })).status).toBe(200);
      expect((await second.get('/v1/me')).status).toBe(401);
      expect((await second.post('/api/auth/sign-in/email', { email, password })).status).toBe(401);
      await work(async () => (await api.admin.query('SELECT 1 FROM person_erasure')).rowCount === 0);

      const { rows: tables } = await api.admin.query<{ name: string }>(
        `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
         WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'auth')`,
      );
      const mentioned: string[] = [];
      for (const { name } of tables) {
        const found = await api.admin.query(`SELECT 1 FROM ${name} t WHERE strpos(to_jsonb(t)::text, $1) > 0`, [email]);
        if ((found.rowCount ?? 0) > 0) mentioned.push(name);
      }
      expect(mentioned).toEqual([]);
      const { rows } = await api.admin.query<{ actor: string; action: string; address: string | null }>(
        `SELECT actor, action, origin ->> 'address' AS address FROM audit_log
         WHERE organisation_id = $1 AND actor LIKE 'a person who was erased (%' ORDER BY id`,
        [organisationId],
      );
      expect(rows.map(({ action }) => action)).toEqual([
        'alarm.acknowledge',
        'key.create',
        'member.mails',
        'member.erase',
      ]);
      expect(new Set(rows.map(({ actor }) => actor)).size).toBe(1);
      expect(rows.slice(0, 3).map(({ address }) => address)).toEqual([null, null, null]);
      expect((await owner.get(`/v1/alarms/${alarm}`)).status).toBe(200);
    });
  });
});
