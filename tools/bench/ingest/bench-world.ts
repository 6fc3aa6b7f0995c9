import {
  type BenchPack,
  Provisioning,
  createBenchFleet,
  createPool,
  createPrisma,
  ensureRoleLogins,
  migrate,
  syncShippedMaps,
} from '@packwatch/db';
import { findShippedMap, shippedMaps } from '@packwatch/protocol';
import { BenchmarkError } from '../benchmark.ts';
import { BENCH_PACK } from '../replayed-polls.ts';
import { BENCH_RULES } from './bench-rules.ts';

const PACKS_PER_GATEWAY = 8;
const BEGINNING = new Date(Date.UTC(2020, 0, 1));

/** An organisation with twenty rules, in a fresh database, to which packs can be added. */
export interface BenchWorld {
  readonly organisationId: string;
  readonly addPacks: (count: number) => Promise<BenchPack[]>;
}

/** Brings a fresh database to where uploads can be taken, and lets `use` work in it. */
export async function withWorld<T>(adminUrl: string, use: (world: BenchWorld) => Promise<T>): Promise<T> {
  await migrate(adminUrl);
  await ensureRoleLogins(adminUrl);
  const pool = createPool(adminUrl, { max: 1 });
  await syncShippedMaps(pool, shippedMaps);
  await pool.end();

  const prisma = createPrisma(adminUrl);
  try {
    const provisioning = new Provisioning(prisma);
    const { id: organisationId } = await provisioning.organisation({ name: 'Benchmark', slug: 'benchmark' });
    for (const [place, definition] of BENCH_RULES.entries()) {
      await provisioning.rule({ organisationId, name: `Rule ${place + 1}`, definition, validFrom: BEGINNING });
    }
    const { model, cellsInSeries, nominalCapacityMah, meterAddress, cellAddresses } = BENCH_PACK;
    const meter = { slaveAddress: meterAddress, role: 'meter' as const, map: newest('smartpro') };
    const cells = cellAddresses.map((slaveAddress, cellIndex) => {
      return { slaveAddress, role: 'cell' as const, cellIndex, map: newest('lipro') };
    });
    return await use({
      organisationId,
      addPacks: (packs) =>
        createBenchFleet(prisma, {
          organisationId,
          packs,
          packsPerGateway: PACKS_PER_GATEWAY,
          facts: { chemistry: 'lfp', model, cellsInSeries, nominalCapacityMah },
          slaves: [meter, ...cells],
          validFrom: BEGINNING,
        }),
    });
  } finally {
    await prisma.$disconnect();
  }
}

function newest(id: string): { key: string; version: number } {
  const map = findShippedMap(id);
  if (!map) throw new BenchmarkError(`There is no shipped map "${id}".`);
  return { key: map.id, version: map.version };
}
