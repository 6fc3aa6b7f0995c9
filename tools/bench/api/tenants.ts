import {
  createBenchKey,
  createLiveFleet,
  createPool,
  createPrisma,
  type BenchFleetIds,
  newId,
  Provisioning,
  readFleetIds,
  settleTables,
  type Pool,
} from '@packwatch/db';
import { ProgressLine } from '../../lib/progress-line.ts';
import { type BenchWorld } from '../ingest/bench-world.ts';
import { storeHistory } from '../query/chart-pack.ts';
import { replayedReadings } from '../query/replayed-readings.ts';

const HISTORY_DAYS = 2;

export interface Tenant extends BenchFleetIds {
  readonly organisationId: string;
  readonly key: string;
}

export interface Tenants {
  /** Those whose fleets are read. */
  readonly readers: readonly Tenant[];
  /** A key of the organisation that has gateways. */
  readonly worldKey: string;
  /** When the history of each first pack ends, unix ms. */
  readonly endMs: number;
}

/** Organisations with their fleets, by SQL; the first pack of each has two days of history. */
export async function furnish(
  adminUrl: string,
  admin: Pool,
  world: BenchWorld,
  { packs, organisations }: { packs: number; organisations: number },
): Promise<Tenants> {
  const prisma = createPrisma(adminUrl);
  const progress = new ProgressLine();
  try {
    const provisioning = new Provisioning(prisma);
    const each = Math.max(100, Math.round(packs / organisations));
    const ids: string[] = [];
    for (let i = 1; i <= organisations; i += 1) {
      const slug = newId();
      const { id } = await provisioning.organisation({ name: `Operator ${i}`, slug });
      await createLiveFleet(admin, id, each);
      ids.push(id);
      progress.update(() => `${i * each} of ${packs} packs made`);
    }
    progress.done(`${organisations} organisations with ${each} packs each`);
    const readers = await Promise.all(ids.map((organisationId) => tenant(admin, organisationId, each)));
    const endMs = Math.floor(Date.now() / 600_000) * 600_000;
    const first = readers.flatMap(({ packs: [pack] }) => (pack ? [pack.id] : []));
    await storeHistory(admin, first, {
      days: HISTORY_DAYS,
      endMs,
      readings: await replayedReadings(),
      onDay: (day) => progress.done(`${day} days of history stored`),
    });
    await settleTables(admin);
    const worldKey = await createBenchKey(admin, world.organisationId, [
      'rule:write',
      'channel:write',
      'webhook:write',
    ]);
    return { readers, worldKey, endMs };
  } finally {
    await prisma.$disconnect();
  }
}

async function tenant(admin: Pool, organisationId: string, packs: number): Promise<Tenant> {
  const scopes = ['pack:read', 'alarm:read', 'alarm:acknowledge', 'webhook:write'] as const;
  const key = await createBenchKey(admin, organisationId, scopes);
  return { organisationId, key, ...(await readFleetIds(admin, organisationId, packs)) };
}

/** A connection as the API has it. */
export const apiPool = (url: string): Pool => createPool(url, { max: 2, applicationName: 'packwatch-bench' });
