import { runCommand } from '../run-command.ts';

/** The images of both Docker providers; the compose file names the same ones (a test compares them). */
export const TIMESCALE_IMAGE = 'timescale/timescaledb:2.29.1-pg17';
export const REDIS_IMAGE = 'redis:8.0-alpine';
/** Tests alone need a broker that is not ours. */
export const MOSQUITTO_IMAGE = 'eclipse-mosquitto:2.0.22';

/** Why Docker cannot be used here, or null. A command line without an engine behind it is not enough. */
export async function dockerUnavailable(): Promise<string | null> {
  const { code } = await runCommand('docker', ['version', '--format', '{{.Server.Version}}']);
  return code === 0 ? null : 'No Docker engine answers.';
}
