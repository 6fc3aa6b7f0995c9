import { deliveryJob, QUEUES } from '@packwatch/contracts';
import { type DueDelivery } from '@packwatch/db';
import { Queue, Worker } from 'bullmq';
import { type Redis } from 'ioredis';
import { type Logger } from 'pino';
import { type DeliveryProcessor } from './delivery.processor.ts';
import { type Enqueue } from './dispatcher.ts';

export const KINDS = ['email', 'webhook', 'chat'] as const satisfies readonly DueDelivery['kind'][];

/**
 * Attempts wait for the network most of the time; a receiver that hangs holds two of these for 10 s each, a mail server one
 * for longer.
 */
export const CONCURRENCY = { email: 10, webhook: 400, chat: 50 } as const;
/** A job that a killed worker had taken, but not yet its row, goes back to the queue after these. */
const JOB_LOCK = { lockDuration: 10_000, stalledInterval: 5_000 } as const;
/** The row remembers how a job ended; one that stayed would only stand in the way of its namesake. */
const REMOVED = { removeOnComplete: true, removeOnFail: true } as const;

export interface DeliveryQueue {
  readonly kind: DueDelivery['kind'];
  readonly add: Enqueue;
  /** Takes no more jobs, and waits for those that run. */
  readonly close: () => Promise<void>;
}

/** The queue for deliveries of one kind, and what works it off. A job is one attempt: the row has the pauses and the count. */
export function deliveryQueue(
  kind: DueDelivery['kind'],
  parts: { forQueue: Redis; forWorker: Redis; processor: DeliveryProcessor; logger: Logger },
): DeliveryQueue {
  const { forQueue, forWorker, processor, logger } = parts;
  const away = (error: Error) => logger.warn({ err: error, kind }, 'the queue is away: deliveries wait');
  const queue = new Queue(QUEUES[kind], { connection: forQueue });
  queue.on('error', away);
  const worker = new Worker(QUEUES[kind], async (job) => processor.process(deliveryJob.parse(job.data).deliveryId), {
    connection: forWorker,
    concurrency: CONCURRENCY[kind],
    ...JOB_LOCK,
  });
  worker.on('error', away);
  worker.on('failed', (job, error) => logger.error({ err: error, jobId: job?.id, kind }, 'a delivery broke off'));
  return {
    kind,
    add: async (jobs) => {
      if (jobs.length === 0) return;
      await queue.addBulk(jobs.map(({ jobId, data }) => ({ name: 'deliver', data, opts: { jobId, ...REMOVED } })));
    },
    close: async () => {
      await worker.close();
      await queue.close();
    },
  };
}
