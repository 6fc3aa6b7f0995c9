import { type AlarmRuleDefinition } from '@packwatch/contracts';
import { Provisioning, createPool, createPrisma, ensureRoleLogins, migrate, syncShippedMaps } from '@packwatch/db';
import { findShippedMap, shippedMaps } from '@packwatch/protocol';
import { BenchmarkError } from '../benchmark.ts';
import { BENCH_PACK } from '../replayed-polls.ts';

export interface BenchPack {
  readonly id: number;
  readonly bus: string;
  readonly token: string;
}

const PACKS_PER_GATEWAY = 8;
const BEGINNING = new Date(Date.UTC(2020, 0, 1));

const threshold = (
  signal: AlarmRuleDefinition['signal'],
  comparison: AlarmRuleDefinition['comparison'],
  raiseLevel: number,
  clearLevel: number,
): AlarmRuleDefinition => ({
  kind: 'threshold',
  signal,
  comparison,
  raiseLevel,
  clearLevel,
  raiseForMs: 30_000,
  clearForMs: 60_000,
  gapToleranceMs: 180_000,
  severity: 'warning',
});

/** Rules such as any operator has: a pack's voltage and current, its cells and their temperature. */
const RULES: readonly AlarmRuleDefinition[] = [
  threshold('pack.voltage_mv', 'above', 29_200, 28_500),
  threshold('pack.current_ma', 'below', -125_000, -110_000),
  threshold('cell.voltage_mv', 'below', 2000, 2500),
  threshold('cell.voltage_mv', 'above', 3650, 3500),
  threshold('cell.temperature_c', 'above', 50, 45),
];

/** Brings a fresh database to where uploads of `count` packs can be taken. */
export async function prepareWorld(adminUrl: string, count: number): Promise<BenchPack[]> {
  await migrate(adminUrl);
  await ensureRoleLogins(adminUrl);
  const pool = createPool(adminUrl, { max: 1 });
  await syncShippedMaps(pool, shippedMaps);
  await pool.end();

  const prisma = createPrisma(adminUrl);
  try {
    const provisioning = new Provisioning(prisma);
    const { id: organisationId } = await provisioning.organisation({ name: 'Benchmark', slug: 'benchmark' });
    for (const [place, definition] of RULES.entries()) {
      await provisioning.rule({ organisationId, name: `Rule ${place + 1}`, definition, validFrom: BEGINNING });
    }
    const packs: BenchPack[] = [];
    for (let first = 0; first < count; first += PACKS_PER_GATEWAY) {
      const { id: gatewayId } = await provisioning.gateway({ organisationId, name: `Gateway ${packs.length}` });
      const { token } = await provisioning.gatewayToken({ organisationId, gatewayId });
      for (let i = 0; i < Math.min(PACKS_PER_GATEWAY, count - first); i++) {
        const bus = `rs485-${i}`;
        const name = `Pack ${packs.length + 1}`;
        packs.push({ id: await addPack(provisioning, { organisationId, gatewayId, bus, name }), bus, token });
      }
    }
    return packs;
  } finally {
    await prisma.$disconnect();
  }
}

async function addPack(
  provisioning: Provisioning,
  at: { organisationId: string; gatewayId: string; bus: string; name: string },
): Promise<number> {
  const { organisationId, name, gatewayId, bus } = at;
  const { model, cellsInSeries, nominalCapacityMah, meterAddress, cellAddresses } = BENCH_PACK;
  const facts = { chemistry: 'lfp', model, cellsInSeries, nominalCapacityMah };
  const { id: packId } = await provisioning.pack({ organisationId, name, facts, validFrom: BEGINNING });
  const place = { organisationId, gatewayId, packId, bus, validFrom: BEGINNING };
  const meterMap = newest('smartpro');
  await provisioning.assignment({ ...place, slaveAddress: meterAddress, role: 'meter', map: meterMap });
  for (const [cellIndex, slaveAddress] of cellAddresses.entries()) {
    const map = newest('lipro');
    await provisioning.assignment({ ...place, slaveAddress, role: 'cell', cellIndex, map });
  }
  return packId;
}

function newest(id: string): { key: string; version: number } {
  const map = findShippedMap(id);
  if (!map) throw new BenchmarkError(`There is no shipped map "${id}".`);
  return { key: map.id, version: map.version };
}
