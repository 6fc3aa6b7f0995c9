import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedMaps } from '@packwatch/protocol';
import { ServerTCP } from 'modbus-serial';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBus } from './bus/open-bus.ts';
import { NoLink, describeSlave, scanBus } from './scan/scan-bus.ts';
import { type FakeIngest, startFakeIngest } from './testing/fake-ingest.ts';
import { runFor } from './testing/run-for.ts';
import { smartproRegisters } from './testing/smartpro-registers.ts';

const BEGIN_MS = Date.UTC(2026, 10, 1, 0, 10);
const MUTE_SLAVE = 12;
const IDS: Readonly<Record<number, number>> = { 1: 521, 11: 102, 50: 600, 60: 1234 };
const REFUSING_SLAVE = 70;

let folder: string;
let ingest: FakeIngest;
let server: ServerTCP;
let port: number;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const found = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}

/** A server of modbus-serial with the slaves above; all others say nothing. */
async function startServer(): Promise<ServerTCP> {
  const registers = smartproRegisters();
  const read = async (address: number, unit: number): Promise<number> => {
    if (unit === REFUSING_SLAVE) throw Object.assign(new Error('no such register'), { modbusErrorCode: 2 });
    const id = IDS[unit];
    if (id === undefined) return new Promise(() => undefined);
    return address === 0 ? id : registers.readUInt16BE(address * 2);
  };
  const started = new ServerTCP({ getHoldingRegister: read }, { host: '127.0.0.1', port });
  await new Promise<void>((resolve) => started.on('initialized', () => resolve()));
  return started;
}

const stopServer = (): Promise<void> =>
  new Promise((resolve) => {
    for (const socket of server.socks.keys()) socket.destroy();
    server.close(() => resolve());
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-tcp-'));
  ingest = await startFakeIngest();
  port = await freePort();
  server = await startServer();
});
afterEach(async () => {
  await stopServer();
  await ingest.close();
  await rm(folder, { recursive: true });
});

const link = () => ({ kind: 'modbus_tcp' as const, host: '127.0.0.1', port });
const packs = [
  {
    name: 'Pack',
    burst: false,
    devices: [
      { addresses: 1, map: 'smartpro' },
      { addresses: '11,12', map: 'lipro' },
    ],
  },
];

test('a bus behind Modbus TCP is polled past a slave that is mute', async () => {
  await runFor({
    upload: ingest.upload,
    folder,
    bus: { link: link(), timeoutMs: 200, packs },
    sweeps: 4,
    startMs: BEGIN_MS,
  });
  const frames = [...ingest.taken.values()].flatMap((upload) => upload.frames);
  expect(frames.filter(({ error }) => error === null)).toHaveLength(4 * 4);
  expect(frames.filter(({ error }) => error === 'timeout').map(({ request }) => request[0])).toEqual(
    Array.from({ length: 4 }, () => MUTE_SLAVE),
  );
});

test('a connection that breaks is reported and comes back', async () => {
  const bus = { link: link(), timeoutMs: 200, packs };
  let sweeps = 0;
  const onStored = (): void => {
    sweeps += 1;
    if (sweeps === 2) for (const socket of server.socks.keys()) socket.destroy();
  };
  const said = await runFor({ upload: ingest.upload, folder, bus, sweeps: 6, startMs: BEGIN_MS, onStored });
  const polls = Map.groupBy(
    [...ingest.taken.values()].flatMap((upload) => upload.frames),
    ({ pollMs }) => pollMs,
  );
  const sound = [...polls.values()].map((frames) => frames.filter(({ error }) => error === null).length);
  expect(sound.slice(0, 2)).toEqual([4, 4]);
  expect(sound.slice(3)).toEqual([4, 4, 4]);
  expect(said.join()).toMatch(/the link was lost/);
});

test('a bus that can not be reached at all is reported with every poll', async () => {
  await stopServer();
  const bus = { link: link(), timeoutMs: 200, packs };
  const said = await runFor({ upload: ingest.upload, folder, bus, sweeps: 3, startMs: BEGIN_MS });
  const frames = [...ingest.taken.values()].flatMap((upload) => upload.frames);
  expect(frames.map(({ response, error }) => [response, error])).toEqual(
    Array.from({ length: 3 }, () => [null, 'link_down']),
  );
  expect(said.filter((text) => /no link/.test(text))).toHaveLength(1);
  server = await startServer();
});

test('a scan finds the slaves and names them by their id', async () => {
  const master = openBus({ link: link(), timeoutMs: 150 }, () => undefined);
  const addresses = [1, 2, 11, 50, 60, REFUSING_SLAVE];
  const found = await scanBus({ master, addresses, maps: shippedMaps, signal: new AbortController().signal });
  await master.close();
  expect(found.map(describeSlave)).toEqual([
    '  1  id 521, SmartPro 24-115 (map smartpro@1)',
    ' 11  id 102, LiPro V2 (map lipro@1)',
    ' 50  id 600, PowerPro (map powerpro@1)',
    ' 60  id 1234, not known',
    ' 70  answers, but not with its id: exception 2 (illegal data address)',
  ]);
});

test('a scan of a bus that is not there says so', async () => {
  const master = openBus({ link: { ...link(), port: await freePort() }, timeoutMs: 50 }, () => undefined);
  const scan = scanBus({ master, addresses: [1], maps: shippedMaps, signal: new AbortController().signal });
  await expect(scan).rejects.toBeInstanceOf(NoLink);
});
