import { pino } from 'pino';
import { runService } from './common/run-service.ts';
import { workerEnv } from './env.ts';
import { startWorker } from './worker/start-worker.ts';

await runService(async () => {
  const env = workerEnv();
  return startWorker(env, pino({ level: env.LOG_LEVEL, base: { service: 'worker' } }));
});
