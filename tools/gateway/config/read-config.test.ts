import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findShippedMap } from '@packwatch/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ConfigError, findMap, readConfig } from './read-config.ts';

const link = { kind: 'serial', path: '/dev/ttyUSB0' };
const device = { addresses: 1, map: 'smartpro' };
const bus = { name: 'rs485-0', link, packs: [{ name: 'Pack 1', devices: [device] }] };
const sound = {
  upload: { url: 'https://ingest.example', token: 'pwg_12345678_secret' },
  store: { folder: 'store' },
  buses: [bus],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-config-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const faultsOf = async (config: unknown): Promise<string[]> => {
  const read = readConfig(await write('gateway.json', config));
  return read.then(
    () => [],
    (cause: ConfigError) => cause.message.split('\n'),
  );
};

test('what is left out has the usual values, and paths are relative to the file', async () => {
  const { config, token } = await readConfig(await write('gateway.json', sound));
  expect(config.store).toEqual({ folder: join(folder, 'store'), maxMegabytes: 512 });
  expect(config.buses[0]?.link).toEqual({ ...link, baudRate: 19_200, parity: 'even', dataBits: 8, stopBits: 1 });
  expect(config.buses[0]?.packs[0]).toMatchObject({ pollSeconds: 10, burst: true, devices: [{ addresses: [1] }] });
  expect(token).toBe('pwg_12345678_secret');
});

test('the token may lie in a file of its own', async () => {
  await write('token', 'pwg_from_file\n');
  const upload = { url: 'mqtts://broker', gatewayId: 'c1a3a5c0-9d7c-4a43-8f14-53a7d1fbb9a7', tokenFile: 'token' };
  expect((await readConfig(await write('gateway.json', { ...sound, upload }))).token).toBe('pwg_from_file');
});

test("a user's own map goes before the shipped one of the same name", async () => {
  const own = { ...findShippedMap('smartpro'), version: 2, device: 'By the manual' };
  await write('own.json', own);
  const { maps } = await readConfig(await write('gateway.json', { ...sound, maps: ['own.json'] }));
  expect(findMap(maps, 'smartpro')?.device).toBe('By the manual');
  expect(findMap(maps, 'smartpro@1')?.device).not.toBe('By the manual');
});

test("the manual's example is sound", async () => {
  const page = await readFile(new URL('../../../docs/gateway.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
  await write('token', 'pwg_from_file');
  expect(await faultsOf(example)).toEqual([]);
});

test.each<[string, unknown, RegExp]>([
  ['what is not JSON', '{', /gateway\.json: it is not JSON/],
  ['a word that means nothing', { ...sound, uplaod: {} }, /Unrecognized key: "uplaod"/],
  ['another kind of URL', { ...sound, upload: { ...sound.upload, url: 'ftp://x' } }, /^upload\.url: must be an http/],
  ['no token', { ...sound, upload: { url: 'https://x' } }, /^upload\.token: give either/],
  ['MQTT without the id', { ...sound, upload: { url: 'mqtt://x', token: 't' } }, /^upload\.gatewayId: MQTT needs/],
  [
    'a token file that is not there',
    { ...sound, upload: { url: 'https://x', tokenFile: 'none' } },
    /^upload\.tokenFile: it can not be read/,
  ],
  ['a map that is not there', { ...sound, maps: ['none.json'] }, /^maps\[0\]: it can not be read/],
  [
    'a map nobody knows',
    { ...sound, buses: [{ ...bus, packs: [{ name: 'P', devices: [{ addresses: 1, map: 'x' }] }] }] },
    /^buses\[0\]\.packs\[0\]\.devices\[0\]\.map: there is no map "x"; there are smartpro@1/,
  ],
  [
    'a slave address beyond 247',
    { ...sound, buses: [{ ...bus, packs: [{ name: 'P', devices: [{ addresses: '240-250', map: 'lipro' }] }] }] },
    /^buses\[0\]\.packs\[0\]\.devices\[0\]\.addresses: must be slave addresses from 1 to 247/,
  ],
  [
    'a slave of two packs',
    { ...sound, buses: [{ ...bus, packs: [...bus.packs, { name: 'Pack 2', devices: [device] }] }] },
    /^buses\[0\]\.packs\[1\]\.devices\[0\]\.addresses: slave 1 is on this bus already \(Pack 1\)/,
  ],
  ['two buses of one name', { ...sound, buses: [bus, bus] }, /^buses: two buses have the same name/],
])('%s is refused with its place', async (_what, config, fault) => {
  expect((await faultsOf(config)).some((text) => fault.test(text) || fault.test(text.replace(folder, '')))).toBe(true);
});
