import { type Logger } from 'pino';
import { EnvError } from '../env.ts';

export interface RunningService {
  readonly logger: Logger;
  stop(): Promise<void>;
}

/** Longer than this and the supervisor kills it anyway. */
const STOP_WITHIN_MS = 5_000;

/** Starts a long-running process, tells its parent when it is ready, and stops it cleanly on SIGTERM or SIGINT. */
export async function runService(start: () => Promise<RunningService>): Promise<void> {
  const service = await start().catch((error: unknown) => {
    console.error(error instanceof EnvError ? error.message : error);
    process.exit(1);
  });
  const { logger } = service;
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error('did not stop in time');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  logger.info('ready');
  process.send?.({ ready: true });
}
