import { CONTENT_TYPES, uploadAnswer, type MappingFormat, type UploadAnswer } from '@packwatch/contracts';
import {
  createPool,
  createPrisma,
  GatewayMappingsRepository,
  Provisioning,
  syncShippedMaps,
  type Pool,
  type PrismaClient,
} from '@packwatch/db';
import { shippedMaps } from '@packwatch/protocol';
import { testDatabase, testRedisUrl, type TestDatabase } from '@packwatch/testing';
import { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { Ingest } from '../ingest.ts';
import { redisFeed, type RedisFeed } from '../redis-feed.ts';
import { httpServer } from '../upload/http-server.ts';
import { mqttServer, type MqttServer } from '../upload/mqtt-server.ts';
import { BUS, CELL_MAP, FIRST_CELL_ADDRESS, METER_ADDRESS, METER_MAP } from './frames.ts';

export const log = pino({ level: 'silent' });

/** Rules and facts of a test's packs hold from here on. */
export const BEGINNING = new Date(Date.UTC(2020, 0, 1));

export interface TestPack {
  readonly id: number;
  readonly uid: string;
  readonly gatewayId: string;
  readonly token: string;
}

/** A database with an organisation in it, and ways to add to it. */
export interface World {
  readonly database: TestDatabase;
  readonly redisUrl: string;
  /** Sees everything. */
  readonly admin: Pool;
  readonly prisma: PrismaClient;
  readonly provisioning: Provisioning;
  readonly organisationId: string;
  /** A gateway of its own with one pack of two cells. */
  addPack(): Promise<TestPack>;
  /** Decoded values of the pack's gateway mean the pack by that serial number. */
  assignSerial(pack: TestPack, serial: string, interval?: { from?: Date; to?: Date }): Promise<void>;
  /** The newest mapping of that format on the pack's gateway. */
  setMapping(pack: TestPack, format: MappingFormat, document: object): Promise<void>;
  /** Pack voltage above 28 V for 20 s is an alarm; below 27.5 V for 10 s it is over. */
  addVoltageRule(validFrom?: Date): Promise<string>;
  drop(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const database = await testDatabase();
  const admin = createPool(database.adminUrl, { max: 4 });
  const prisma = createPrisma(database.adminUrl);
  const provisioning = new Provisioning(prisma);
  await syncShippedMaps(admin, shippedMaps);
  const { id: organisationId } = await provisioning.organisation({ name: 'Harbour Power', slug: 'harbour' });
  let packs = 0;

  return {
    database,
    redisUrl: await testRedisUrl(),
    admin,
    prisma,
    provisioning,
    organisationId,
    async addPack() {
      const number = (packs += 1);
      const gateway = await provisioning.gateway({ organisationId, name: `Gateway ${number}` });
      const { token } = await provisioning.gatewayToken({ organisationId, gatewayId: gateway.id });
      const facts = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };
      const pack = await provisioning.pack({ organisationId, name: `Pack ${number}`, facts, validFrom: BEGINNING });
      const place = { organisationId, gatewayId: gateway.id, packId: pack.id, bus: BUS, validFrom: BEGINNING };
      const meterMap = { key: METER_MAP.id, version: METER_MAP.version };
      const cellMap = { key: CELL_MAP.id, version: CELL_MAP.version };
      await provisioning.assignment({ ...place, slaveAddress: METER_ADDRESS, role: 'meter', map: meterMap });
      for (const cellIndex of [0, 1]) {
        const slaveAddress = FIRST_CELL_ADDRESS + cellIndex;
        await provisioning.assignment({ ...place, slaveAddress, role: 'cell', cellIndex, map: cellMap });
      }
      return { ...pack, gatewayId: gateway.id, token };
    },
    async assignSerial({ id, gatewayId }, serial, { from = BEGINNING, to } = {}) {
      const interval = { validFrom: from, ...(to === undefined ? {} : { validTo: to }) };
      await provisioning.serialAssignment({ organisationId, gatewayId, packId: id, serial, ...interval });
    },
    async setMapping({ gatewayId }, format, document) {
      await new GatewayMappingsRepository(admin).add(organisationId, { gatewayId, format, document, by: null });
    },
    async addVoltageRule(validFrom = BEGINNING) {
      const { id } = await provisioning.rule({
        organisationId,
        name: 'Pack voltage high',
        validFrom,
        definition: {
          kind: 'threshold',
          signal: 'pack.voltage_mv',
          comparison: 'above',
          raiseLevel: 28_000,
          clearLevel: 27_500,
          raiseForMs: 20_000,
          clearForMs: 10_000,
          gapToleranceMs: 180_000,
          severity: 'warning',
        },
      });
      return id;
    },
    async drop() {
      await prisma.$disconnect();
      await admin.end();
      await database.drop();
    },
  };
}

export interface RunningIngest {
  readonly ingest: Ingest;
  readonly http: FastifyInstance;
  readonly mqtt: MqttServer;
  readonly feed: RedisFeed;
  readonly url: string;
  readonly mqttPort: number;
  /** The clock that uploads are received by, unix ms. */
  nowMs: number;
  post(body: Uint8Array | string, options: PostOptions): Promise<Response>;
  stop(): Promise<void>;
}

/** The answer of an upload that was taken. */
export const answerOf = async (response: Response): Promise<UploadAnswer> => uploadAnswer.parse(await response.json());

export interface PostOptions {
  readonly token?: string;
  readonly contentType?: string;
  readonly encoding?: string;
  readonly headers?: Record<string, string>;
}

/** Both edges over the real pipeline, as role `ingest`, in this process. `databaseUrl` may lead over a proxy. */
export async function startIngest(
  world: World,
  databaseUrl = world.database.roleUrl('ingest'),
  { answerTimeoutMs, ...options }: { maxTransactionMs?: number; answerTimeoutMs?: number } = {},
): Promise<RunningIngest> {
  const pool = createPool(databaseUrl, { max: 4, ...(answerTimeoutMs === undefined ? {} : { answerTimeoutMs }) });
  const feed = redisFeed(world.redisUrl, log);
  const clock = () => running.nowMs;
  const ingest = new Ingest({ pool, feed, usage: feed.usage, clock, log, ...options });
  const health = async () => ({ status: 'ok' as const, database: true, redis: feed.isConnected(), uploadsInFlight: 0 });
  const http = httpServer({ ingest, log, health });
  const mqtt = mqttServer({ ingest, log });
  const url = await http.listen({ host: '127.0.0.1', port: 0 });
  const mqttPort = await mqtt.listen({ host: '127.0.0.1', port: 0 });

  const running: RunningIngest = {
    ingest,
    http,
    mqtt,
    feed,
    url,
    mqttPort,
    nowMs: Date.now(),
    post: (body, { token, contentType = CONTENT_TYPES.framesCbor, encoding, headers = {} }) =>
      fetch(`${url}/v1/uploads`, {
        method: 'POST',
        body: typeof body === 'string' ? body : new Uint8Array(body),
        headers: {
          'content-type': contentType,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
          ...headers,
        },
      }),
    async stop() {
      await Promise.all([http.close(), mqtt.close()]);
      await ingest.close();
      feed.close();
      await pool.end();
    },
  };
  return running;
}
