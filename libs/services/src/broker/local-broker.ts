import { chown, mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import getPort from 'get-port';
import { inRoot, type PrivateRoot } from '../root/enter-root.ts';
import { SERVICE_UID } from '../root/root-recipe.ts';
import { startServer } from '../root/server-process.ts';
import { type Broker, type BrokerRequest } from './broker.ts';

const loopback = (port: number): string => `127.0.0.1:${port}`;

/** mosquitto as a process: the machine's own, or that of a private root. */
export async function startLocalBroker(
  { folder, config }: BrokerRequest,
  from: { readonly binary: string } | Omit<PrivateRoot, 'dataFolder'>,
): Promise<Broker> {
  const port = await getPort({ host: '127.0.0.1' });
  const dataFolder = join(folder, 'broker');
  const configFile = join(dataFolder, 'mosquitto.conf');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(configFile, [`listener ${port} 127.0.0.1`, ...config(loopback), ''].join('\n'));
  const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };
  if ('privilege' in from && from.privilege === 'root') {
    for (const path of [dataFolder, configFile]) await chown(path, SERVICE_UID, SERVICE_UID);
  }
  const server = await startServer({
    name: 'mosquitto',
    command:
      'binary' in from
        ? { file: from.binary, args: ['-c', configFile], env }
        : inRoot({ ...from, dataFolder }, ['/usr/sbin/mosquitto', '-c', '/data/mosquitto.conf'], 'TERM'),
    logFile: join(folder, 'mosquitto.log'),
    endSignal: 'SIGTERM',
    isReady: () => answers(port),
    onUnexpectedEnd: undefined,
  });
  return { host: '127.0.0.1', port, stop: server.stop };
}

function answers(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}
