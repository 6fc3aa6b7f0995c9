import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ServerTCP } from 'modbus-serial';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../bench/free-port.ts';
import { buildGatewayPackage } from './build-package.ts';

let folder: string;
let installed: string;

/** As at a terminal whose Node is the one that runs the tests. */
function run(command: string, args: string[], cwd: string) {
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) };
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(command, args, { cwd, env, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}

const gateway = (...args: string[]) => run(join('node_modules', '.bin', 'packwatch-gateway'), args, installed);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-gateway-package-'));
  installed = await mkdtemp(join(tmpdir(), 'packwatch-elsewhere-'));
  await buildGatewayPackage(join(folder, 'package'));
  const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder], join(folder, 'package'));
  const file = join(folder, packed.stdout.trim());
  // Nothing is fetched: all but the serial port's driver is in the one file.
  const install = ['install', '--offline', '--omit=optional', '--no-audit', '--no-fund', '--prefix', installed, file];
  const outcome = await run('npm', install, installed);
  expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(installed, { recursive: true });
});

test('it is one package that brings nothing else', async () => {
  expect((await readdir(join(installed, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
    'packwatch-gateway',
  ]);
  const licences = await readFile(join(installed, 'node_modules', 'packwatch-gateway', 'THIRD-PARTY.txt'), 'utf8');
  for (const name of ['mqtt', 'undici', 'zod']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

test('it says how it is used, by its own name', async () => {
  const { code, stdout, stderr } = await gateway('--help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^packwatch-gateway --config <file>/);
  expect(stdout).not.toContain('npm run');
});

test('it reads a configuration and scans a bus', async () => {
  const port = await freePort();
  const server = new ServerTCP({ getHoldingRegister: async () => 521 }, { host: '127.0.0.1', port });
  await new Promise<void>((resolve) => server.on('initialized', () => resolve()));
  const config = {
    upload: { url: 'https://ingest.example.com', token: 'pwg_test' },
    store: { folder: 'store', maxMegabytes: 8 },
    buses: [
      {
        name: 'rs485-0',
        link: { kind: 'modbus_tcp', host: '127.0.0.1', port },
        packs: [{ name: 'Pack', devices: [{ addresses: 1, map: 'smartpro' }] }],
      },
    ],
  };
  await writeFile(join(installed, 'gateway.json'), JSON.stringify(config));
  expect((await gateway('--config', 'gateway.json', '--check')).stdout).toBe('The configuration is sound.\n');
  const scan = await gateway('--config', 'gateway.json', '--scan', '--addresses', '7', '--scan-timeout', '5000');
  expect(scan.stdout).toContain('7  id 521, SmartPro 24-115 (map smartpro@1)');
  await writeFile(join(installed, 'wrong.json'), '{}');
  expect(await gateway('--config', 'wrong.json', '--check')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('upload'),
  });
  for (const socket of server.socks.keys()) socket.destroy();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
