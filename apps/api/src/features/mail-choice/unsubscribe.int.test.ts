import { MAIL_TOPICS, type MailTopic } from '@packwatch/contracts';
import { createPool, ErasureWorkRepository, MailChoicesRepository, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UnsubscribeLinks } from '../../common/unsubscribe-links.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi, TEST_SECRET_KEY } from '../../testing/test-api.ts';

describe('a link out of an old mail', () => {
  let api: TestApi;
  let worker: Pool;
  let owner: Person & { organisationId: string };
  const links = new UnsubscribeLinks(TEST_SECRET_KEY);

  beforeAll(async () => {
    api = await testApi();
    worker = createPool(api.database.roleUrl('worker'), { max: 2 });
    owner = await api.owner('Ferries');
  });
  afterAll(async () => {
    await worker.end();
    await api.close();
  });

  const link = (organisationId: string, email: string, topics: MailTopic[] = ['info', 'warning']) =>
    `${api.url}/v1/unsubscribe?token=${links.sign({ organisationId, email, topics })}`;
  const looked = async (url: string): Promise<[number, string]> => {
    const answer = await fetch(url);
    return [answer.status, await answer.text()];
  };
  const posted = async (url: string): Promise<[number, string]> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(url, { method: 'POST', headers, body: 'List-Unsubscribe=One-Click' });
    return [answer.status, await answer.text()];
  };
  const nothingLeft = [200, expect.stringContaining('There is nothing left to unsubscribe.')];
  const mentions = async (email: string): Promise<string[]> => {
    const { rows } = await api.admin.query<{ name: string }>(
      `SELECT 'mail_choice' AS name FROM mail_choice t WHERE strpos(to_jsonb(t)::text, $1) > 0
       UNION SELECT 'audit_log' FROM audit_log t WHERE strpos(to_jsonb(t)::text, $1) > 0`,
      [email],
    );
    return rows.map(({ name }) => name).toSorted();
  };
  const rounds = async (round: () => Promise<number | null>): Promise<void> => {
    while ((await round()) !== null);
  };

  test('works for a member whom no channel names', async () => {
    const { email } = (await api.member(owner.organisationId, 'viewer')).login;
    const url = link(owner.organisationId, email);
    expect(await looked(url)).toEqual([200, expect.stringContaining('Stop these mails')]);
    expect(await posted(url)).toEqual([200, expect.stringContaining('No more mails come')]);
    expect(await mentions(email)).toEqual(['audit_log', 'mail_choice']);
  });

  test('writes nothing of a person who was erased, unless a channel still sends them mails', async () => {
    const person = await api.member(owner.organisationId, 'viewer');
    const { email, password } = person.login;
    expect((await person.post('/v1/me/erasure', { email, password })).status).toBe(200);
    const work = new ErasureWorkRepository(worker);
    for (const id of (await work.due(new Date())).persons) await rounds(() => work.personRound(id, 1_000));
    const url = link(owner.organisationId, email);
    expect(await looked(url)).toEqual(nothingLeft);
    for (const button of [url, `${url}&again=1`]) expect(await posted(button)).toEqual(nothingLeft);
    expect(await mentions(email)).toEqual([]);

    await owner.post('/v1/channels', { kind: 'email', name: 'Shift', to: [email.toUpperCase()] });
    expect(await posted(url)).toEqual([200, expect.stringContaining('No more mails come')]);
  });

  test('says so when the organisation was erased', async () => {
    const other = await api.owner('Cranes');
    const { organisationId } = other;
    const { email, password } = other.login;
    const url = link(organisationId, email);
    await other.post('/v1/organisation/erasure', { name: 'Cranes', password });
    await api.admin.query('UPDATE organisation_erasure SET due_at = now() WHERE organisation_id = $1', [
      organisationId,
    ]);
    const work = new ErasureWorkRepository(worker);
    await rounds(() => work.organisationRound(organisationId, 10_000));
    expect(await looked(url)).toEqual(nothingLeft);
    expect(await posted(url)).toEqual(nothingLeft);
  });

  test('and another, and the page, at the same moment: none of what was chosen is lost', async () => {
    const pool = createPool(api.database.roleUrl('api'), { max: 4 });
    try {
      const choices = new MailChoicesRepository(pool);
      const { organisationId } = owner;
      const { email } = (await api.member(organisationId, 'viewer')).login;
      for (let round = 0; round < 10; round += 1) {
        const actor = { by: email, at: new Date() };
        await choices.set(organisationId, email, [], actor);
        await Promise.all(
          MAIL_TOPICS.map((topic) => choices.turn(organisationId, email, { topics: [topic], off: true }, actor)),
        );
        expect((await choices.of(organisationId, email)).off).toEqual(MAIL_TOPICS);
      }
    } finally {
      await pool.end();
    }
  });
});
