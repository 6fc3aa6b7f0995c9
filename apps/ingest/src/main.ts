import { createPool, pingDatabase, recordListening, withDeadline } from '@packwatch/db';
import { pino } from 'pino';
import { systemClock } from './clock.ts';
import { readIngestEnv } from './env.ts';
import { Ingest } from './ingest.ts';
import { redisFeed } from './redis-feed.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { httpServer } from './upload/http-server.ts';
import { mqttServer } from './upload/mqtt-server.ts';

const LISTENING_MS = 10_000;
const HEALTH_DEADLINE_MS = 2_000;
/** Longer than a transaction may take, so that it is the transaction that is given up and not one of its statements. */
const ANSWER_TIMEOUT_MS = 35_000;

const env = readIngestEnv();
const log = pino({ name: 'ingest', level: env.LOG_LEVEL });

const pool = createPool(env.DATABASE_URL, {
  max: 8,
  applicationName: 'packwatch-ingest',
  answerTimeoutMs: ANSWER_TIMEOUT_MS,
  onIdleError: (error) => log.warn({ err: error }, 'an idle database connection was lost'),
});
const feed = redisFeed(env.REDIS_URL, log);
const ingest = new Ingest({ pool, feed, usage: feed.usage, clock: systemClock, log });

ingest.threads.warmUp();

const health = async () => {
  const database = await withDeadline(pingDatabase(pool), HEALTH_DEADLINE_MS).then(
    () => true,
    () => false,
  );
  const status = database ? ('ok' as const) : ('database_away' as const);
  return { status, database, redis: feed.isConnected(), uploadsInFlight: ingest.admission.uploads };
};

const http = httpServer({ ingest, log, health });
const mqtt = mqttServer({ ingest, log });
await http.listen({ host: env.HOST, port: env.PORT });
await mqtt.listen({ host: env.HOST, port: env.MQTT_PORT });
log.info({ host: env.HOST, port: env.PORT, mqttPort: env.MQTT_PORT }, 'ingest takes uploads');

// Sweeps call nobody silent while nobody listens.
const sayListening = () => {
  recordListening(pool, systemClock()).catch((error: unknown) =>
    log.debug({ err: error }, 'nobody hears that we listen'),
  );
};
sayListening();
const listening = setInterval(sayListening, LISTENING_MS);

stopOnSignals(log, async () => {
  clearInterval(listening);
  await Promise.all([http.close(), mqtt.close()]);
  await ingest.close();
  feed.close();
  await pool.end();
});
process.send?.({ ready: true });
