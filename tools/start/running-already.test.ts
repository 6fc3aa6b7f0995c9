import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseSecondStart } from './running-already.ts';

const server = createServer();
let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-run-'));
  path = join(folder, 'run.json');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const portOfWeb = () => (server.address() as AddressInfo).port;
const NOBODY_LISTENS = 1;
const writeRun = (pid: number, webPort: number) => {
  const url = (port: number) => `http://127.0.0.1:${port}`;
  const urls = { web: url(webPort), api: url(2), ingest: url(3), mqtt: 'mqtt://127.0.0.1:4', mail: url(5) };
  const services = { database: 'postgresql://postgres@127.0.0.1:6/packwatch', redis: 'redis://127.0.0.1:7' };
  return writeFile(path, JSON.stringify({ ...urls, ...services, login: null, gateway: null, pids: { start: pid } }));
};
/** Above what Linux gives out. */
const NO_PROCESS = 2 ** 30;

describe('refuseSecondStart', () => {
  it('refuses while the run is alive and listens', async () => {
    await writeRun(process.pid, portOfWeb());
    await expect(refuseSecondStart(path)).rejects.toThrow(`process ${process.pid}`);
  });

  it('goes on where a killed run left its file behind', async () => {
    await writeRun(NO_PROCESS, portOfWeb());
    await refuseSecondStart(path);
  });

  it('goes on where the number of a killed run belongs to another program now', async () => {
    await writeRun(process.pid, NOBODY_LISTENS);
    await refuseSecondStart(path);
  });

  it('goes on with half a file, and with none', async () => {
    await writeFile(path, '{"web":');
    await refuseSecondStart(path);
    await rm(path);
    await refuseSecondStart(path);
  });
});
