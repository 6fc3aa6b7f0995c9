import { changeChannel, liveChannel, type LiveEvent } from '@packwatch/contracts';
import { ChangeRelayRepository, createPool } from '@packwatch/db';
import { waitFor } from '@packwatch/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someAlarm, somePack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

interface Listener {
  readonly response: Response;
  readonly text: () => string;
  readonly ended: () => boolean;
  readonly stop: () => void;
}

async function listen(person: Person, headers: Record<string, string> = {}): Promise<Listener> {
  const abort = new AbortController();
  const response = await person.get('/v1/live', { signal: abort.signal, headers });
  let text = '';
  let ended = false;
  const decoder = new TextDecoder();
  const read = async (): Promise<void> => {
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  read()
    .catch((error: unknown) => {
      if (!abort.signal.aborted) throw error;
    })
    .finally(() => {
      ended = true;
    });
  const listener = { response, text: () => text, ended: () => ended, stop: () => abort.abort() };
  await waitFor('the stream to begin', () => text.includes('event: ready'));
  return listener;
}

describe('live events', () => {
  let api: TestApi;
  let redis: Redis;
  beforeAll(async () => {
    api = await testApi({ heartbeatMs: 100 });
    redis = new Redis(api.redisUrl);
  });
  afterAll(async () => {
    await redis.quit();
    await api.close();
  });
  const publish = (event: LiveEvent) => redis.publish(liveChannel(event.organisationId), JSON.stringify(event));

  test('reach every open page of the organisation, and no other', async () => {
    const [mine, other] = await Promise.all([api.owner('Mine'), api.owner('Other')]);
    const pages = await Promise.all([listen(mine), listen(mine), listen(other)]);
    const packUid = '0199a000-0000-7000-8000-000000000001';
    await publish({ kind: 'packs', organisationId: mine.organisationId, packUids: [packUid] });
    for (const page of pages.slice(0, 2)) {
      await waitFor('the event', () => page.text().includes('event: packs\n'));
      expect(page.text()).toContain(packUid);
    }
    await publish({ kind: 'packs', organisationId: other.organisationId, packUids: [] });
    await waitFor('the other event', () => pages[2]?.text().includes('event: packs\n'));
    expect(pages[2]?.text()).not.toContain(packUid);
    pages.forEach((page) => page.stop());
  });

  test('an acknowledged alarm is told to all pages', async () => {
    const owner = await api.owner('Mine');
    const pack = await somePack(api, owner.organisationId, 'Alpha');
    const alarmId = await someAlarm(api, pack);
    const page = await listen(owner);
    await owner.post(`/v1/alarms/${alarmId}/acknowledge`);
    await waitFor('the event', () => page.text().includes('event: alarms\n'));
    expect(page.text()).toContain(alarmId);
    page.stop();
  });

  test('are kept open by comments, tell when to come back, and are not cached or framed', async () => {
    const page = await listen(await api.owner('Mine'));
    expect(page.response.headers.get('content-type')).toContain('text/event-stream');
    expect(page.response.headers.get('cache-control')).toContain('no-store');
    expect(page.response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.text()).toContain('retry: 3000');
    await waitFor('a heartbeat', () => page.text().includes(': still here'));
    page.stop();
  });

  test('end when the session does', async () => {
    const owner = await api.owner('Mine');
    const page = await listen(owner);
    await owner.post('/api/auth/sign-out');
    await waitFor('the end of the stream', page.ended);
  });

  test('end when the membership does', async () => {
    const owner = await api.owner('Mine');
    const viewer = await api.member(owner.organisationId, 'viewer');
    const page = await listen(viewer);
    expect((await owner.delete(`/v1/members/${viewer.userId}`)).status).toBe(200);
    await waitFor('the end of the stream', page.ended);
  });

  test('a page that comes back is told what it missed, of its own organisation, from the id of the last event it had', async () => {
    const [owner, other] = await Promise.all([api.owner('Mine'), api.owner('Other')]);
    const pack = await somePack(api, owner.organisationId, 'Alpha');
    const alarmId = await someAlarm(api, pack);
    const worker = createPool(api.database.roleUrl('worker'), { max: 1 });
    const relay = new ChangeRelayRepository(worker);
    await relay.number(1_000);
    const first = await listen(owner);
    expect(first.text()).toContain('data: {"resumed":false}');
    const [, readyId = ''] = /id: (\S+)/.exec(first.text()) ?? [];
    // While it listens, its id moves with the feed.
    await owner.post(`/v1/alarms/${alarmId}/acknowledge`);
    const numbered = await relay.number(1_000);
    const nudge = JSON.stringify({ lastSeq: numbered?.organisations[0]?.lastSeq });
    await redis.publish(changeChannel(owner.organisationId), nudge);
    await waitFor('its place', () => first.text().includes('event: position\n'));
    const movedId = [...first.text().matchAll(/id: (\S+)/g)].at(-1)?.[1] ?? '';
    expect(movedId).not.toBe(readyId);
    first.stop();

    const nothingMissed = await listen(owner, { 'last-event-id': movedId });
    expect(nothingMissed.text()).toContain('data: {"resumed":true}');
    expect(nothingMissed.text()).not.toContain('event: alarms');
    const missed = await listen(owner, { 'last-event-id': readyId });
    // Its id is of before: who is cut off here is told again.
    expect(missed.text()).toContain(`event: alarms\nid: ${readyId}\n`);
    expect(missed.text()).toMatch(new RegExp(`event: alarms\n[^]*${alarmId}[^]*"resumed":true`));
    const foreign = await listen(other, { 'last-event-id': readyId });
    expect(foreign.text()).not.toContain(alarmId);
    for (const page of [nothingMissed, missed, foreign]) page.stop();
    await worker.end();
  });

  test('a message that is no event is left out and does no harm', async () => {
    const owner = await api.owner('Mine');
    const page = await listen(owner);
    await redis.publish(liveChannel(owner.organisationId), 'nonsense');
    await publish({ kind: 'alarms', organisationId: owner.organisationId, alarmIds: [] });
    await waitFor('the event', () => page.text().includes('event: alarms\n'));
    expect(page.text()).not.toContain('nonsense');
    page.stop();
  });
});
