import { readFile } from 'node:fs/promises';
import { runFile } from '@packwatch/contracts';
import { StartError } from './start-error.ts';

/**
 * A run file whose process is alive means that this folder is in use; one that was left behind by a killed run does not.
 * @throws StartError naming the process
 */
export async function refuseSecondStart(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const pid = text === null ? undefined : runFile.safeParse(JSON.parse(text)).data?.pids['start'];
  if (pid === undefined || !isAlive(pid)) return;
  throw new StartError(
    `PackWatch is running from this folder already (process ${pid}): stop it, or choose another --local.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
