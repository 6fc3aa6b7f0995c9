import { PacksRepository, queueAlarmEvents, roleUrl, type Pool } from '@packwatch/db';
import { Agent, request } from 'undici';
import { randomAt } from '../../lib/seeded-random.ts';
import { BenchmarkError, type BenchmarkResult, percentile } from '../benchmark.ts';
import { type BenchWorld } from '../ingest/bench-world.ts';
import { timeAlarms, type Catchers } from './alarm-path.ts';
import { forkServer } from './forked-server.ts';
import { hearChanges, until } from './live-load.ts';
import { CONCURRENCY, kindOf, readFor, type ReadRequest } from './read-load.ts';
import { apiPool, type Tenant, type Tenants } from './tenants.ts';

export interface Scene {
  readonly api: string;
  readonly ingest: string;
  readonly adminUrl: string;
  readonly admin: Pool;
  readonly world: BenchWorld;
  readonly tenants: Tenants;
  readonly catchers: Catchers;
  readonly options: { seconds: number; streams: number; alarms: number; webhooks: number };
}
export type Part = (scene: Scene) => Promise<BenchmarkResult>;

const p95 = (times: readonly number[]): number => percentile(times, 0.95);
const SERIES_SIGNALS = 'pack.soc_pct,pack.voltage_mv,pack.current_ma,cell.voltage_mv';
const DAY_MS = 86_400_000;
const CHANGES = 10;
const SENDING_TENANTS = 20;

export const measureReads: Part = async ({ api, adminUrl, tenants, options: { seconds } }) => {
  const dispatcher = new Agent({ connections: CONCURRENCY });
  const floor = await forkServer('floor-server');
  const pool = apiPool(roleUrl(adminUrl, 'api'));
  try {
    const reads = await readFor(api, seconds, reading(tenants), dispatcher);
    console.log(`${reads.times.length} reads; bytes of an answer: ${JSON.stringify(reads.sizes)}`);
    const asked = reading(tenants);
    const sized = (): ReadRequest => {
      const { kind, key } = asked();
      return { kind, key, path: `/?size=${reads.sizes[kind]}` };
    };
    const least = await readFor(floor.url, Math.max(2, seconds / 3), sized, dispatcher);
    const listMs: number[] = [];
    const repository = new PacksRepository(pool);
    for (let i = 0; i < 100; i += 1) {
      const { organisationId } = tenants.readers[i % tenants.readers.length] as Tenant;
      const begun = performance.now();
      await repository.list(organisationId, { limit: 100, silentBefore: new Date(Date.now() - 300_000) });
      listMs.push(performance.now() - begun);
    }
    return {
      table: [
        { what: `reads, ${CONCURRENCY} at once, 95 % within`, value: p95(reads.times), unit: 'ms' },
        { what: 'reads', value: reads.perSecond, unit: 'requests/s' },
        { what: 'floor: as many bytes from a server that does nothing', value: least.perSecond, unit: 'requests/s' },
        { what: 'floor: 95 % within', value: p95(least.times), unit: 'ms' },
        { what: 'floor: the SQL of a list alone, one at a time, 95 % within', value: p95(listMs), unit: 'ms' },
      ],
      metrics: {
        p95_ms: p95(reads.times),
        requests_per_s: reads.perSecond,
        floor_p95_ms: p95(least.times),
        floor_requests_per_s: least.perSecond,
        floor_list_sql_p95_ms: p95(listMs),
      },
    };
  } finally {
    await Promise.all([dispatcher.close(), floor.stop(), pool.end()]);
  }
};

/** The mix of reads, over all organisations and their packs. */
function reading({ readers, endMs }: Tenants): () => ReadRequest {
  let slot = 0;
  const random = (): number => randomAt(1, slot++);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new BenchmarkError('There is nothing to choose from.');
    return item;
  };
  const lists = ['', '&state=charging', '&state=alarm', '&search=77', '&sort=soh'];
  return () => {
    const tenant = pick(readers);
    const kind = kindOf(random());
    const paths = {
      list: () => `/v1/packs?limit=100${pick(lists)}`,
      pack: () => `/v1/packs/${pick(tenant.packs).uid}`,
      alarms: () => '/v1/alarms?status=open&limit=100',
      series: () => {
        const toMs = endMs - Math.floor(random() * 1_000) * 1_000;
        const query = { signals: SERIES_SIGNALS, from: iso(toMs - DAY_MS), to: iso(toMs), points: '1000' };
        return `/v1/packs/${tenant.packs[0]?.uid ?? ''}/series?${new URLSearchParams(query).toString()}`;
      },
    };
    return { kind, path: paths[kind](), key: tenant.key };
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();

export const measureLive: Part = async ({ api, tenants, options: { streams } }) => {
  const [tenant] = tenants.readers;
  if (!tenant) throw new BenchmarkError('There is no organisation.');
  const floor = await forkServer('floor-server');
  try {
    const acknowledge = (id: string) => () => post(`${api}/v1/alarms/${id}/acknowledge`, tenant.key, {});
    const heard = await hearChanges(api, tenant.key, streams, tenant.alarms.slice(0, CHANGES).map(acknowledge));
    const touch = () => post(floor.url, '', {});
    const least = await hearChanges(floor.url, '', streams, Array<typeof touch>(CHANGES).fill(touch));
    return {
      table: [
        { what: `a change reaches ${streams} live streams, 95 % within`, value: p95(heard), unit: 'ms' },
        { what: 'floor: a server that only writes to as many', value: p95(least), unit: 'ms' },
      ],
      metrics: { sse_p95_ms: p95(heard), floor_sse_p95_ms: p95(least) },
    };
  } finally {
    await floor.stop();
  }
};

export const measureAlarms: Part = async ({ api, ingest, world, tenants: { worldKey }, catchers, options }) => {
  const packs = await world.addPacks(options.alarms + 1);
  await post(`${api}/v1/rules`, worldKey, {
    name: 'Low at once',
    definition: {
      ...{ kind: 'threshold', signal: 'pack.voltage_mv', comparison: 'below', raiseLevel: 21_000, clearLevel: 22_000 },
      ...{ raiseForMs: 0, clearForMs: 0, severity: 'critical' },
    },
  });
  const channel = await post(`${api}/v1/channels`, worldKey, { kind: 'email', name: 'Shift', to: ['a@example.org'] });
  await post(`${api}/v1/policies`, worldKey, {
    name: 'All, each by itself',
    minSeverity: 'info',
    groupSeconds: 0,
    steps: [{ afterMinutes: 0, channelIds: [channel['id']] }],
  });
  await post(`${api}/v1/webhooks`, worldKey, { url: catchers.webhooks.url });
  const dispatcher = new Agent({ connections: 1 });
  try {
    const [warmUp, ...measured] = packs;
    if (warmUp) await timeAlarms(ingest, [warmUp], catchers, dispatcher);
    const { mail, webhook } = await timeAlarms(ingest, measured, catchers, dispatcher);
    return {
      table: [
        {
          what: 'an alarm, from the acknowledged upload until SMTP took the mail, 95 % within',
          value: p95(mail),
          unit: 'ms',
        },
        {
          what: 'an alarm, from the acknowledged upload until the webhook arrived, 95 % within',
          value: p95(webhook),
          unit: 'ms',
        },
      ],
      metrics: { mail_p95_ms: p95(mail), webhook_p95_ms: p95(webhook) },
    };
  } finally {
    await dispatcher.close();
  }
};

export const measureWebhooks: Part = async ({ api, admin, tenants, options: { webhooks } }) => {
  const sink = await forkServer('sink-server');
  try {
    const [deadTenant, ...others] = tenants.readers.slice(0, SENDING_TENANTS + 1);
    if (!deadTenant || others.length === 0) throw new BenchmarkError('Too few organisations.');
    await post(`${api}/v1/webhooks`, deadTenant.key, { url: `${sink.url}/dead` });
    for (const { key } of others) await post(`${api}/v1/webhooks`, key, { url: `${sink.url}/good` });
    const each = Math.ceil(webhooks / others.length);
    await queueAlarmEvents(admin, deadTenant.organisationId, each);
    for (const { organisationId } of others) await queueAlarmEvents(admin, organisationId, each);
    const count = async () => (await (await fetch(`${sink.url}/count`)).json()) as { count: number } & Ends;
    let seen = await count();
    const counting = setInterval(() => void count().then((now) => (seen = now)), 250);
    try {
      await until('all webhooks to arrive', () => seen.count >= each * others.length, 300_000);
    } finally {
      clearInterval(counting);
    }
    const perSecond = ((seen.count - 1) * 1_000) / (seen.lastMs - seen.firstMs);
    const floorPerS = await floorOfPosts(`${sink.url}/good`, webhooks);
    return {
      table: [
        {
          what: 'webhooks, signed and recorded, beside a receiver that never answers',
          value: perSecond,
          unit: 'webhooks/s',
        },
        { what: 'floor: posts of as many bytes to the same receiver', value: floorPerS, unit: 'posts/s' },
      ],
      metrics: { webhooks_per_s: perSecond, floor_posts_per_s: floorPerS },
    };
  } finally {
    await sink.stop();
  }
};

interface Ends {
  readonly firstMs: number;
  readonly lastMs: number;
}

async function floorOfPosts(url: string, count: number): Promise<number> {
  const dispatcher = new Agent({ connections: CONCURRENCY });
  const body = Buffer.alloc(500, 'x');
  let left = count;
  const begun = performance.now();
  const poster = async (): Promise<void> => {
    while (left-- > 0) await (await request(url, { method: 'POST', dispatcher, body })).body.dump();
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, poster));
  const perSecond = (count * 1_000) / (performance.now() - begun);
  await dispatcher.close();
  return perSecond;
}

async function post(url: string, key: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new BenchmarkError(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
