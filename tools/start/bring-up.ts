import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type DemoManifest, type RunFile } from '@packwatch/contracts';
import { chooseProvider } from '@packwatch/services';
import { step } from '../bootstrap/progress.mjs';
import { announce } from './announce.ts';
import { build } from './build.ts';
import { checkPorts } from './check-ports.ts';
import { type StartOptions } from './options.ts';
import { portsFrom } from './ports.ts';
import { prepareDatabase } from './prepare-database.ts';
import { writePrivateFile } from './private-file.ts';
import { startProgram, type ProgramSpec } from './program.ts';
import { mailCatcher, placesOf, product, simulator, type Setting } from './programs.ts';
import { refuseSecondStart } from './running-already.ts';
import { ensureSecrets } from './secrets.ts';
import { seedDemo } from './seed-demo.ts';
import { type Teardown } from './teardown.ts';

export interface BringUp {
  readonly root: string;
  readonly options: StartOptions;
  /** Breaks off; whatever stands by then is in the teardown. */
  readonly signal: AbortSignal;
  readonly teardown: Teardown;
  /** Something that was up went down without being asked to. */
  readonly onDeath: (name: string, how: string, log: string) => void;
}

/** Everything that `npm start` does, in its order. Resolves when all of it is ready and announced. */
export async function bringUp({ root, options, signal, teardown, onDeath }: BringUp): Promise<void> {
  const local = resolve(root, options.local);
  const runFile = join(local, 'run.json');
  const logs = join(local, 'logs');
  const ports = portsFrom(options.basePort);

  await refuseSecondStart(runFile);
  const provider = await chooseProvider('start', options.services);
  await checkPorts(ports, provider.name);
  await mkdir(logs, { recursive: true });

  const services = await provider.start({
    purpose: 'start',
    folder: join(local, 'services'),
    ports: { postgres: ports.postgres, redis: ports.redis },
    step,
    signal,
    onUnexpectedEnd: (name, log) => onDeath(name, 'ended', log),
  });
  teardown.add('the services', services.stop);
  signal.throwIfAborted();

  await step('Preparing the database', () => prepareDatabase(services.databaseUrl));
  await step('Building', () => build(root, signal));

  const secrets = await ensureSecrets(join(local, 'secrets.json'));
  const setting: Setting = { root, host: process.env['HOST'] ?? '127.0.0.1', ports, services, secrets };
  const manifestFile = join(local, 'demo.json');
  const demo = options.demo
    ? await step('Making the demo organisation', () => seedDemo(setting, manifestFile, options, signal))
    : null;

  const pids: Record<string, number> = { start: process.pid, ...services.pids };
  const programs = [mailCatcher(setting), ...product(setting, demo?.webhook?.url)];
  if (demo) programs.push(simulator(setting, manifestFile, options.days));
  for (const spec of programs) pids[spec.name] = await step(`Starting ${spec.name}`, () => launch(spec));

  const places = placesOf(setting);
  teardown.add('the run file', () => rm(runFile, { force: true }));
  await writePrivateFile(runFile, describe(places, demo, pids));
  announce(places, demo, runFile, logs);

  async function launch(spec: ProgramSpec): Promise<number> {
    const program = await startProgram(spec, join(logs, `${spec.name}.log`), signal);
    let isWanted = true;
    teardown.add(spec.name, () => {
      isWanted = false;
      return program.stop();
    });
    void program.ended.then(({ how, log }) => {
      if (isWanted) onDeath(spec.name, how, log);
    });
    return program.pid;
  }
}

function describe(
  places: ReturnType<typeof placesOf>,
  demo: DemoManifest | null,
  pids: Record<string, number>,
): RunFile {
  const { web, api, ingest, mqtt, mail, database, redis } = places;
  return {
    ...{ web, api, ingest, mqtt, mail, database, redis },
    login: demo?.login ?? null,
    gateway: demo?.tryOut ?? null,
    pids,
  };
}
