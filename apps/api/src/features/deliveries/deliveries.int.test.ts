import { deliveryDetail, deliveryList, problem, redelivered } from '@packwatch/contracts';
import { DeliveryRepository, createPool, newId, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

describe('deliveries', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let worker: Pool;
  let channelId: string;

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    worker = createPool(api.database.roleUrl('worker'));
    const channel = { organisationId: owner.organisationId, name: 'Shift', to: ['shift@fleet.example'] };
    ({ id: channelId } = await api.provisioning.emailChannel(channel));
  });
  afterAll(async () => {
    await worker.end();
    await api.close();
  });

  const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute));
  async function given(
    status: 'pending' | 'delivered' | 'failed',
    minute: number,
    organisationId = owner.organisationId,
  ) {
    const id = newId();
    await api.admin.query(
      `INSERT INTO delivery (id, organisation_id, outbox_id, kind, target_id, payload, status, attempts, due_at, last_error,
         response_status, created_at, finished_at)
       VALUES ($1, $2, (SELECT count(*) FROM delivery), 'email', $3, $4, $5, 10, $6, 'mailbox full', 552, $7, $8)`,
      [
        id,
        organisationId,
        channelId,
        { type: 'alarm.raised', timestamp: at(minute).toISOString(), data: { packName: 'Crane 7' } },
        status,
        status === 'pending' ? at(minute) : null,
        at(minute),
        status === 'pending' ? null : at(minute),
      ],
    );
    return id;
  }
  const list = async (query = '') => deliveryList.parse(await (await owner.get(`/v1/deliveries${query}`)).json());
  const dueNow = async () => (await new DeliveryRepository(worker).due(new Date(), 100)).map(({ id }) => id);

  test('come newest first in pages, the given-up ones by themselves; one says what was sent and what came back', async () => {
    const [first, second, third] = [await given('failed', 1), await given('delivered', 2), await given('failed', 3)];
    const page = await list('?limit=2');
    expect(page.items.map(({ id }) => id)).toEqual([third, second]);
    expect((await list(`?limit=2&cursor=${page.nextCursor}`)).items.map(({ id }) => id)).toEqual([first]);
    expect((await list('?status=failed')).items.map(({ id }) => id)).toEqual([third, first]);
    const one = deliveryDetail.parse(await (await owner.get(`/v1/deliveries/${first}`)).json());
    expect(one).toMatchObject({
      kind: 'email',
      target: { id: channelId, name: 'Shift' },
      event: 'alarm.raised',
      status: 'failed',
      attempts: 10,
      lastError: 'mailbox full',
      responseStatus: 552,
      payload: { data: { packName: 'Crane 7' } },
    });
  });

  test('that ended are due again at once when somebody wants it, and it is written down who did', async () => {
    const failed = await given('failed', 10);
    const answer = deliveryDetail.parse(await (await owner.post(`/v1/deliveries/${failed}/redeliver`)).json());
    expect(answer).toMatchObject({ status: 'pending', attempts: 0, finishedAt: null });
    expect(await dueNow()).toContain(failed);
    const { rows } = await api.admin.query('SELECT actor, action FROM audit_log WHERE target = $1', [
      `delivery:${failed}`,
    ]);
    expect(rows).toEqual([{ actor: owner.login.email, action: 'delivery.redeliver' }]);
  });

  test('that are under way stay as they are', async () => {
    const pending = await given('pending', 11);
    const answer = deliveryDetail.parse(await (await owner.post(`/v1/deliveries/${pending}/redeliver`)).json());
    expect(answer).toMatchObject({ status: 'pending', attempts: 10 });
  });

  test('of a range are made once more where they were given up, and nowhere else', async () => {
    const [before, inside, sent, after] = [
      await given('failed', 19),
      await given('failed', 20),
      await given('delivered', 21),
      await given('failed', 30),
    ];
    const body = { from: at(20).toISOString(), to: at(30).toISOString() };
    const answer = await owner.post('/v1/deliveries/redeliver', body);
    expect(redelivered.parse(await answer.json())).toEqual({ redelivered: 1, more: false });
    const due = await dueNow();
    expect(due).toContain(inside);
    for (const other of [before, sent, after]) expect(due).not.toContain(other);
    const turned = await owner.post('/v1/deliveries/redeliver', { from: body.to, to: body.from });
    expect(problem.parse(await turned.json())).toMatchObject({ status: 400, errors: [{ path: 'body.to' }] });
  });

  test('of another organisation can be neither seen nor sent; a viewer sees none, a technician sends none', async () => {
    const theirs = await api.owner('Others');
    const hidden = await given('failed', 40, theirs.organisationId);
    expect((await owner.get(`/v1/deliveries/${hidden}`)).status).toBe(404);
    expect((await owner.post(`/v1/deliveries/${hidden}/redeliver`)).status).toBe(404);
    await owner.post('/v1/deliveries/redeliver', { from: at(39).toISOString(), to: at(41).toISOString() });
    expect(await dueNow()).not.toContain(hidden);
    const mine = await given('failed', 50);
    const viewer = await api.member(owner.organisationId, 'viewer');
    expect((await viewer.get('/v1/deliveries')).status).toBe(403);
    const technician = await api.member(owner.organisationId, 'technician');
    expect((await technician.get(`/v1/deliveries/${mine}`)).status).toBe(200);
    expect((await technician.post(`/v1/deliveries/${mine}/redeliver`)).status).toBe(403);
  });
});
