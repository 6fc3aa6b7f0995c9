import { createPool } from '@packwatch/db';
import { Redis } from 'ioredis';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { mailCatcher, testDatabase, testRedisUrl, waitFor, webhookCatcher } from './index.ts';

describe('testDatabase', () => {
  it('gives every suite a migrated database of its own, with logins for the roles', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
    const admin = createPool(one.adminUrl);
    const ingest = createPool(one.roleUrl('ingest'));
    try {
      await admin.query("INSERT INTO organisation (id, name, slug) VALUES (gen_random_uuid(), 'One', 'one')");
      const { rows } = await ingest.query<{ who: string; tables: number }>(
        `SELECT current_user AS who, (SELECT count(*)::int FROM pg_tables WHERE tablename = 'telemetry') AS tables`,
      );
      expect(rows).toEqual([{ who: 'packwatch_ingest', tables: 1 }]);
      const otherPool = createPool(other.adminUrl);
      expect((await otherPool.query('SELECT FROM organisation')).rowCount).toBe(0);
      await otherPool.end();
    } finally {
      await Promise.all([admin.end(), ingest.end()]);
      await Promise.all([one.drop(), other.drop()]);
    }
  });

  it('is dropped even while somebody is connected', async () => {
    const database = await testDatabase();
    const ended: string[] = [];
    const pool = createPool(database.adminUrl, { onIdleError: (error) => ended.push(error.message) });
    await pool.query('SELECT 1');
    await database.drop();
    await waitFor('the connection ends', () => ended.length > 0);
    await pool.end();
    await expect(createPool(database.adminUrl).query('SELECT 1')).rejects.toThrow('does not exist');
  });
});

describe('testRedisUrl', () => {
  it('gives an empty database', async () => {
    const redis = new Redis(await testRedisUrl());
    await redis.set('left', 'over');
    await testRedisUrl();
    expect(await redis.dbsize()).toBe(0);
    await redis.quit();
  });
});

describe('catchers', () => {
  it('keep a mail as it arrived over SMTP', async () => {
    const catcher = await mailCatcher();
    const transport = createTransport(catcher.url);
    await transport.sendMail({ from: 'a@example.org', to: 'b@example.org', subject: 'Überspannung', text: '15.2 V' });
    expect(catcher.mails).toHaveLength(1);
    expect(catcher.mails[0]).toMatchObject({ sender: 'a@example.org', recipients: ['b@example.org'] });
    expect(catcher.mails[0]?.mail.subject).toBe('Überspannung');
    await catcher.close();
  });

  it('keep a webhook byte for byte and answer as told', async () => {
    const catcher = await webhookCatcher();
    catcher.answerWith(503);
    const send = () => fetch(catcher.url, { method: 'POST', body: '{ "a":1 }', headers: { 'webhook-id': 'msg_1' } });
    expect([(await send()).status, (await send()).status]).toEqual([503, 204]);
    expect(catcher.requests[0]).toMatchObject({ method: 'POST', path: '/hook', body: '{ "a":1 }' });
    expect(catcher.requests[0]?.headers['webhook-id']).toBe('msg_1');
    await catcher.close();
  });
});

describe('waitFor', () => {
  it('says what it waited for, and why not', async () => {
    const failing = waitFor('the alarm', () => Promise.reject(new Error('no row')), { deadlineMs: 10 });
    await expect(failing).rejects.toThrow(expect.objectContaining({ message: 'the alarm: not within 10 ms' }));
  });
});
