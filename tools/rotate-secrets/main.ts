import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildApi } from '../lib/build-api.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// The command is part of the API, as it is installed; this builds it first.
await buildApi(ROOT);
const args = [`${ROOT}apps/api/dist/rotate-secrets.js`, ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { stdio: 'inherit' });
const [code] = (await once(child, 'exit')) as [number | null];
process.exitCode = code ?? 1;
