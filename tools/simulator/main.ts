import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DemoFault, type DemoManifest, demoManifest } from '@packwatch/contracts';
import { Agent } from 'undici';
import { readSeries } from '../lib/measured-series.ts';
import { pause } from '../lib/pause.ts';
import { ProgressLine } from '../lib/progress-line.ts';
import { FaultControl, FaultError, findPack, switchFault } from './fault-control.ts';
import { type Fleet, fleetOf } from './fleet.ts';
import { readOcvCurve } from './ocv-curve.ts';
import { type RunOptions, runCommand } from './options.ts';
import { ConfirmedStates } from './state-file.ts';

const SERIES = fileURLToPath(new URL('../fixtures/a123-dynamic-25c.csv.gz', import.meta.url));
/** A long history keeps nobody waiting: once a gateway is live, the rest of it may go on behind. */
const READY_WITHIN_MS = 20_000;
const SAVE_EVERY_MS = 5000;
const STOP_WITHIN_MS = 3000;

const readManifest = async (path: string): Promise<DemoManifest> =>
  demoManifest.parse(JSON.parse(await readFile(path, 'utf8')));
const beside = (manifest: string, name: string): string => join(dirname(manifest), name);
const controlFileOf = (manifest: string): string => beside(manifest, 'simulator-faults.json');

function faultsAtStart(manifest: DemoManifest, options: RunOptions): ReadonlyMap<string, readonly DemoFault[]> {
  const faults = new Map<string, DemoFault[]>();
  for (const { pack, fault } of options.fault) {
    const { uid } = findPack(manifest, pack);
    faults.set(uid, [...(faults.get(uid) ?? []), fault]);
  }
  return faults;
}

async function run(options: RunOptions): Promise<void> {
  const manifest = await readManifest(options.manifest);
  const confirmed = await ConfirmedStates.open(beside(options.manifest, 'simulator-state.json'));
  const line = new ProgressLine(process.stdout, process.stdout.isTTY ? 200 : 10_000);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  const fleet = fleetOf({
    manifest,
    options,
    begunMs: Date.now(),
    confirmed,
    control: new FaultControl(controlFileOf(options.manifest), faultsAtStart(manifest, options)),
    curve: readOcvCurve(),
    series: await readSeries(SERIES),
    dispatcher: new Agent({ connections: 16 }),
    onTrouble: (gateway, text) => line.log(`${gateway}: ${text}`),
    signal: stop.signal,
  });
  const running = Promise.all(fleet.runners.map((runner) => runner.run()));
  await Promise.race([running, superviseUntilStopped(fleet, confirmed, line, stop.signal)]);
  // An upload under way may still be acknowledged; one that takes longer is found as a duplicate at the next start.
  await Promise.race([running, pause(STOP_WITHIN_MS, new AbortController().signal)]);
  await confirmed.save();
  line.done(`Stopped after ${fleet.counts.acknowledged} acknowledged polls.`);
  process.exit(0);
}

/** Shows how far the fleet is, tells the parent process when it is ready, and saves what was acknowledged. */
async function superviseUntilStopped(
  { runners, counts }: Fleet,
  confirmed: ConfirmedStates,
  line: ProgressLine,
  signal: AbortSignal,
): Promise<void> {
  const begunMs = Date.now();
  let isReady = false;
  let savedMs = begunMs;
  while (!signal.aborted) {
    const live = runners.filter((runner) => runner.isLive).length;
    const pending = runners.reduce((sum, runner) => sum + runner.pending, 0);
    line.update(
      () =>
        `${live} of ${runners.length} gateways live, ${counts.acknowledged} polls acknowledged, ` +
        `${pending} waiting, ${counts.quarantined} quarantined`,
    );
    const nowMs = Date.now();
    if (!isReady && (live === runners.length || (live > 0 && nowMs - begunMs > READY_WITHIN_MS))) {
      isReady = true;
      process.send?.({ ready: true });
      line.log(`Live: ${live} of ${runners.length} gateways after ${((nowMs - begunMs) / 1000).toFixed(1)} s.`);
    }
    if (nowMs - savedMs > SAVE_EVERY_MS) {
      savedMs = nowMs;
      await confirmed.save();
    }
    await pause(200, signal);
  }
}

async function switchFaultOf(manifestPath: string, pack: string, fault: DemoFault, on: boolean): Promise<void> {
  const { uid, name, drive } = findPack(await readManifest(manifestPath), pack);
  if (drive === 'replay' && fault !== 'gateway_outage') {
    throw new FaultError(`${name} shows a measured series, which has no ${fault}; only its gateway can fail.`);
  }
  switchFault(controlFileOf(manifestPath), uid, fault, on);
  console.log(`${name}: ${fault} is ${on ? 'on' : 'off'} from the next poll on.`);
}

try {
  await runCommand({ run, switchFault: switchFaultOf });
} catch (cause) {
  if (!(cause instanceof FaultError)) throw cause;
  console.error(cause.message);
  process.exit(1);
}
