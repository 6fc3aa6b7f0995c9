import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { type Pool, findBackends } from '@packwatch/db';

/** What Linux counts CPU in for user programs (USER_HZ), everywhere. */
const MS_PER_TICK = 10;

/** CPU used so far, ms, by each part of a measurement. Null where it can't be seen: no Linux, or another machine. */
export interface CpuUsed {
  readonly clientMs: number;
  readonly ingestMs: number | null;
  /** Of each database connection, by process id. */
  readonly databaseMs: ReadonlyMap<number, number> | null;
}

/** Reads what ingest, its database connections and this process have used so far. */
export async function cpuUsed(ingestPid: number, admin: Pool): Promise<CpuUsed> {
  const { user, system } = process.cpuUsage();
  const backends = await findBackends(admin, 'packwatch-ingest');
  const used = await Promise.all(backends.map(async (pid) => [pid, await cpuOf(pid, 'postgres')] as const));
  const seen = used.flatMap(([pid, ms]) => (ms === null ? [] : [[pid, ms] as const]));
  return {
    clientMs: (user + system) / 1000,
    ingestMs: await cpuOf(ingestPid, ''),
    databaseMs: seen.length === used.length ? new Map(seen) : null,
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
  const [ingestMs, databaseMs] = [since(before.ingestMs, after.ingestMs), databaseSince(before, after)];
  return ingestMs === null || databaseMs === null ? null : ingestMs + databaseMs;
}

const since = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from;

/** A connection that was opened meanwhile counts whole; of one that was closed nothing is known any more. */
function databaseSince({ databaseMs: before }: CpuUsed, { databaseMs: after }: CpuUsed): number | null {
  if (before === null || after === null) return null;
  // A process that has used less than before is another one that was given the number of the first.
  if ([...after].some(([pid, ms]) => ms < (before.get(pid) ?? 0))) return null;
  return [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
}

/** `ingest 14.9, database 5.1, client 1.2 µs CPU a sample, load 1.7`: what was used between two readings. */
export function describeCpu(before: CpuUsed, after: CpuUsed, count: number, unit: string): string {
  const each = (ms: number | null): string => (ms === null ? '?' : ((ms * 1000) / count).toFixed(1));
  return (
    `ingest ${each(since(before.ingestMs, after.ingestMs))}, database ${each(databaseSince(before, after))}, ` +
    `client ${each(after.clientMs - before.clientMs)} µs CPU a ${unit}, load ${(loadavg()[0] ?? 0).toFixed(1)}`
  );
}
