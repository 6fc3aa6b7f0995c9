import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  createBenchFleet,
  createPool,
  createPrisma,
  ensureRoleLogins,
  migrate,
  pendingWork,
  type Pool,
  type PrismaClient,
  Provisioning,
  roleUrl,
  syncShippedMaps,
} from '@packwatch/db';
import { findShippedMap, shippedMaps } from '@packwatch/protocol';
import { type Step } from '@packwatch/services';
import { type MailCatcher, mailCatcher, waitFor } from '@packwatch/testing';
import { freePort } from '../bench/free-port.ts';
import { BENCH_PACK } from '../bench/replayed-polls.ts';
import { Program } from './program.ts';
import { type ChaosServers, chaosFolder, startChaosServers } from './servers.ts';

const BEGINNING = new Date(Date.UTC(2020, 0, 1));

export interface ChaosPack {
  readonly id: number;
  readonly bus: string;
  readonly token: string;
}

/** The alarm that packs of these tests raise: above 28.4 V for at once, held until people see to it. */
export const HIGH_VOLTAGE = { raiseMv: 28_400, clearMv: 27_000 } as const;

/** PackWatch as its own processes over servers of its own, two of ingest, with a real mail server behind. */
export class ChaosStack {
  readonly folder: string;
  readonly servers: ChaosServers;
  readonly mail: MailCatcher;
  /** Sees everything. It outlives the server's crashes. */
  readonly admin: Pool;
  readonly ingests: readonly [Program, Program];
  readonly recompute: Program;
  readonly worker: Program;
  /** Base URLs of the two ingest processes. */
  readonly urls: readonly [string, string];
  /** Under way now; a scenario that ends as it should leaves none. */
  readonly loads = new Set<{ abandon(): Promise<void> }>();
  readonly #prisma: PrismaClient;
  readonly #organisationId: string;
  #stopped: Promise<void> | null = null;

  private constructor(parts: {
    folder: string;
    servers: ChaosServers;
    mail: MailCatcher;
    admin: Pool;
    prisma: PrismaClient;
    organisationId: string;
    ports: readonly [number, number, number, number];
  }) {
    const { folder, servers, mail, admin, prisma, organisationId, ports } = parts;
    this.folder = folder;
    this.servers = servers;
    this.mail = mail;
    this.admin = admin;
    this.#prisma = prisma;
    this.#organisationId = organisationId;
    const program = (name: string, path: string, role: 'ingest' | 'worker', env: Record<string, string> = {}) =>
      new Program({
        name,
        entry: new URL(`../../apps/${path}`, import.meta.url),
        logFile: join(folder, `${name}.log`),
        env: { DATABASE_URL: roleUrl(servers.postgres.url, role), REDIS_URL: servers.redis.url, ...env },
      });
    const ingest = (name: string, port: number, mqttPort: number) =>
      program(name, 'ingest/src/main.ts', 'ingest', { PORT: String(port), MQTT_PORT: String(mqttPort) });
    this.ingests = [ingest('ingest-1', ports[0], ports[1]), ingest('ingest-2', ports[2], ports[3])];
    this.urls = [`http://127.0.0.1:${ports[0]}`, `http://127.0.0.1:${ports[2]}`];
    this.recompute = program('recompute', 'ingest/src/recompute.ts', 'ingest');
    this.worker = program('worker', 'api/src/worker.ts', 'worker', {
      SMTP_URL: mail.url,
      MAIL_FROM: 'PackWatch <alarms@packwatch.example>',
      WEB_URL: 'http://127.0.0.1:4100',
      SECRET_KEY: randomBytes(32).toString('base64'),
      WEBHOOK_ALLOW_PRIVATE: 'true',
    });
  }

  /** @param options.diskBytes see `startCrashableServices` */
  static async start(step: Step, { servers: given }: { servers?: ChaosServers } = {}): Promise<ChaosStack> {
    const folder = await chaosFolder();
    const servers = given ?? (await startChaosServers(folder, step));
    const adminUrl = servers.postgres.url;
    await step('Setting up the database', () => migrate(adminUrl));
    await ensureRoleLogins(adminUrl);
    const admin = createPool(adminUrl, { max: 3, applicationName: 'packwatch-chaos' });
    await syncShippedMaps(admin, shippedMaps);
    const prisma = createPrisma(adminUrl);
    const provisioning = new Provisioning(prisma);
    const { id: organisationId } = await provisioning.organisation({ name: 'Chaos', slug: 'chaos' });
    await provisioning.rule({
      organisationId,
      name: 'Pack voltage high',
      validFrom: BEGINNING,
      definition: {
        kind: 'threshold',
        signal: 'pack.voltage_mv',
        comparison: 'above',
        raiseLevel: HIGH_VOLTAGE.raiseMv,
        clearLevel: HIGH_VOLTAGE.clearMv,
        raiseForMs: 0,
        clearForMs: 0,
        gapToleranceMs: 180_000,
        severity: 'critical',
      },
    });
    await provisioning.emailChannel({ organisationId, name: 'Shift', to: ['shift@fleet.example'], groupSeconds: 0 });
    const mail = await mailCatcher();
    const ports = [await freePort(), await freePort(), await freePort(), await freePort()] as const;
    const stack = new ChaosStack({ folder, servers, mail, admin, prisma, organisationId, ports });
    try {
      await step('Starting two ingest processes, recompute and the worker', () =>
        Promise.all(stack.programs.map((program) => program.start())),
      );
    } catch (cause) {
      await stack.stop();
      throw cause;
    }
    return stack;
  }

  get programs(): readonly Program[] {
    return [...this.ingests, this.recompute, this.worker];
  }

  /** Fresh packs, each with a gateway of its own. */
  addPacks(count: number): Promise<ChaosPack[]> {
    const { model, cellsInSeries, nominalCapacityMah, meterAddress, cellAddresses } = BENCH_PACK;
    const meter = { slaveAddress: meterAddress, role: 'meter' as const, map: newest('smartpro') };
    const cells = cellAddresses.map((slaveAddress, cellIndex) => {
      return { slaveAddress, role: 'cell' as const, cellIndex, map: newest('lipro') };
    });
    return createBenchFleet(this.#prisma, {
      organisationId: this.#organisationId,
      packs: count,
      packsPerGateway: 1,
      facts: { chemistry: 'lfp', model, cellsInSeries, nominalCapacityMah },
      slaves: [meter, ...cells],
      validFrom: BEGINNING,
    });
  }

  /** How often each alarm was mailed, by its id. */
  mailsOfAlarms(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { mail } of this.mail.mails) {
      const id = /\/alarms\/([0-9a-f-]{36})/.exec(mail.text ?? '')?.[1];
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }

  /** Waits until nothing is left to refold, to build anew or to send. */
  async settled(deadlineMs: number): Promise<void> {
    await waitFor(
      'everything behind the acknowledgements',
      async () => {
        const work = await pendingWork(this.admin);
        return work.dirtyPacks + work.markedPacks + work.openOutbox + work.pendingDeliveries === 0;
      },
      { deadlineMs, everyMs: 200 },
    );
  }

  /** Ends what a scenario that failed has left under way. */
  async abandonLoads(): Promise<void> {
    await Promise.all([...this.loads].map((load) => load.abandon()));
  }

  /** Once, however often it is called. */
  stop(): Promise<void> {
    return (this.#stopped ??= this.#stop());
  }

  async #stop(): Promise<void> {
    await this.abandonLoads();
    await Promise.all(this.programs.map((program) => program.stop()));
    await this.#prisma.$disconnect();
    await this.admin.end();
    await this.mail.close();
    await this.servers.stop();
  }
}

function newest(id: string): { key: string; version: number } {
  const map = findShippedMap(id);
  if (!map) throw new Error(`There is no shipped map "${id}".`);
  return { key: map.id, version: map.version };
}
