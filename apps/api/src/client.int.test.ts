import {
  ask,
  type ChangeBatch,
  eachItem,
  followChanges,
  packWatchClient,
  PackWatchError,
  type PackWatchClient,
} from '@packwatch/client';
import { customerList, newApiKey } from '@packwatch/contracts';
import { ChangeRelayRepository, createPool, newId } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Person } from './testing/person.ts';
import { testApi, type TestApi } from './testing/test-api.ts';

const PACK = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 } as const;

describe('the TypeScript client, with a key', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let client: PackWatchClient;
  let apiKey: string;

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    const scopes = ['pack:read', 'pack:write', 'site:read', 'site:write', 'change:read'];
    const made = newApiKey.parse(await (await owner.post('/v1/keys', { name: 'Client', scopes })).json());
    apiKey = made.secret ?? '';
    client = packWatchClient({ baseUrl: api.url, apiKey });
  });
  afterAll(() => api.close());

  const makePack = (name: string) => ask(client.POST('/v1/packs', { body: { name, ...PACK } }));

  test('makes and reads, typed as the document says', async () => {
    const pack = await makePack('Alpha');
    const read = await ask(client.GET('/v1/packs/{uid}', { params: { path: { uid: pack.uid } } }));
    expect([read.name, read.cells.length]).toEqual(['Alpha', 8]);
  });

  test('a refusal is an error with its code and the fields at fault', async () => {
    const refused = makePack('');
    await expect(refused).rejects.toBeInstanceOf(PackWatchError);
    await expect(refused).rejects.toMatchObject({
      status: 400,
      code: 'invalid_input',
      errors: [{ path: 'body.name' }],
      requestId: expect.any(String) as string,
    });
    const stranger = packWatchClient({ baseUrl: api.url, apiKey: 'pw_live_nobodys' });
    await expect(ask(stranger.GET('/v1/packs'))).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  test('of an OEM’s key, asks for the customer that it names', async () => {
    const customer = newId();
    const strange = packWatchClient({ baseUrl: api.url, apiKey, organisation: customer });
    await expect(ask(strange.GET('/v1/packs'))).rejects.toMatchObject({ status: 403, code: 'forbidden' });
    await owner.post('/v1/customers', { name: 'Lake Ferries', owner: 'noa@example.org' });
    const { items } = customerList.parse(await (await owner.get('/v1/customers')).json());
    const organisation = items[0]?.organisation?.id ?? '';
    const theirs = packWatchClient({ baseUrl: api.url, apiKey, organisation });
    await ask(theirs.POST('/v1/packs', { body: { name: 'Theirs', ...PACK } }));
    const names = async (which: PackWatchClient) => (await ask(which.GET('/v1/packs'))).items.map(({ name }) => name);
    expect(await names(theirs)).toEqual(['Theirs']);
    expect(await names(client)).not.toContain('Theirs');
  });

  test('what is made is made once, also when the answer is lost on the way', async () => {
    let lost = 0;
    const flaky = packWatchClient({
      baseUrl: api.url,
      apiKey,
      retry: { pause: () => Promise.resolve() },
      fetch: async (request) => {
        const response = await fetch(request);
        if (request.method !== 'POST' || lost === 2) return response;
        lost += 1;
        throw new TypeError('the line was cut');
      },
    });
    const site = await ask(flaky.POST('/v1/sites', { body: { name: 'Quay' } }));
    const sites = await ask(client.GET('/v1/sites'));
    expect([lost, sites.items.map(({ id }) => id)]).toEqual([2, [site.id]]);
  });

  test('gives every item of a list that has many pages, each once', async () => {
    for (const name of ['Bravo', 'Charlie', 'Delta', 'Echo']) await makePack(name);
    const names: string[] = [];
    const pages = eachItem((cursor) =>
      ask(client.GET('/v1/packs', { params: { query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } } })),
    );
    for await (const { name } of pages) names.push(name);
    expect(names).toEqual(['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo']);
  });

  test('follows the change feed through an outage, and goes on from the cursor that was kept', async () => {
    const worker = createPool(api.database.roleUrl('worker'), { max: 2 });
    onTestFinished(() => worker.end());
    const relay = new ChangeRelayRepository(worker);
    const change = async (name: string) => {
      const { uid } = await makePack(name);
      await relay.number(1_000);
      return uid;
    };
    await relay.number(1_000);
    const start = await ask(client.GET('/v1/changes', { params: { query: { after: 'now' } } }));
    const first = await change('Foxtrot');
    const troubles: unknown[] = [];
    let cut = true;
    const broken = packWatchClient({
      baseUrl: api.url,
      apiKey,
      retry: { attempts: 1 },
      fetch: async (request) => {
        if (!cut) return fetch(request);
        cut = false;
        throw new TypeError('the line was cut');
      },
    });
    const following = { after: start.cursor, waitS: 1, pause: () => Promise.resolve() };
    const oneBatch = async (options: object) => {
      for await (const batch of followChanges(broken, { ...following, ...options })) return batch;
      throw new Error('the feed ended');
    };
    const batch = await oneBatch({ onTrouble: (error: unknown) => troubles.push(error) });
    expect([troubles.length, idsOf(batch)]).toEqual([1, [first]]);
    const second = await change('Golf');
    const later = await oneBatch({ after: batch.cursor });
    expect(idsOf(later)).toEqual([second]);
  });

  test('following ends when it is told to, and with the error that asking again does not mend', async () => {
    const stop = new AbortController();
    const batches: unknown[] = [];
    const ended = (async () => {
      for await (const batch of followChanges(client, { after: 'now', signal: stop.signal })) batches.push(batch);
    })();
    stop.abort();
    await ended;
    expect(batches).toEqual([]);
    const revoked = packWatchClient({ baseUrl: api.url, apiKey: 'pw_live_nobodys' });
    await expect(followChanges(revoked).next()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

const idsOf = ({ items }: ChangeBatch): string[] => [
  ...new Set(items.map((item) => ('id' in item ? String(item.id) : ''))),
];
