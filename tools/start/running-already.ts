import { readFile } from 'node:fs/promises';
import { runFile, type RunFile } from '@packwatch/contracts';
import { isPortFree } from '@packwatch/services';
import { StartError } from './start-error.ts';

/**
 * A run file whose process is alive means that this folder is in use; one that was left behind by a killed run does not,
 * nor does half a file.
 * @throws StartError naming the process
 */
export async function refuseSecondStart(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const run = text === null ? undefined : readRun(text);
  const pid = run?.pids['start'];
  if (run === undefined || pid === undefined || !isAlive(pid)) return;
  // Another program may have its number by now: then nobody listens where it did.
  const { hostname, port } = new URL(run.web);
  if (await isPortFree(Number(port), hostname)) return;
  throw new StartError(
    `PackWatch is running from this folder already (process ${pid}): stop it, or choose another --local.`,
  );
}

function readRun(text: string): RunFile | undefined {
  try {
    return runFile.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
