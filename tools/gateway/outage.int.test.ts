import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FramesUpload } from '@packwatch/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CountingSlave, startCountingSlave } from './testing/counting-slave.ts';
import { type FakeIngest, type Fate, startFakeIngest } from './testing/fake-ingest.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BEGIN_MS = Date.UTC(2026, 10, 1);
const POLL_MS = 600_000;
const PATIENCE_MS = 60_000;

let folder: string;
let slave: CountingSlave;
let ingest: FakeIngest;
let fateOf: (upload: FramesUpload) => Fate;
let gateway: ChildProcess | null = null;
/** Poll times that the gateway said are on its disk. */
let stored: number[];
let killAfterStored: number;
let onOver = (): void => undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-outage-'));
  slave = await startCountingSlave();
  ingest = await startFakeIngest((upload) => fateOf(upload));
  stored = [];
  killAfterStored = Infinity;
});
afterEach(async () => {
  gateway?.kill('SIGKILL');
  await slave.close();
  await ingest.close();
  await rm(folder, { recursive: true });
});

async function writeConfig(): Promise<string> {
  const path = join(folder, 'gateway.json');
  const devices = [{ addresses: 50, map: 'powerpro' }];
  const pack = { name: 'Pack', pollSeconds: POLL_MS / 1000, burst: false, devices };
  const link = { kind: 'modbus_tcp', host: '127.0.0.1', port: slave.port };
  const config = {
    upload: { url: ingest.url, token: 'pwg_test', everySeconds: 0, sweepsPerUpload: 60 },
    store: { folder: 'store', maxMegabytes: 64 },
    buses: [{ name: 'rs485-0', link, timeoutMs: 5000, packs: [pack] }],
  };
  await writeFile(path, JSON.stringify(config));
  return path;
}

function startGateway(config: string, fromMs: number, toMs: number): ChildProcess {
  const entry = new URL('testing/stepping-gateway.ts', import.meta.url);
  const child = fork(entry, [config, String(fromMs), String(toMs)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (message: { stored?: number; over?: true }) => {
    if (message.over) onOver();
    if (message.stored === undefined) return;
    stored.push(message.stored);
    if (stored.length === killAfterStored) child.kill('SIGKILL');
  });
  return (gateway = child);
}

/** Lives until it is killed. */
async function liveAndDie(config: string, fromMs: number, toMs: number): Promise<void> {
  const [, signal] = await once(startGateway(config, fromMs, toMs), 'exit');
  expect(signal).toBe('SIGKILL');
}

const pollsOf = (uploads: Iterable<FramesUpload>): number[] =>
  [...uploads].flatMap(({ frames }) => frames.map(({ pollMs }) => pollMs ?? 0));

test(
  'two weeks without ingest, with kill -9 on the way and while it catches up, go up whole, in order, nothing twice',
  async () => {
    const config = await writeConfig();
    const endMs = BEGIN_MS + 14 * DAY_MS;

    // Two weeks of 503. Every time it was killed, its time goes on an hour later.
    fateOf = () => ({ status: 503 });
    let fromMs = BEGIN_MS;
    for (const kill of [1, 500, 501, 1300]) {
      killAfterStored = kill;
      await liveAndDie(config, fromMs, endMs);
      fromMs = (stored.at(-1) ?? fromMs) + HOUR_MS;
    }
    killAfterStored = Infinity;
    const over = new Promise<void>((resolve) => (onOver = resolve));
    const sixth = startGateway(config, fromMs, endMs);
    await over;
    sixth.kill('SIGKILL');
    await once(sixth, 'exit');
    expect(stored.length).toBeGreaterThan(1900);
    expect(ingest.taken.size).toBe(0);

    // Ingest is back: killed after an upload was taken but before its answer, once with a lost answer, once before it is taken.
    let uploads = 0;
    fateOf = () => {
      uploads += 1;
      if (uploads === 5 || uploads === 14) gateway?.kill('SIGKILL');
      if (uploads === 14) return { status: 503 };
      return uploads === 9 ? 'answer_lost' : 'taken';
    };
    await liveAndDie(config, endMs, endMs);
    await liveAndDie(config, endMs, endMs);
    startGateway(config, endMs, endMs);
    const last = stored.at(-1);
    await vi.waitFor(() => expect(pollsOf(ingest.taken.values()).at(-1)).toBe(last), { timeout: PATIENCE_MS });

    const uploaded = pollsOf(ingest.taken.values());
    // In order and nothing twice. A sweep that was on the disk when its process was killed, but not told of yet, is one more.
    expect(uploaded).toEqual([...new Set(uploaded)].sort((a, b) => a - b));
    expect(stored.filter((pollMs) => !uploaded.includes(pollMs))).toEqual([]);
    expect(uploaded.length - stored.length).toBeLessThanOrEqual(5);
    // The slave never says the same twice: no answer went up under two times.
    const answers = [...ingest.taken.values()].flatMap(({ frames }) => frames.map(({ response }) => String(response)));
    expect(new Set(answers).size).toBe(uploaded.length);
    // An upload that is tried again keeps its id and its sweeps over every kill, and says anew when it was sent.
    const [first] = ingest.attempts;
    const again = ingest.attempts.filter(({ upload }) => upload === first?.upload);
    expect(new Set(again.map((attempt) => String(pollsOf([attempt])))).size).toBe(1);
    expect(again.at(-1)?.sentMs).toBe(endMs);
    expect(again[0]?.sentMs).toBeLessThan(endMs);
    expect([...ingest.taken.keys()][0]).toBe(first?.upload);
  },
  3 * PATIENCE_MS,
);
