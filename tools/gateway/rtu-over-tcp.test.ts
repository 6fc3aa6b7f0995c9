import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFrame, shippedMaps } from '@packwatch/protocol';
import jsmodbus from 'jsmodbus';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sweep } from '../lib/upload-queue.ts';
import { openBus } from './bus/open-bus.ts';
import { describeSlave, scanBus } from './scan/scan-bus.ts';
import { startFakeIngest, type FakeIngest } from './testing/fake-ingest.ts';
import { runFor } from './testing/run-for.ts';
import { smartproRegisters } from './testing/smartpro-registers.ts';

const BEGIN_MS = Date.UTC(2026, 10, 1, 0, 10);

let folder: string;
let ingest: FakeIngest;
let deviceServer: Server;
const sockets = new Set<Socket>();

/** A serial device server with a slave of jsmodbus behind it: the bytes of RTU, over TCP. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-rtu-tcp-'));
  ingest = await startFakeIngest();
  deviceServer = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    type Port = ConstructorParameters<typeof jsmodbus.server.RTU>[0];
    // The library takes a serial port and uses no more of it than a socket has.
    new jsmodbus.server.RTU(socket as unknown as Port, { holding: smartproRegisters() });
  });
  await new Promise<void>((resolve) => deviceServer.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  cut();
  await new Promise((resolve) => deviceServer.close(resolve));
  await ingest.close();
  await rm(folder, { recursive: true });
});

const cut = () => {
  for (const socket of sockets) socket.destroy();
};
const link = () => {
  const { port } = deviceServer.address() as AddressInfo;
  return { kind: 'rtu_over_tcp' as const, host: '127.0.0.1', port, baudRate: 115_200 };
};

test('a bus behind a serial device server is polled, and again after its connection was cut', async () => {
  const sweeps: Sweep[] = [];
  const said = await runFor({
    upload: ingest.upload,
    folder,
    bus: {
      link: link(),
      timeoutMs: 2000,
      packs: [{ name: 'Pack', burst: false, devices: [{ addresses: 1, map: 'smartpro' }] }],
    },
    sweeps: 6,
    startMs: BEGIN_MS,
    onStored: (sweep) => {
      sweeps.push(sweep);
      if (sweeps.length === 3) cut();
    },
  });
  expect(said.at(-1)).toMatch('6 sweeps stored, 6 acknowledged, 0 wait');
  const isSound = sweeps.map(({ frames }) => frames.every((frame) => readFrame(frame).ok));
  expect(isSound.slice(0, 3)).toEqual([true, true, true]);
  expect(isSound.at(-1)).toBe(true);
  expect(said.filter((text) => /link was lost/.test(text))).toHaveLength(1);
});

test('a scan goes through it as well', async () => {
  const master = openBus({ link: link(), timeoutMs: 500 }, () => undefined);
  const found = await scanBus({ master, addresses: [7], maps: shippedMaps, signal: new AbortController().signal });
  await master.close();
  expect(found.map(describeSlave)).toEqual(['  7  id 521, SmartPro 24-115 (map smartpro@1)']);
});
