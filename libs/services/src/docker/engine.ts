import { runCommand } from '../run-command.ts';

/** The images of both Docker providers; the compose file names the same ones (a test compares them). */
export const TIMESCALE_IMAGE = 'timescale/timescaledb:2.29.1-pg17';
export const REDIS_IMAGE = 'redis:8.0-alpine';

/** Why Docker cannot be used here, or null. A command line without an engine behind it is not enough. */
export async function dockerUnavailable(): Promise<string | null> {
  const { code } = await runCommand('docker', ['version', '--format', '{{.Server.Version}}']);
  return code === 0 ? null : 'No Docker engine answers.';
}
