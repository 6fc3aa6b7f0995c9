import { parseMapRef, type RedecodeDto, type RedecodeOutcome } from '@packwatch/contracts';
import {
  createPool,
  findOrganisationOfPack,
  type Pool,
  RedecodesRepository,
  RegisterMapsRepository,
} from '@packwatch/db';
import { parseRegisterMap, rolesOfMap } from '@packwatch/protocol';
import { pause } from '../lib/pause.ts';
import { type RedecodeOptions } from './options.ts';

/** Something to tell a person at the terminal, without a stack. */
export class RedecodeRefused extends Error {}

export interface Follower {
  /** What it is at, and how far: 0…1. */
  progress(doing: 'preview' | 'apply', part: number): void;
  previewed(outcome: RedecodeOutcome): void;
}

const POLL_MS = 300;
const ENDED: readonly RedecodeDto['state'][] = ['done', 'failed', 'cancelled'];

/** Asks for a re-decode and follows it to its end: the preview, or the last day if it is applied. */
export async function runRedecode(
  options: RedecodeOptions,
  follower: Follower,
  signal: AbortSignal,
): Promise<RedecodeDto> {
  const admin = createPool(options.database, { max: 1, applicationName: 'packwatch-redecode' });
  const pool = createPool(asApi(options.database), { max: 1, applicationName: 'packwatch-redecode' });
  try {
    const organisationId = await findOrganisationOfPack(admin, options.pack);
    if (organisationId === null) throw new RedecodeRefused(`There is no pack ${options.pack}.`);
    const redecodes = new RedecodesRepository(pool);
    const { pack: packUid, from, to = null, by: askedBy } = options;
    const made = await redecodes.create(organisationId, {
      ...{ packUid, from, to, askedBy, askedAt: new Date() },
      map: await mapOf(pool, organisationId, options),
      reason: options.map === undefined ? 'assignment' : 'map',
      appliesItself: false,
      assignedAt: null,
    });
    if (made === null) throw new RedecodeRefused(`There is no pack ${packUid}.`);
    const follow = async (doing: 'preview' | 'apply', until: readonly RedecodeDto['state'][]): Promise<RedecodeDto> => {
      for (;;) {
        const now = (await redecodes.find(organisationId, made.id)) ?? made;
        follower.progress(doing, now.progress);
        if (until.includes(now.state) || ENDED.includes(now.state) || signal.aborted) return now;
        await pause(POLL_MS, signal);
      }
    };
    const previewed = await follow('preview', ['ready']);
    if (previewed.preview !== null) follower.previewed(previewed.preview);
    if (previewed.state !== 'ready' || !options.apply) return previewed;
    const change = await redecodes.apply(organisationId, made.id, askedBy, new Date());
    if (change.kind === 'busy')
      throw new RedecodeRefused('Another re-decode of this pack is being applied; wait for its end.');
    return await follow('apply', []);
  } finally {
    await Promise.all([admin.end(), pool.end()]);
  }
}

/** The same database as the role of the API: what this command does stays inside the pack's organisation. */
function asApi(database: string): string {
  const url = new URL(database);
  url.searchParams.set('options', '-c role=packwatch_api');
  return url.href;
}

async function mapOf(pool: Pool, organisationId: string, { map: ref, role: asked }: RedecodeOptions) {
  if (ref === undefined) return null;
  const name = parseMapRef(ref);
  const all = await new RegisterMapsRepository(pool).list(organisationId);
  const stored = all.find((map) => map.ref === ref);
  const parsed = parseRegisterMap(stored?.document);
  if (stored === undefined || !parsed.ok)
    throw new RedecodeRefused(`There is no register map ${name.key}@${name.version} (${ref}).`);
  const roles = rolesOfMap(parsed.map);
  const role = asked ?? (roles.length === 1 ? roles[0] : undefined);
  if (role === undefined || !roles.includes(role)) {
    throw new RedecodeRefused(`${ref} is for ${roles.join(' or ') || 'no slave of a pack'}; say which with --role.`);
  }
  return { registerMapId: stored.id, role };
}
