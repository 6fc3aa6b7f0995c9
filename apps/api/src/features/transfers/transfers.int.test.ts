import { createHash } from 'node:crypto';
import {
  auditList,
  offeredPack,
  packDetail,
  packHealth,
  packOffered,
  packOwnership,
  packTakenOver,
  passportKeys,
  passportList,
  problem,
  signedPassport,
} from '@packwatch/contracts';
import { createPool, ErasureWorkRepository, inTenant, type PoolClient } from '@packwatch/db';
import { canonicalBytes, checkPassport } from '@packwatch/passport';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { someAlarm, somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

type Owner = Person & { organisationId: string };

let api: TestApi;
let seller: Owner;
let buyer: Owner;

beforeAll(async () => {
  api = await testApi();
  [seller, buyer] = await Promise.all([api.owner('Harbour'), api.owner('Ferries')]);
});
afterAll(() => api.close());

const codeOf = async (response: Response) => {
  const { status, code } = problem.parse(await response.json());
  return [status, code];
};
const offer = async (pack: TestPack, body: object = {}) =>
  packOffered.parse(await (await seller.post(`/v1/packs/${pack.uid}/transfers`, body)).json());
const ownership = async (who: Person, uid: string) =>
  packOwnership.parse(await (await who.get(`/v1/packs/${uid}/ownership`)).json());
const auditOf = async (who: Person, action: string) =>
  auditList.parse(await (await who.get(`/v1/audit?action=${action}`)).json()).items;

/** A pack with samples, an alarm somebody answered, a service with a comment, a tag, a site and an address on a bus. */
async function lived(name: string): Promise<TestPack> {
  const { organisationId } = seller;
  const pack = await somePack(api, organisationId, name);
  for (const minutes of [30, 20, 10]) await somePoll(api, pack, { ts: new Date(Date.now() - minutes * 60_000) });
  const alarm = await someAlarm(api, pack);
  await seller.post(`/v1/alarms/${alarm}/acknowledge`, { note: 'the secret of the seller' });
  await seller.post(`/v1/packs/${pack.uid}/service-events`, {
    at: new Date(Date.now() - 3_600_000).toISOString(),
    kind: 'cell_replaced',
    cellIndex: 1,
    comment: 'the secret of the seller',
  });
  await seller.put(`/v1/packs/${pack.uid}/tags`, { tags: ['secret-tag'] });
  const gateway = await api.provisioning.gateway({ organisationId, name: `Gateway of ${name}` });
  await api.provisioning.serialAssignment({
    organisationId,
    gatewayId: gateway.id,
    packId: pack.id,
    serial: name,
    validFrom: new Date(0),
  });
  return pack;
}

test('an offer is told to who is mailed, is looked at by its code, and is over once it is taken back', async () => {
  const pack = await lived('Crane 1');
  const { transfer, code, mailed } = await offer(pack, { email: 'Buyer@example.org' });
  expect(transfer).toMatchObject({ state: 'offered', email: 'buyer@example.org', createdBy: seller.login.email });
  expect(mailed).toBe(true);
  const mail = () => api.mails.mails.find(({ recipients }) => recipients.includes('buyer@example.org'))?.mail.text;
  await vi.waitFor(() => expect(mail()).toContain(`/take-over#${code ?? ''}`));

  const looked = await buyer.post('/v1/transfers/look', { code });
  const shown = offeredPack.parse(await looked.clone().json());
  expect(shown).toMatchObject({
    organisation: 'Harbour',
    pack: { name: 'Crane 1', model: '24-115', cellsInSeries: 8 },
  });
  const text = await looked.text();
  for (const inside of [seller.organisationId, pack.uid, 'buyer@example.org']) expect(text).not.toContain(inside);
  const viewer = await api.member(buyer.organisationId, 'viewer');
  expect((await viewer.post('/v1/transfers/look', { code })).status).toBe(403);
  expect(await codeOf(await seller.post('/v1/transfers/accept', { code, name: 'X' }))).toEqual([409, 'pack_is_yours']);

  const again = await offer(pack);
  expect(await codeOf(await buyer.post('/v1/transfers/look', { code }))).toEqual([404, 'not_found']);
  const path = `/v1/packs/${pack.uid}/transfers/${again.transfer.id}`;
  expect((await buyer.delete(path)).status).toBe(404);
  expect((await seller.delete(path)).status).toBe(200);
  expect((await seller.delete(path)).status).toBe(404);
  expect(await codeOf(await buyer.post('/v1/transfers/accept', { code: again.code, name: 'X' }))).toEqual([
    404,
    'not_found',
  ]);
  expect((await ownership(seller, pack.uid)).transfers.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);

  const late = await offer(pack);
  await api.admin.query(`UPDATE pack_transfer SET expires_at = now() WHERE id = $1`, [late.transfer.id]);
  expect((await buyer.post('/v1/transfers/look', { code: late.code })).status).toBe(404);
});

test('who takes a pack over has it with its history; who sold it keeps a closed one; neither sees the other’s', async () => {
  const pack = await lived('Crane 2');
  await somePack(api, buyer.organisationId, 'Taken');
  const { code } = await offer(pack);
  expect(await codeOf(await buyer.post('/v1/transfers/accept', { code, name: 'Taken' }))).toEqual([409, 'name_taken']);
  const before = packHealth.parse(await (await seller.get(`/v1/packs/${pack.uid}/health`)).json());
  const accepted = await buyer.post('/v1/transfers/accept', { code, name: 'Ferry 7' });
  const { packUid, moment } = packTakenOver.parse(await accepted.json());
  expect(await codeOf(await buyer.post('/v1/transfers/accept', { code, name: 'Twice' }))).toEqual([404, 'not_found']);

  // The buyer's: as it was, and nothing of people, places, words and wiring.
  const taken = packDetail.parse(await (await buyer.get(`/v1/packs/${packUid}`)).json());
  expect(taken).toMatchObject({
    name: 'Ferry 7',
    status: 'in_service',
    model: '24-115',
    tags: [],
    site: null,
    gateway: null,
  });
  expect(taken.live.socPct).toBe(50);
  expect(packHealth.parse(await (await buyer.get(`/v1/packs/${packUid}/health`)).json())).toEqual({
    ...before,
    packUid,
  });
  for (const secret of ['the secret of the seller', 'secret-tag', seller.login.email, 'Gateway of', pack.uid]) {
    const visible = await inBuyersTables(secret);
    expect([secret, visible]).toEqual([secret, secret === pack.uid ? ['pack_passport'] : []]);
  }
  for (const [who, uid] of [
    [seller, packUid],
    [buyer, pack.uid],
  ] as const) {
    expect((await who.get(`/v1/packs/${uid}`)).status).toBe(404);
    expect((await who.get(`/v1/packs/${uid}/ownership`)).status).toBe(404);
  }

  // The seller's: closed.
  const closed = packDetail.parse(await (await seller.get(`/v1/packs/${pack.uid}`)).json());
  expect(closed).toMatchObject({ name: 'Crane 2', status: 'retired', gateway: null, tags: ['secret-tag'] });
  const refused = [
    await seller.patch(`/v1/packs/${pack.uid}`, { status: 'in_service' }),
    await seller.put(`/v1/packs/${pack.uid}/tags`, { tags: ['other'] }),
    await seller.post(`/v1/packs/${pack.uid}/service-events`, {
      at: new Date(Date.now() - 60_000).toISOString(),
      kind: 'bms_reset',
    }),
    await seller.post(`/v1/packs/${pack.uid}/transfers`, {}),
    await seller.post('/v1/redecodes', { pack: pack.uid, from: new Date(Date.now() - 86_400_000).toISOString() }),
  ];
  for (const response of refused) expect(await codeOf(response)).toEqual([409, 'pack_handed_over']);
  const [transfer] = (await ownership(seller, pack.uid)).transfers;
  expect(transfer).toMatchObject({ state: 'accepted', receiver: 'Ferries', moment });
  const { rows: wires } = await api.admin.query('SELECT valid_to FROM serial_assignment WHERE pack_id = $1', [pack.id]);
  expect(wires).toEqual([{ valid_to: new Date(moment) }]);

  const [gone] = await auditOf(seller, 'pack.hand_over');
  expect(gone).toMatchObject({ actor: 'Ferries', target: `pack:${pack.uid}`, origin: null });
  const [came] = await auditOf(buyer, 'pack.take_over');
  expect(came).toMatchObject({
    actor: buyer.login.email,
    target: `pack:${packUid}`,
    after: { owner: 'Harbour', moment },
  });
});

/** Tables in which the role of the API, as the buyer, finds a text. */
async function inBuyersTables(text: string): Promise<string[]> {
  const { rows: tables } = await api.admin.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND has_table_privilege('packwatch_api', c.oid, 'SELECT') ORDER BY 1`,
  );
  const pool = createPool(api.database.roleUrl('api'), { max: 1 });
  try {
    return await inTenant(pool, buyer.organisationId, async (client) => {
      const found: string[] = [];
      for (const { name } of tables) {
        const { rowCount } = await client.query(`SELECT 1 FROM ${name} t WHERE strpos(to_jsonb(t)::text, $1) > 0`, [
          text,
        ]);
        if (rowCount !== 0) found.push(name);
      }
      return found;
    });
  } finally {
    await pool.end();
  }
}

test('the passports of all owners are a chain that anybody can check, and outlive an owner that is erased', async () => {
  const first = await api.owner('First');
  const pack = await somePack(api, first.organisationId, 'P');
  await somePoll(api, pack, { ts: new Date(Date.now() - 60_000) });
  await someAlarm(api, pack);
  const sell = async (from: Owner, uid: string, to: Owner) => {
    const made = packOffered.parse(await (await from.post(`/v1/packs/${uid}/transfers`, {})).json());
    const done = await to.post('/v1/transfers/accept', { code: made.code, name: 'P' });
    return packTakenOver.parse(await done.json()).packUid;
  };
  const [second, third] = [await api.owner('Second'), await api.owner('Third')];
  const middle = await sell(first, pack.uid, second);
  expect(await codeOf(await third.post('/v1/transfers/accept', { code: 'x'.repeat(43), name: 'P' }))).toEqual([
    404,
    'not_found',
  ]);
  // Its rows are still being copied: they would not be there to copy on.
  const { code } = packOffered.parse(await (await second.post(`/v1/packs/${middle}/transfers`, {})).json());
  expect(await codeOf(await third.post('/v1/transfers/accept', { code, name: 'P' }))).toEqual([409, 'pack_busy']);
  await api.admin.query(`UPDATE pack_carry SET phase = 'done', done_at = now()`);
  const last = await sell(second, middle, third);

  await api.admin.query(
    `INSERT INTO organisation_erasure (organisation_id, asked_by, asked_at, due_at) VALUES ($1, 'x', now(), now())`,
    [first.organisationId],
  );
  const worker = createPool(api.database.roleUrl('worker'), { max: 1 });
  const erasure = new ErasureWorkRepository(worker);
  while ((await erasure.organisationRound(first.organisationId, 20_000)) !== null);
  await worker.end();

  const { owners } = await ownership(third, last);
  expect(owners.map(({ owner }) => owner)).toEqual(['First', 'Second']);
  const issued = await third.post(`/v1/packs/${last}/passports`);
  const own = signedPassport.parse(await issued.json());
  expect(own.passport.earlierOwners?.map(({ organisation }) => organisation)).toEqual(['First', 'Second']);
  expect(own.passport.alarms.counts.critical).toBe(1);
  const { keys } = passportKeys.parse(await (await third.get('/v1/passport-keys')).json());
  const list = passportList.parse(await (await third.get(`/v1/packs/${last}/passports`)).json()).items;
  expect(list.map(({ issuedBy }) => issuedBy)).toEqual([third.login.email, 'Second', 'First']);
  for (const [place, { passportId, passportSha256 }] of owners.entries()) {
    const kept = signedPassport.parse(await (await third.get(`/v1/packs/${last}/passports/${passportId}`)).json());
    expect(await checkPassport(kept, { keys })).toMatchObject({ is: 'genuine' });
    expect(createHash('sha256').update(canonicalBytes(kept.passport)).digest('hex')).toBe(passportSha256);
    expect(own.passport.earlierOwners?.[place]?.passport).toEqual({ id: passportId, sha256: passportSha256 });
  }
  expect((await third.get(`/v1/packs/${last}/health`)).status).toBe(200);
});

test('who buys a pack back has it again, beside the closed one, with the passport of each sale', async () => {
  const first = await api.owner('Lessor');
  const second = await api.owner('Lessee');
  const pack = await somePack(api, first.organisationId, 'P');
  await somePoll(api, pack, { ts: new Date(Date.now() - 60_000) });
  const sell = async (from: Owner, uid: string, to: Owner, name: string) => {
    const made = packOffered.parse(await (await from.post(`/v1/packs/${uid}/transfers`, {})).json());
    const done = await to.post('/v1/transfers/accept', { code: made.code, name });
    return packTakenOver.parse(await done.json()).packUid;
  };
  const leased = await sell(first, pack.uid, second, 'P');
  await api.admin.query(`UPDATE pack_carry SET phase = 'done', done_at = now()`);
  const back = await sell(second, leased, first, 'P, back');
  expect((await ownership(first, back)).owners.map(({ owner }) => owner)).toEqual(['Lessor', 'Lessee']);
  const list = passportList.parse(await (await first.get(`/v1/packs/${back}/passports`)).json()).items;
  expect(list.map(({ issuedBy }) => issuedBy)).toEqual(['Lessee', 'Lessor']);
  expect(packDetail.parse(await (await first.get(`/v1/packs/${pack.uid}`)).json()).status).toBe('retired');
});

/** Somebody accepts while the seller has the pack in hand: `meanwhile` runs in the seller's transaction, which is then committed. */
async function acceptedWhile(pack: TestPack, code: string | null, meanwhile: (client: PoolClient) => Promise<unknown>) {
  const client = await api.admin.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM pack WHERE id = $1 FOR UPDATE', [pack.id]);
    const accepted = buyer.post('/v1/transfers/accept', { code, name: `Taken ${pack.uid}` });
    await vi.waitFor(async () => {
      const { rows } = await api.admin.query(
        "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%hold_offered_pack%'",
      );
      expect(rows).toHaveLength(1);
    }, 10_000);
    await client.query("SET LOCAL lock_timeout = '2s'");
    await meanwhile(client);
    await client.query('COMMIT');
    return await accepted;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test('an acceptance that waits for the pack holds nothing that a new offer of it needs', async () => {
  const pack = await lived('Crane 20');
  const { transfer, code } = await offer(pack);
  const accepted = await acceptedWhile(pack, code, (client) =>
    client.query('UPDATE pack_transfer SET withdrawn_at = now() WHERE id = $1', [transfer.id]),
  );
  expect(await codeOf(accepted)).toEqual([404, 'not_found']);
});

test('the passport of a hand-over has what was changed until the moment of it', async () => {
  const pack = await lived('Crane 21');
  const { code } = await offer(pack);
  const accepted = await acceptedWhile(pack, code, (client) =>
    client.query("UPDATE pack SET serial = 'corrected' WHERE id = $1", [pack.id]),
  );
  const { packUid } = packTakenOver.parse(await accepted.json());
  const { owners } = await ownership(buyer, packUid);
  const document = await buyer.get(`/v1/packs/${packUid}/passports/${owners[0]?.passportId}`);
  expect(signedPassport.parse(await document.json()).passport.pack).toMatchObject({ serial: 'corrected' });
});

test('several who take packs over at once have them all', async () => {
  const packs = await Promise.all(Array.from({ length: 12 }, (_, index) => lived(`Row ${index}`)));
  const offers = await Promise.all(packs.map((pack) => offer(pack)));
  const answers = await Promise.all(
    offers.map(({ code }, index) => buyer.post('/v1/transfers/accept', { code, name: `Row ${index}` })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
});
