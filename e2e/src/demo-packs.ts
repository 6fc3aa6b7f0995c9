import { createPrisma, Provisioning } from '@packwatch/db';
import { findShippedMap } from '@packwatch/protocol';
import { stack } from './context.ts';
import { type GatewayAccess } from './gateway.ts';
import { BUS, FIRST_CELL_ADDRESS, METER_ADDRESS } from './pack-on-bus.ts';

export interface DemoPack {
  readonly uid: string;
  readonly name: string;
  readonly cells: number;
  readonly gateway: GatewayAccess;
}

const HELD_FOR_MS = 86_400_000;

/** Adds a pack with a gateway of its own to the demo organisation, as the seed adds one. */
export async function addPack(name: string, cells: number): Promise<DemoPack> {
  const { run, organisationId } = stack();
  const validFrom = new Date(Date.now() - HELD_FOR_MS);
  const prisma = createPrisma(run.database);
  const provisioning = new Provisioning(prisma);
  try {
    const { id: gatewayId } = await provisioning.gateway({ organisationId, name: `Gateway of ${name}` });
    const { token } = await provisioning.gatewayToken({ organisationId, gatewayId });
    // As many cells as the model's voltage allows: rules know the limits of each model.
    const model = cells <= 4 ? '12-115' : cells <= 8 ? '24-115' : '48-115';
    const facts = { chemistry: 'lfp', model, cellsInSeries: cells, nominalCapacityMah: 100_000 };
    const { id: packId, uid } = await provisioning.pack({ organisationId, name, facts, validFrom });
    const place = { organisationId, gatewayId, packId, bus: BUS, validFrom };
    await provisioning.assignment({ ...place, slaveAddress: METER_ADDRESS, role: 'meter', map: newest('smartpro') });
    for (let cellIndex = 0; cellIndex < cells; cellIndex += 1) {
      const slaveAddress = FIRST_CELL_ADDRESS + cellIndex;
      await provisioning.assignment({ ...place, slaveAddress, role: 'cell', cellIndex, map: newest('lipro') });
    }
    return { uid, name, cells, gateway: { id: gatewayId, token } };
  } finally {
    await prisma.$disconnect();
  }
}

function newest(id: string): { key: string; version: number } {
  const map = findShippedMap(id);
  if (!map) throw new Error(`There is no shipped register map "${id}".`);
  return { key: id, version: map.version };
}
