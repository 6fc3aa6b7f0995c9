import { Injectable } from '@nestjs/common';
import { parseMapRef, type RegisterMapRef, type SlaveRole } from '@packwatch/contracts';
import { RegisterMapsRepository, type StoredRegisterMap } from '@packwatch/db';
import { parseRegisterMap, type RegisterMap, rolesOfMap } from '@packwatch/protocol';
import { AppError, notFound } from '../../common/app-error.ts';

/** A stored version, read as a map. */
export interface UsableMap {
  readonly stored: StoredRegisterMap;
  readonly map: RegisterMap;
}

/** The maps that an organisation can use, for every feature that names one. */
@Injectable()
export class UsableMaps {
  constructor(private readonly maps: RegisterMapsRepository) {}

  /** @throws AppError `not_found` */
  async get(organisationId: string, ref: RegisterMapRef): Promise<UsableMap> {
    const stored = await this.maps.find(organisationId, parseMapRef(ref));
    if (!stored) throw notFound(`register map ${ref}`);
    return asUsable(stored);
  }

  async all(organisationId: string): Promise<UsableMap[]> {
    return (await this.maps.list(organisationId)).map(asUsable);
  }
}

/** What is stored was checked before. */
function asUsable(stored: StoredRegisterMap): UsableMap {
  const parsed = parseRegisterMap(stored.document);
  if (!parsed.ok) throw new Error(`the stored register map ${stored.ref} is not valid`);
  return { stored, map: parsed.map };
}

/** Which slaves get a map: the role asked for, if the map has points for it, or the only one it has points for. */
export function roleFor({ map, stored }: UsableMap, asked: SlaveRole | undefined): SlaveRole {
  const roles = rolesOfMap(map);
  const role = asked ?? (roles.length === 1 ? roles[0] : undefined);
  if (role !== undefined && roles.includes(role)) return role;
  const message =
    roles.length === 0
      ? `${stored.ref} has no points of a pack, a cell or a switch`
      : `${stored.ref} is for ${roles.join(' or ')}`;
  throw new AppError('invalid_input', message, { fields: [{ path: 'body.role', message }] });
}
