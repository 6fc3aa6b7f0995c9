import { randomBytes } from 'node:crypto';
import { chown, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { lastLines, runCommand } from '../run-command.ts';
import { ServicesError } from '../services-error.ts';
import { inRoot, type PrivateRoot } from './enter-root.ts';
import { POSTGRES_MAJOR, SERVICE_UID } from './root-recipe.ts';
import { startServer, type ServerProcess } from './server-process.ts';

const BIN = `/usr/lib/postgresql/${POSTGRES_MAJOR}/bin`;
const CLUSTER = `postgres-${POSTGRES_MAJOR}`;
const PASSWORD_FILE = 'postgres-password';

/** Makes the cluster on first use, starts it on a loopback port without any socket file, and makes `database`. */
export async function startPostgres(options: {
  root: PrivateRoot;
  port: number;
  database: string;
  durable: boolean;
  /** Beside or instead of the usual ones. */
  settings?: Readonly<Record<string, string>>;
  logFile: string;
  onUnexpectedEnd: ((service: string, lastLogLines: string) => void) | undefined;
}): Promise<ServerProcess & { url: string }> {
  const { root, port, database, durable, logFile } = options;
  const password = await ensureCluster(withoutDisk(root));
  const urlOf = (name: string): string => `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;

  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    shared_preload_libraries: 'timescaledb',
    'timescaledb.telemetry_level': 'off',
    jit: 'off',
    max_connections: '300',
    // TimescaleDB keeps a scheduler per database, and tests make many of them.
    max_worker_processes: '64',
    'timescaledb.max_background_workers': '48',
    shared_buffers: '256MB',
    max_wal_size: '1GB',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = await startServer({
    name: 'PostgreSQL',
    command: inRoot(root, [`${BIN}/postgres`, '-D', `/data/${CLUSTER}`, ...flags], 'INT'),
    logFile,
    endSignal: 'SIGINT',
    isReady: () => query(urlOf('postgres'), 'SELECT 1'),
    onUnexpectedEnd: options.onUnexpectedEnd,
  });
  try {
    const known = await query(urlOf('postgres'), 'SELECT FROM pg_database WHERE datname = $1', [database]);
    if (known === 0) await query(urlOf('postgres'), `CREATE DATABASE "${database}"`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url: urlOf(database) };
}

/** The cluster is made in the folder itself; only the server runs on the copy. */
const withoutDisk = ({ privilege, rootFolder, dataFolder }: PrivateRoot): PrivateRoot => ({
  privilege,
  rootFolder,
  dataFolder,
});

/** @returns the administrator's password, which lies beside the cluster, readable for the owner alone */
async function ensureCluster(root: PrivateRoot): Promise<string> {
  const passwordFile = join(root.dataFolder, PASSWORD_FILE);
  if (await exists(join(root.dataFolder, CLUSTER))) return readFile(passwordFile, 'utf8');

  const password = randomBytes(18).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (root.privilege === 'root') await chown(passwordFile, SERVICE_UID, SERVICE_UID);
  await rm(join(root.dataFolder, `${CLUSTER}.unfinished`), { recursive: true, force: true });
  // Made beside its place and moved there by the same command: an interrupted one is never taken for a cluster.
  const script =
    `${BIN}/initdb --pgdata=/data/${CLUSTER}.unfinished --username=postgres --pwfile=/data/${PASSWORD_FILE}` +
    ' --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-instructions' +
    ` && mv /data/${CLUSTER}.unfinished /data/${CLUSTER}`;
  const { file, args, env } = inRoot(root, ['sh', '-c', script], 'TERM');
  const { code, output } = await runCommand(file, args, { env });
  if (code !== 0) {
    throw new ServicesError('build_failed', `PostgreSQL's data folder could not be made: ${lastLines(output, 2)}`);
  }
  return password;
}

async function query(url: string, text: string, values: string[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    return (await client.query(text, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
