import { Injectable } from '@nestjs/common';
import {
  type CreateRegisterMap,
  type RegisterMapCheck,
  type RegisterMapDetail,
  type RegisterMapDiff,
  type RegisterMapList,
  type RegisterMapRef,
  type RegisterMapTrial,
  type RegisterMapVersion,
  type TryRegisterMap,
} from '@packwatch/contracts';
import { RegisterMapsRepository } from '@packwatch/db';
import { diffMaps, type RegisterMap, rolesOfMap } from '@packwatch/protocol';
import { type Member } from '../../common/access.ts';
import { AppError } from '../../common/app-error.ts';
import { checkMap, planOf } from './check-map.ts';
import { explainFrame } from './explain-frame.ts';
import { type UsableMap, UsableMaps } from './usable-maps.ts';

@Injectable()
export class RegisterMapsService {
  constructor(
    private readonly repository: RegisterMapsRepository,
    private readonly maps: UsableMaps,
  ) {}

  async list(member: Member): Promise<RegisterMapList> {
    const all = await this.maps.all(member.organisationId);
    const families = Map.groupBy(all, ({ stored }) => `${stored.origin}:${stored.key}`);
    const items = [...families.values()].map((family) => {
      const versions = family.map(toVersion);
      const [newest] = versions;
      if (newest === undefined) throw new Error('a group has a member');
      const { origin, key, device, provisional } = newest;
      return { origin, key, device, provisional, packs: versions.reduce((sum, { packs }) => sum + packs, 0), versions };
    });
    return { items };
  }

  async detail(member: Member, ref: RegisterMapRef): Promise<RegisterMapDetail> {
    const usable = await this.maps.get(member.organisationId, ref);
    return this.toDetail(member, usable);
  }

  async diff(member: Member, from: RegisterMapRef, to: RegisterMapRef): Promise<RegisterMapDiff> {
    const [before, after] = await Promise.all([from, to].map((ref) => this.maps.get(member.organisationId, ref)));
    if (before === undefined || after === undefined) throw new Error('two were asked for');
    const { members, added, removed, changed } = diffMaps(before.map, after.map);
    return {
      ...{ from, to },
      members: [...members],
      added: [...added],
      removed: [...removed],
      changed: changed.map((point) => ({ name: point.name, members: [...point.members] })),
    };
  }

  validate(document: unknown): RegisterMapCheck {
    const checked = checkMap(document);
    if (checked.map === null) {
      return { valid: false, errors: checked.errors, notices: [], pollPlan: null, roles: [] };
    }
    const { map, notices } = checked;
    return { valid: true, errors: [], notices, pollPlan: planOf(map), roles: rolesOfMap(map) };
  }

  async tryOn(member: Member, { document, maps, frames }: TryRegisterMap): Promise<RegisterMapTrial> {
    const chosen = await this.mapsToTry(member, document, maps);
    if ('errors' in chosen) return { errors: chosen.errors, frames: [] };
    return {
      errors: [],
      frames: frames.map(({ request, response }) => explainFrame(request, response ?? null, chosen.maps)),
    };
  }

  /** A version of the organisation's own. It never changes: a correction of it is the next version. */
  async create(member: Member, { document, basedOn, comment }: CreateRegisterMap): Promise<RegisterMapDetail> {
    const checked = checkMap(document);
    if (checked.map === null) {
      const fields = checked.errors.map(({ path, message }) => ({
        path: path === '' ? 'body.document' : `body.document.${path}`,
        message,
      }));
      throw new AppError('invalid_input', 'the document is not a register map', { fields });
    }
    const { id: key, version } = checked.map;
    const base = basedOn === undefined ? null : await this.maps.get(member.organisationId, basedOn);
    const next = nextVersion(await this.repository.list(member.organisationId), key);
    const created =
      version < next
        ? null
        : await this.repository.create(member.organisationId, {
            key,
            version,
            document,
            basedOnId: base?.stored.id ?? null,
            createdBy: member.by,
            comment: comment || null,
          });
    if (created === null) {
      const message = `versions of ${key} are published up to ${next - 1} and never change; the next is ${next}`;
      throw new AppError('map_version_taken', message, { fields: [{ path: 'body.document.version', message }] });
    }
    return this.toDetail(member, { stored: created, map: checked.map });
  }

  private async mapsToTry(
    member: Member,
    document: unknown,
    refs: readonly RegisterMapRef[] | undefined,
  ): Promise<{ maps: RegisterMap[] } | { errors: RegisterMapTrial['errors'] }> {
    if (document !== undefined) {
      const checked = checkMap(document);
      return checked.map === null ? { errors: checked.errors } : { maps: [checked.map] };
    }
    const usable =
      refs === undefined
        ? await this.maps.all(member.organisationId)
        : await Promise.all(refs.map((ref) => this.maps.get(member.organisationId, ref)));
    return { maps: usable.map(({ map }) => map) };
  }

  private async toDetail(member: Member, usable: UsableMap): Promise<RegisterMapDetail> {
    const { stored, map } = usable;
    const [usedBy, all] = await Promise.all([
      this.repository.usedBy(member.organisationId, stored.id),
      this.repository.list(member.organisationId),
    ]);
    return {
      ...toVersion(usable),
      document: { ...map },
      pollPlan: planOf(map),
      roles: rolesOfMap(map),
      nextVersion: nextVersion(all, stored.key),
      usedBy,
    };
  }
}

/** One more than every version of that key that the organisation can see, shipped ones included. */
const nextVersion = (all: readonly { key: string; version: number }[], key: string): number =>
  all.reduce((next, map) => (map.key === key ? Math.max(next, map.version + 1) : next), 1);

function toVersion({ stored, map }: UsableMap): RegisterMapVersion {
  const { ref, origin, key, version, packs, basedOn, createdAt, createdBy, comment } = stored;
  const confidence = { high: 0, medium: 0, low: 0 };
  for (const point of map.points) confidence[point.confidence] += 1;
  const { device, provisional } = map;
  const points = map.points.length;
  return {
    ref,
    origin,
    key,
    version,
    device,
    provisional,
    points,
    confidence,
    packs,
    basedOn,
    createdAt,
    createdBy,
    comment,
  };
}
