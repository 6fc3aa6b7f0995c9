import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/prisma/client.ts';

export { PrismaClient };
export { Prisma } from '../generated/prisma/client.ts';

export type PrismaTransaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** Prisma over the driver adapter, for relational CRUD. Disconnect it when done. */
export function createPrisma(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
}

/** Like `inTenant`, for Prisma: one transaction that sees one organisation's rows. */
export function inPrismaTenant<T>(
  prisma: PrismaClient,
  organisationId: string,
  work: (tx: PrismaTransaction) => Promise<T>,
): Promise<T> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('packwatch.organisation_id', ${organisationId}, true)`;
    return work(tx);
  });
}
