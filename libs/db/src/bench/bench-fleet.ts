import { newId } from '../connection/new-id.ts';
import { type PrismaClient } from '../connection/prisma.ts';
import { newGatewayToken } from '../provisioning/gateway-token.ts';
import { type NewAssignment, type NewPack } from '../provisioning/provisioning.ts';

export interface BenchFleetPlan {
  readonly organisationId: string;
  readonly packs: number;
  /** Each on a bus of its own: `rs485-0`, `rs485-1`, … */
  readonly packsPerGateway: number;
  readonly facts: NewPack['facts'];
  /** The slaves of every pack. */
  readonly slaves: readonly Pick<NewAssignment, 'slaveAddress' | 'role' | 'cellIndex' | 'map'>[];
  readonly validFrom: Date;
}

export interface BenchPack {
  readonly id: number;
  readonly bus: string;
  readonly token: string;
}

/** Rows of one statement; PostgreSQL takes 65,535 parameters. */
const ROWS = 2_000;

/**
 * A fleet of equal packs, thousands of rows in one statement: what `Provisioning` makes one by one. For benchmarks; needs
 * the owner's connection and the shipped maps.
 */
export async function createBenchFleet(prisma: PrismaClient, plan: BenchFleetPlan): Promise<BenchPack[]> {
  const { organisationId, packs: count, packsPerGateway, facts, slaves, validFrom } = plan;
  const maps = await prisma.registerMap.findMany({ where: { organisationId: null } });
  const mapIds = new Map(maps.map(({ key, version, id }) => [`${key}@${version}`, id]));
  const gateways = Array.from({ length: Math.ceil(count / packsPerGateway) }, () => {
    return { id: newId(), ...newGatewayToken() };
  });
  const first = await prisma.pack.count();
  const names = Array.from({ length: count }, (_, i) => `Pack ${first + i + 1}`);

  await inParts(gateways, (part) =>
    prisma.gateway.createMany({ data: part.map(({ id, prefix }) => ({ id, organisationId, name: prefix })) }),
  );
  await inParts(gateways, (part) =>
    prisma.gatewayToken.createMany({
      data: part.map(({ id: gatewayId, prefix, hash }) => ({ id: newId(), organisationId, gatewayId, prefix, hash })),
    }),
  );
  await inParts(names, (part) =>
    prisma.pack.createMany({ data: part.map((name) => ({ uid: newId(), organisationId, name })) }),
  );
  const ids = await prisma.pack.findMany({ select: { id: true }, orderBy: { id: 'asc' }, skip: first });
  await inParts(ids, (part) =>
    prisma.packFact.createMany({
      data: part.map(({ id: packId }) => ({ id: newId(), organisationId, packId, validFrom, ...facts })),
    }),
  );
  const packs = ids.map(({ id }, i) => {
    const gateway = gateways[Math.floor(i / packsPerGateway)];
    if (gateway === undefined) throw new RangeError(`there is no gateway for pack ${i}`);
    return { id, bus: `rs485-${i % packsPerGateway}`, token: gateway.token, gatewayId: gateway.id };
  });
  const assignments = packs.flatMap(({ id: packId, bus, gatewayId }) =>
    slaves.map(({ map, ...slave }) => {
      const registerMapId = mapIds.get(`${map.key}@${map.version}`);
      if (registerMapId === undefined) throw new RangeError(`there is no register map ${map.key}@${map.version}`);
      return { id: newId(), organisationId, gatewayId, packId, bus, ...slave, registerMapId, validFrom };
    }),
  );
  await inParts(assignments, (part) => prisma.assignment.createMany({ data: part }));
  return packs.map(({ id, bus, token }) => ({ id, bus, token }));
}

async function inParts<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < rows.length; first += ROWS) await write(rows.slice(first, first + ROWS));
}
