import {
  addBenchMember,
  type BenchPack,
  createLiveFleet,
  createPrisma,
  newId,
  type Pool,
  Provisioning,
  readFleetIds,
  settleTables,
} from '@packwatch/db';
import { ProgressLine } from '../../lib/progress-line.ts';
import { BenchmarkError } from '../benchmark.ts';
import { type BenchWorld } from '../ingest/bench-world.ts';
import { storeHistory } from '../query/chart-pack.ts';
import { replayedReadings } from '../query/replayed-readings.ts';

const GATEWAY_PACKS = 8;

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** What is looked at: one fleet of the usual size and one of the largest, each with somebody who may see it. */
export interface WebWorld {
  readonly operator: Login;
  readonly manyOperator: Login;
  /** Packs that uploads can be sent for; the first has all the history. Their names come before those of the others. */
  readonly packs: readonly (BenchPack & { readonly uid: string; readonly name: string })[];
}

export interface WorldPlan {
  readonly packs: number;
  readonly many: number;
  readonly days: number;
}

/** Fills the fleets by SQL, as ingest would have left them. */
export async function furnishWeb(
  adminUrl: string,
  admin: Pool,
  world: BenchWorld,
  places: { readonly api: string; readonly web: string },
  plan: WorldPlan,
): Promise<WebWorld> {
  const progress = new ProgressLine();
  const made = await world.addPacks(GATEWAY_PACKS);
  const [first] = made;
  if (!first) throw new BenchmarkError('No pack was made.');
  await storeHistory(admin, [first.id], {
    days: plan.days,
    endMs: Math.floor(Date.now() / 600_000) * 600_000,
    readings: await replayedReadings(),
    onDay: (day) => progress.update(() => `${day} of ${plan.days} days of history stored`),
  });
  progress.done(`${plan.days} days of history stored`);
  await createLiveFleet(admin, world.organisationId, plan.packs - GATEWAY_PACKS);
  const many = await organisation(adminUrl, 'Many packs');
  await createLiveFleet(admin, many, plan.many);
  await settleTables(admin);
  progress.done(`Fleets of ${plan.packs} and ${plan.many} packs made`);
  const operator = await signUp(places, 'operator');
  await addBenchMember(admin, world.organisationId, operator.userId);
  const manyOperator = await signUp(places, 'operator-of-many');
  await addBenchMember(admin, many, manyOperator.userId);
  const known = new Map(
    (await readFleetIds(admin, world.organisationId, made.length)).packs.map(({ id, uid }) => [id, uid]),
  );
  const packs = made.map((pack, i) => ({ ...pack, uid: known.get(pack.id) ?? '', name: `Pack ${i + 1}` }));
  return { operator, manyOperator, packs };
}

async function organisation(adminUrl: string, name: string): Promise<string> {
  const prisma = createPrisma(adminUrl);
  try {
    return (await new Provisioning(prisma).organisation({ name, slug: newId() })).id;
  } finally {
    await prisma.$disconnect();
  }
}

async function signUp({ api, web }: { api: string; web: string }, name: string): Promise<Login & { userId: string }> {
  const login = { email: `${name}@example.org`, password: newId() };
  const response = await fetch(`${api}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: web },
    body: JSON.stringify({ name, ...login }),
  });
  if (!response.ok) throw new BenchmarkError(`Signing up got ${response.status}: ${await response.text()}`);
  const { user } = (await response.json()) as { user: { id: string } };
  return { ...login, userId: user.id };
}
