import { type RegisterMapName, type RegisterMapRef, type SlaveRole, formatMapRef } from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** A stored version of a map, as an organisation sees it. `id` is the database's own and no part of any answer. */
export interface StoredRegisterMap extends RegisterMapName {
  readonly id: number;
  readonly ref: RegisterMapRef;
  readonly document: unknown;
  readonly packs: number;
  readonly basedOn: RegisterMapRef | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly comment: string | null;
}

export interface NewRegisterMap {
  readonly key: string;
  readonly version: number;
  readonly document: unknown;
  readonly basedOnId: number | null;
  readonly createdBy: string;
  readonly comment: string | null;
}

export interface MapUse {
  readonly pack: { readonly uid: string; readonly name: string };
  readonly role: SlaveRole;
  readonly from: string;
}

interface Row {
  id: number;
  own: boolean;
  key: string;
  version: number;
  document: unknown;
  packs: number;
  based_on_own: boolean | null;
  based_on_key: string | null;
  based_on_version: number | null;
  created_at: Date;
  created_by: string | null;
  comment: string | null;
}

const SELECTED = `SELECT m.id, m.organisation_id IS NOT NULL AS own, m.key, m.version, m.document,
    (SELECT count(DISTINCT a.pack_id) FROM assignment a
     WHERE a.register_map_id = m.id AND a.valid_from <= now() AND (a.valid_to IS NULL OR a.valid_to > now())) AS packs,
    b.organisation_id IS NOT NULL AS based_on_own, b.key AS based_on_key, b.version AS based_on_version,
    m.created_at, m.created_by, m.comment
  FROM register_map m LEFT JOIN register_map b ON b.id = m.based_on_id`;

/** Register maps that come with PackWatch, and an organisation's own beside them. A version is never changed. */
export class RegisterMapsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Every version, by key; own maps before shipped ones of the same key, newest first. */
  async list(organisationId: string): Promise<StoredRegisterMap[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`${SELECTED} ORDER BY m.key, own DESC, m.version DESC`);
      return rows.map(fromRow);
    });
  }

  /** One version; null if there is none that this organisation can use. */
  async find(organisationId: string, name: RegisterMapName): Promise<StoredRegisterMap | null> {
    return inTenant(this.#pool, organisationId, (client) => findIn(client, name));
  }

  /** Packs that are read by a version now, by name. */
  async usedBy(organisationId: string, id: number): Promise<MapUse[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<{ uid: string; name: string; role: SlaveRole; since: Date }>(
        `SELECT p.uid, p.name, a.role, min(a.valid_from) AS since
         FROM assignment a JOIN pack p ON p.id = a.pack_id
         WHERE a.register_map_id = $1 AND a.valid_from <= now() AND (a.valid_to IS NULL OR a.valid_to > now())
         GROUP BY p.uid, p.name, a.role ORDER BY p.name, p.uid, a.role`,
        [id],
      );
      return rows.map(({ uid, name, role, since }) => ({ pack: { uid, name }, role, from: since.toISOString() }));
    });
  }

  /** Adds a version of the organisation's own; null if it has that version of the key already. */
  async create(organisationId: string, map: NewRegisterMap): Promise<StoredRegisterMap | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rowCount } = await client.query(
        `INSERT INTO register_map (organisation_id, key, version, document, based_on_id, created_by, comment)
         VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7) ON CONFLICT (organisation_id, key, version) DO NOTHING`,
        [organisationId, map.key, map.version, JSON.stringify(map.document), map.basedOnId, map.createdBy, map.comment],
      );
      if (rowCount === 0) return null;
      const name: RegisterMapName = { origin: 'own', key: map.key, version: map.version };
      const [target, after] = [`register_map:${formatMapRef(name)}` as const, map.document as object];
      await writeAudit(client, organisationId, { by: map.createdBy }, { action: 'register_map.create', target, after });
      return findIn(client, name);
    });
  }
}

async function findIn(
  client: PoolClient,
  { origin, key, version }: RegisterMapName,
): Promise<StoredRegisterMap | null> {
  const { rows } = await client.query<Row>(
    `${SELECTED} WHERE m.key = $1 AND m.version = $2 AND (m.organisation_id IS NOT NULL) = $3`,
    [key, version, origin === 'own'],
  );
  return rows[0] ? fromRow(rows[0]) : null;
}

function fromRow(row: Row): StoredRegisterMap {
  const { id, key, version, document, packs, comment } = row;
  const origin = row.own ? 'own' : 'shipped';
  const basedOn =
    row.based_on_key === null || row.based_on_version === null
      ? null
      : formatMapRef({
          origin: row.based_on_own === true ? 'own' : 'shipped',
          key: row.based_on_key,
          version: row.based_on_version,
        });
  return {
    ...{ id, origin, key, version, document, packs, comment, basedOn },
    ref: formatMapRef({ origin, key, version }),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
  };
}
