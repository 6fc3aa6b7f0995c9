import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { type Pool, findBackends } from '@packwatch/db';

/** What Linux counts CPU in for user programs (USER_HZ), everywhere. */
const MS_PER_TICK = 10;

/** CPU used so far, ms, by each part of a measurement. Null where it can't be seen: no Linux, or another machine. */
export interface CpuUsed {
  readonly clientMs: number;
  readonly ingestMs: number | null;
  readonly databaseMs: number | null;
}

/** Reads what ingest, its database connections and this process have used so far. */
export async function cpuUsed(ingestPid: number, admin: Pool): Promise<CpuUsed> {
  const { user, system } = process.cpuUsage();
  const backends = await findBackends(admin, 'packwatch-ingest');
  const used = await Promise.all(backends.map((pid) => cpuOf(pid, 'postgres')));
  return {
    clientMs: (user + system) / 1000,
    ingestMs: await cpuOf(ingestPid, ''),
    databaseMs: used.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0),
  };
}

async function cpuOf(pid: number, nameBegins: string): Promise<number | null> {
  let stat: string;
  try {
    stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  // The name stands in brackets and may hold anything; user and system time are fields 14 and 15.
  const close = stat.lastIndexOf(')');
  if (!stat.slice(stat.indexOf('(') + 1).startsWith(nameBegins)) return null;
  const fields = stat.slice(close + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

/** What ingest and the database used between two readings, ms; null where it can't be seen. */
export function serverCpuMs(before: CpuUsed, after: CpuUsed): number | null {
  const { ingestMs, databaseMs } = after;
  if (ingestMs === null || databaseMs === null || before.ingestMs === null || before.databaseMs === null) return null;
  return ingestMs - before.ingestMs + databaseMs - before.databaseMs;
}

/** `ingest 14.9, database 5.1, client 1.2 µs CPU a sample, load 1.7`: what was used between two readings. */
export function describeCpu(before: CpuUsed, after: CpuUsed, count: number, unit: string): string {
  const each = (from: number | null, to: number | null): string =>
    from === null || to === null ? '?' : (((to - from) * 1000) / count).toFixed(1);
  return (
    `ingest ${each(before.ingestMs, after.ingestMs)}, database ${each(before.databaseMs, after.databaseMs)}, ` +
    `client ${each(before.clientMs, after.clientMs)} µs CPU a ${unit}, load ${(loadavg()[0] ?? 0).toFixed(1)}`
  );
}
