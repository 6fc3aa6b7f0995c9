import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type RegisterMap, findShippedMap, parseRegisterMap, shippedMaps } from '@packwatch/protocol';
import { errorText } from '../../lib/error-text.ts';
import { type GatewayConfig, gatewayConfigSchema } from './gateway-config.ts';

/** What is wrong with a configuration, a line for each place. */
export class ConfigError extends Error {
  readonly code = 'gateway_config_invalid';
}

/** A configuration whose files were read: its paths are absolute, its maps are there, its token is known. */
export interface ReadConfig {
  readonly config: GatewayConfig;
  readonly token: string;
  readonly maps: readonly RegisterMap[];
}

/** Reads and checks a configuration file. Paths in it are relative to it. Throws a ConfigError that names each place. */
export async function readConfig(path: string): Promise<ReadConfig> {
  const folder = dirname(resolve(path));
  const parsed = gatewayConfigSchema.safeParse(await readJson(path, path));
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}`).join('\n'));
  }
  const { upload, store, maps: mapFiles } = parsed.data;
  const own = await Promise.all(mapFiles.map((file, index) => readMap(resolve(folder, file), `maps[${index}]`)));
  const maps = [...own, ...shippedMaps];
  checkMaps(parsed.data, maps);
  const token = upload.token ?? (await readToken(resolve(folder, upload.tokenFile ?? '')));
  return { config: { ...parsed.data, store: { ...store, folder: resolve(folder, store.folder) } }, token, maps };
}

/** A map by `id` or `id@version`, the user's own first. */
export function findMap(maps: readonly RegisterMap[], reference: string): RegisterMap | undefined {
  const own = maps.filter((map) => !shippedMaps.includes(map));
  return (
    own.find(({ id, version }) => reference === id || reference === `${id}@${version}`) ?? findShippedMap(reference)
  );
}

function checkMaps({ buses }: GatewayConfig, maps: readonly RegisterMap[]): void {
  const known = maps.map(({ id, version }) => `${id}@${version}`).join(', ');
  const faults = buses.flatMap(({ packs }, bus) =>
    packs.flatMap(({ devices }, pack) =>
      devices.flatMap(({ map }, device) =>
        findMap(maps, map) === undefined
          ? [`buses[${bus}].packs[${pack}].devices[${device}].map: there is no map "${map}"; there are ${known}`]
          : [],
      ),
    ),
  );
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
}

async function readMap(path: string, place: string): Promise<RegisterMap> {
  const parsed = parseRegisterMap(await readJson(path, place));
  if (parsed.ok) return parsed.map;
  throw new ConfigError(parsed.errors.map((error) => `${place}: ${error.path}: ${error.message}`).join('\n'));
}

async function readToken(path: string): Promise<string> {
  const token = (await readText(path, 'upload.tokenFile')).trim();
  if (token === '') throw new ConfigError(`upload.tokenFile: ${path} is empty`);
  return token;
}

async function readJson(path: string, place: string): Promise<unknown> {
  const text = await readText(path, place);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigError(`${place}: it is not JSON (${errorText(cause)})`);
  }
}

async function readText(path: string, place: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new ConfigError(`${place}: it can not be read (${errorText(cause)})`);
  }
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`),
    '',
  ) || 'the file';
