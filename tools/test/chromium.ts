import { access, constants } from 'node:fs/promises';
import { runCommand } from './run-command.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/**
 * The path of a Chromium: the one named by CHROMIUM_PATH, one in a usual place, or Debian's, installed for the purpose.
 * @throws Error saying what to do
 */
export async function ensureChromium(signal: AbortSignal): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH (${named}) is not a program.`);
  }
  const found = await firstExecutable();
  if (found !== undefined) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new Error('No Chromium was found: install one, or name one in CHROMIUM_PATH.');
  }
  return installChromium(signal);
}

async function installChromium(signal: AbortSignal): Promise<string> {
  const options = { cwd: '/', env: { DEBIAN_FRONTEND: 'noninteractive' }, signal };
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=120'];
  const updated = await runCommand([...apt, 'update'], options);
  const installed = await runCommand([...apt, 'install', '--yes', '--no-install-recommends', 'chromium'], options);
  const path = await firstExecutable();
  if (installed.code === 0 && path !== undefined) return path;
  throw new Error(`apt-get could not install Chromium:\n${updated.output}${installed.output}`);
}

async function firstExecutable(): Promise<string | undefined> {
  for (const path of USUAL_PLACES) if (await isExecutable(path)) return path;
  return undefined;
}
