import { type ChangeNudge, liveChannel, liveEvent, type LiveEvent } from '@packwatch/contracts';
import {
  AlarmTimersRepository,
  BrandsRepository,
  ChangeRelayRepository,
  createPool,
  DeliveryRepository,
  EndpointHealthRepository,
  MailRefusalsRepository,
  ErasureWorkRepository,
  ExportReadRepository,
  ExportWorkRepository,
  TakeOutReadRepository,
  NotificationsRepository,
  OutboxRepository,
  ReportDueRepository,
  ReportPrintWorkRepository,
  SignalAroundRepository,
} from '@packwatch/db';
import { Redis } from 'ioredis';
import { type Logger } from 'pino';
import { UnsubscribeLinks } from '../common/unsubscribe-links.ts';
import { AcknowledgeLinks } from '../common/acknowledge-links.ts';
import { type Clock, SystemClock } from '../common/clock.ts';
import { ReportPrintLinks } from '../common/report-print-links.ts';
import { parseJson } from '../common/parse-json.ts';
import { type RunningService } from '../common/run-service.ts';
import { SecretBox } from '../common/secret-box.ts';
import { type WorkerEnv } from '../env.ts';
import { ChangeRelay } from './change-relay.ts';
import { CONCURRENCY, deliveryQueue, KINDS } from './delivery-queue.ts';
import { DeliveryProcessor } from './delivery.processor.ts';
import { Dispatcher, type Enqueue } from './dispatcher.ts';
import { emailSender } from './email/email-sender.ts';
import { signalPictures } from './email/signal-picture.ts';
import { Eraser } from './eraser.ts';
import { Exporter } from './exports/exporter.ts';
import { Housekeeper } from './housekeeper.ts';
import { LEASE_MS, LeaseKeeper } from './lease-keeper.ts';
import { chromiumPrint } from './reports/chromium-print.ts';
import { findChromium } from './reports/find-chromium.ts';
import { type Print, Printer } from './reports/printer.ts';
import { Reporter } from './reports/reporter.ts';
import { Sweeper } from './sweeps/sweeper.ts';
import { guardedAgent } from './webhook/guarded-agent.ts';

const POLL_MS = 1_000;
/** What passed its limit is found at most this much later. */
const SWEEP_MS = 10_000;
const EXPORT_POLL_MS = 2_000;
const REPORT_POLL_MS = 10_000;
/** Somebody waits for it. */
const PRINT_POLL_MS = 1_000;
const ERASE_POLL_MS = 60_000;
const FORGET_MS = 3_600_000;
const ANSWER_TIMEOUT_MS = 30_000;
/** How long attempts may still run when the worker has to stop. */
const STOP_GRACE_MS = 2_000;

export interface WorkerTimes {
  readonly pollMs?: number;
  readonly sweepMs?: number;
  readonly exportPollMs?: number;
  readonly reportPollMs?: number;
  readonly erasePollMs?: number;
  readonly leaseMs?: number;
  readonly printPollMs?: number;
  readonly clock?: Clock;
  /** Null: nothing is printed; left out: by the Chromium of this machine, if it has one. */
  readonly print?: Print | null;
}

/** Starts sending what the outbox holds, and looking for who fell silent. Resolves when it does. */
export async function startWorker(
  env: WorkerEnv,
  logger: Logger,
  {
    pollMs = POLL_MS,
    sweepMs = SWEEP_MS,
    exportPollMs = EXPORT_POLL_MS,
    reportPollMs = REPORT_POLL_MS,
    erasePollMs = ERASE_POLL_MS,
    leaseMs = LEASE_MS,
    printPollMs = PRINT_POLL_MS,
    clock = new SystemClock(),
    print = printOf(env, clock, logger),
  }: WorkerTimes = {},
): Promise<RunningService> {
  const onIdleError = (error: Error) => logger.warn({ err: error }, 'an idle database connection was lost');
  const pool = createPool(env.DATABASE_URL, {
    applicationName: 'packwatch-worker',
    max: 10,
    answerTimeoutMs: ANSWER_TIMEOUT_MS,
    onIdleError,
  });
  const deliveries = new DeliveryRepository(pool);

  const connect = (options: { enableOfflineQueue?: boolean; maxRetriesPerRequest: number | null }): Redis => {
    const redis = new Redis(env.REDIS_URL, options);
    redis.on('error', (error: Error) => logger.warn({ err: error }, 'Redis is away: deliveries wait'));
    return redis;
  };
  // Adding jobs must fail at once, so that a round ends; taking them waits as long as it takes.
  const forQueue = connect({ enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const forWorker = connect({ maxRetriesPerRequest: null });
  const forWaking = connect({ maxRetriesPerRequest: null });

  const stopping = new AbortController();
  const leases = new LeaseKeeper(deliveries, logger, leaseMs);
  const links = new AcknowledgeLinks(env.SECRET_KEY, env.SECRET_KEY_PREVIOUS);
  const smtp = { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, webUrl: env.WEB_URL };
  const printWork = new ReportPrintWorkRepository(pool);
  const pictureOf = signalPictures({ signals: new SignalAroundRepository(pool), clock, logger });
  const email = emailSender({
    ...smtp,
    links,
    unsubscribe: new UnsubscribeLinks(env.SECRET_KEY, env.SECRET_KEY_PREVIOUS),
    clock,
    pictureOf,
    brands: new BrandsRepository(pool),
    pdfOf: (organisationId, printId) => printWork.pdfOf(organisationId, printId),
    connections: CONCURRENCY.email,
    stopping: stopping.signal,
  });
  const webhookAgent = guardedAgent({ allowPrivate: env.WEBHOOK_ALLOW_PRIVATE });
  const processor = new DeliveryProcessor({
    deliveries,
    endpoints: new EndpointHealthRepository(pool),
    refusals: new MailRefusalsRepository(pool),
    leases,
    email,
    webhookAgent,
    secrets: new SecretBox(env.SECRET_KEY, env.SECRET_KEY_PREVIOUS),
    webUrl: env.WEB_URL,
    clock,
    random: Math.random,
    logger,
    onEnded: () => dispatcher.ended(),
    stopping: stopping.signal,
  });
  const queues = KINDS.map((kind) => deliveryQueue(kind, { forQueue, forWorker, processor, logger }));
  const enqueue: Enqueue = async (jobs) => {
    for (const queue of queues) await queue.add(jobs.filter(({ kind }) => kind === queue.kind));
  };

  const outbox = new OutboxRepository(pool);
  const tell = (event: LiveEvent): void => {
    forQueue
      .publish(liveChannel(event.organisationId), JSON.stringify(event))
      .catch((error: unknown) => logger.warn({ err: error }, 'live pages do not hear of it; they ask by themselves'));
  };
  const notifications = new NotificationsRepository(pool);
  const timers = new AlarmTimersRepository(pool);
  const dispatcher = new Dispatcher({
    outbox,
    notifications,
    deliveries,
    timers,
    publish: tell,
    enqueue,
    clock,
    logger,
    pollMs,
  });
  const changes = new ChangeRelayRepository(pool);
  const nudge = (channel: string, message: ChangeNudge): void => {
    forQueue
      .publish(channel, JSON.stringify(message))
      .catch((error: unknown) => logger.warn({ err: error }, 'who waits for the change feed asks by the clock'));
  };
  const relay = new ChangeRelay({ changes, nudge, logger }, pollMs);
  wakeOnNews(forWaking, { dispatcher, relay, logger });
  dispatcher.wake();
  const publish = (event: LiveEvent): void => {
    dispatcher.wake();
    tell(event);
  };
  const exportWork = new ExportWorkRepository(pool);
  const housekeeper = new Housekeeper(
    { outbox, deliveries, changes, exports: exportWork, prints: printWork, clock, logger },
    FORGET_MS,
  );
  const exporter = new Exporter(
    {
      work: exportWork,
      reads: new ExportReadRepository(pool),
      takeOuts: new TakeOutReadRepository(pool),
      dir: env.EXPORT_DIR,
      logger,
    },
    exportPollMs,
  );
  const eraser = new Eraser({ work: new ErasureWorkRepository(pool), clock, logger }, erasePollMs);
  const reporter = new Reporter(
    { due: new ReportDueRepository(pool), printed: print !== null, clock, logger, onMade: () => dispatcher.wake() },
    reportPollMs,
  );
  const printer = new Printer({ work: printWork, print, clock, logger }, printPollMs);
  const sweeper = new Sweeper({ pool, clock, logger, publish }, sweepMs);

  return {
    logger,
    stop: async () => {
      await Promise.all([
        sweeper.stop(),
        housekeeper.stop(),
        relay.stop(),
        exporter.stop(),
        reporter.stop(),
        printer.stop(),
        eraser.stop(),
      ]);
      await dispatcher.stop();
      // What hangs is cut off, written down as failed, and tried again later.
      const cutOff = setTimeout(() => {
        stopping.abort();
        webhookAgent.destroy().catch((error: unknown) => logger.warn({ err: error }, 'connections were not closed'));
      }, STOP_GRACE_MS);
      await Promise.all(queues.map((queue) => queue.close()));
      clearTimeout(cutOff);
      await leases.stop();
      for (const redis of [forQueue, forWorker, forWaking]) redis.disconnect();
      email.close();
      if (!webhookAgent.destroyed) await webhookAgent.close();
      await pool.end();
    },
  };
}

function printOf(env: WorkerEnv, clock: Clock, logger: Logger): Print | null {
  const executablePath = findChromium(env.CHROMIUM_PATH);
  if (executablePath === null) {
    logger.warn('no Chromium was found (CHROMIUM_PATH): mails of the fleet report go without a PDF');
    return null;
  }
  const sandbox = env.CHROMIUM_SANDBOX === undefined ? process.getuid?.() !== 0 : env.CHROMIUM_SANDBOX === 'true';
  const links = new ReportPrintLinks(env.SECRET_KEY, env.SECRET_KEY_PREVIOUS);
  return chromiumPrint({
    executablePath,
    sandbox,
    printUrl: env.PRINT_URL ?? env.WEB_URL,
    links,
    clock,
  });
}

/** Alarms go out, and changes are numbered, at once rather than at the next poll. Without Redis the poll finds them. */
function wakeOnNews(
  redis: Redis,
  { dispatcher, relay, logger }: { dispatcher: Dispatcher; relay: ChangeRelay; logger: Logger },
): void {
  redis.on('pmessage', (_pattern, _channel, message) => {
    const event = liveEvent.safeParse(parseJson(message));
    if (!event.success) return;
    relay.wake();
    if (event.data.kind === 'alarms') dispatcher.wake();
  });
  redis
    .psubscribe(liveChannel('*'))
    .catch((error: unknown) => logger.warn({ err: error }, 'nothing wakes the worker; it polls'));
}
