import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildGatewayPackage } from './build-package.ts';

const OUT = fileURLToPath(new URL('../../.local/gateway-package', import.meta.url));

const folder = join(OUT, 'package');
await buildGatewayPackage(folder);
const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', OUT], { cwd: folder, encoding: 'utf8' });
if (packed.status !== 0) throw new Error(`npm pack failed: ${packed.stderr}`);
console.log(join(OUT, packed.stdout.trim()));
