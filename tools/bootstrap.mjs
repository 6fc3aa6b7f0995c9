// The door of `npm start`, `npm test` and the like: plain JavaScript that any Node from 18 on runs, without any package.
// It gets a newer Node if this one is too old, the packages, and the generated database client; then the tool itself,
// which is TypeScript, goes on under that Node.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BootstrapError, SIGNALS } from './bootstrap/command.mjs';
import { ensureNode, environmentOf } from './bootstrap/node24.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { ensurePrismaClient } from './bootstrap/prisma-client.mjs';

const TOOLS = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(TOOLS);

const [name = '', ...args] = process.argv.slice(2);
const entry = join(TOOLS, name, 'main.ts');

if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(entry)) {
  console.error(
    'Usage: node tools/bootstrap.mjs start|test|verify|bench|chaos|docs|fuzz|gateway|gateway-package|lab|ledger|mutation|passport|redecode|replay|rotate-secrets|screenshots|simulator [options]',
  );
  process.exit(2);
}

const usage = join(TOOLS, name, 'usage.txt');
if ((args.includes('--help') || args.includes('-h')) && existsSync(usage)) {
  process.stdout.write(readFileSync(usage, 'utf8'));
  process.exit(0);
}

try {
  const node = await ensureNode();
  const env = environmentOf(node);
  await ensurePackages(ROOT, env);
  await ensurePrismaClient(ROOT, node, env);
  handOver(node, env);
} catch (error) {
  console.error(error instanceof BootstrapError ? error.message : error);
  if (name === 'test' || name === 'verify') console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

function handOver(node, env) {
  // The channel tells the tool if this process is killed.
  const tool = spawn(node, [entry, ...args], { cwd: ROOT, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // The tool stops what it started and then itself; until then this process must stay, or npm would return too early.
  for (const signal of SIGNALS) process.on(signal, () => tool.kill(signal));
  if (process.env.npm_lifecycle_event) endWithParent(() => tool.kill('SIGTERM'));
  tool.once('error', (error) => {
    console.error(`${name} could not be started: ${error.message}`);
    process.exit(1);
  });
  tool.once('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

// npm passes a signal to the shell between itself and us, and that shell dies of it without a word.
function endWithParent(end) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 500);
}
