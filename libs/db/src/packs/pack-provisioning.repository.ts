import { type CreatePack, type UpdatePack } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { ask, statement } from '../connection/ask.ts';
import { unlessTaken } from '../connection/constraints.ts';
import { newId } from '../connection/new-id.ts';
import { inTenantOnce, type Once, type OnceAnswer } from '../connection/once.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { unlessRefused } from '../connection/refused.ts';
import { stateTag } from '../connection/state-tag.ts';
import { inTenant, readTenant } from '../connection/transaction.ts';
import { reassessScope } from '../rules/packs-in-scope.ts';

interface Facts {
  readonly chemistry: string;
  readonly model: string;
  readonly cellsInSeries: number;
  readonly nominalCapacityMah: number;
}

interface PackState {
  readonly id: number;
  readonly name: string;
  readonly serial: string | null;
  readonly status: CreatePack['status'];
  readonly siteId: string | null;
  readonly facts: Facts | null;
  /** When the facts that hold now began, as SQL says it. */
  readonly factsFrom: string | null;
}

export type PackRefusal = 'no_site' | 'name_taken' | 'moved' | 'no_pack';

export interface PackChange extends Omit<UpdatePack, 'facts'> {
  readonly facts?: (Facts & { readonly validFrom: Date }) | undefined;
}

/** What was said of a pack: its tag is made of this. */
export const PACK_STATE =
  statement<PackState>(`SELECT p.id, p.name, p.serial, p.status, p.site_id AS "siteId", f.facts, f.valid_from::text AS "factsFrom"
  FROM pack p LEFT JOIN LATERAL (
    SELECT valid_from, json_build_object('chemistry', chemistry, 'model', model, 'cellsInSeries', cells_in_series,
      'nominalCapacityMah', nominal_capacity_mah) AS facts
    FROM pack_fact WHERE pack_id = p.id AND valid_to IS NULL
  ) f ON true WHERE p.uid = $1`);

/** Packs made and changed, each change with its audit entry. Takes a pool of role `api`. */
export class PackProvisioningRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** A pack that is as said from ever on: what was measured before it stood here is assessed as the same pack's. */
  async create(
    organisationId: string,
    pack: CreatePack,
    once: Once | null,
    actor: Actor,
  ): Promise<{ uid: string } | 'no_site' | 'name_taken'> {
    const made = await unlessTaken(() =>
      unlessRefused<OnceAnswer<{ uid: string }>, 'no_site'>((refuse) =>
        inTenantOnce(this.#pool, organisationId, once, async (client) => {
          if (!(await siteExists(client, pack.site))) refuse('no_site');
          const uid = newId();
          const { rows } = await client.query<{ id: number }>(
            `INSERT INTO pack (uid, organisation_id, site_id, name, serial, status, created_at)
             VALUES ($1, $2, $3, $4, $5, $6::pack_status, $7) RETURNING id`,
            [uid, organisationId, pack.site, pack.name, pack.serial, pack.status, actor.at],
          );
          await addFacts(client, organisationId, rows[0]?.id ?? 0, pack, new Date(0));
          await writeAudit(client, organisationId, actor, {
            action: 'pack.create',
            target: `pack:${uid}`,
            after: pack,
          });
          return { uid };
        }),
      ),
    );
    if (made === 'taken') return 'name_taken';
    return made === 'no_site' ? made : made.answer;
  }

  /** What a writer has to have seen; null: there is no such pack. */
  async tag(organisationId: string, uid: string): Promise<string | null> {
    const [[state]] = await readTenant(this.#pool, organisationId, [ask(PACK_STATE, [uid])]);
    return state ? stateTag(state) : null;
  }

  /**
   * Changes what was said of a pack. Facts hold from their `validFrom` on: what was said to hold later is replaced, and
   * what was measured since is assessed again. `expected`: the tag of what the writer has seen; null: any.
   */
  async update(
    organisationId: string,
    uid: string,
    change: PackChange,
    expected: string | null,
    actor: Actor,
  ): Promise<'done' | PackRefusal> {
    const done = await unlessTaken(() =>
      unlessRefused<'done', PackRefusal>((refuse) =>
        inTenant(this.#pool, organisationId, async (client) => {
          await client.query('SELECT 1 FROM pack WHERE uid = $1 FOR UPDATE', [uid]);
          const { rows } = await client.query<PackState>(PACK_STATE.text, [uid]);
          const before = rows[0] ?? refuse('no_pack');
          if (expected !== null && expected !== stateTag(before)) refuse('moved');
          if (!(await siteExists(client, change.site ?? null))) refuse('no_site');
          await client.query(
            'UPDATE pack SET name = $2, serial = $3, status = $4::pack_status, site_id = $5 WHERE id = $1',
            [
              before.id,
              change.name ?? before.name,
              change.serial === undefined ? before.serial : change.serial,
              change.status ?? before.status,
              change.site === undefined ? before.siteId : change.site,
            ],
          );
          const from = await this.#replaceFacts(client, organisationId, before.id, change.facts);
          // A rule may be about a site; and the fold assesses by the facts.
          const since = from ?? (change.site === undefined || change.site === before.siteId ? null : actor.at);
          if (since) await reassessScope(client, { of: 'pack', packUid: uid }, since.getTime());
          const { id: _, ...shown } = before;
          await writeAudit(client, organisationId, actor, {
            action: 'pack.update',
            target: `pack:${uid}`,
            before: shown,
            after: change,
          });
          return 'done' as const;
        }),
      ),
    );
    return done === 'taken' ? 'name_taken' : done;
  }

  async #replaceFacts(
    client: PoolClient,
    organisationId: string,
    packId: number,
    facts: PackChange['facts'],
  ): Promise<Date | null> {
    if (facts === undefined) return null;
    const { validFrom } = facts;
    await client.query('DELETE FROM pack_fact WHERE pack_id = $1 AND valid_from >= $2', [packId, validFrom]);
    await client.query(
      'UPDATE pack_fact SET valid_to = $2 WHERE pack_id = $1 AND (valid_to IS NULL OR valid_to > $2)',
      [packId, validFrom],
    );
    await addFacts(client, organisationId, packId, facts, validFrom);
    return validFrom;
  }
}

async function siteExists(client: PoolClient, siteId: string | null): Promise<boolean> {
  if (siteId === null) return true;
  const { rowCount } = await client.query('SELECT 1 FROM site WHERE id = $1', [siteId]);
  return rowCount === 1;
}

async function addFacts(
  client: PoolClient,
  organisationId: string,
  packId: number,
  { chemistry, model, cellsInSeries, nominalCapacityMah }: Facts,
  validFrom: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO pack_fact (id, organisation_id, pack_id, valid_from, chemistry, model, cells_in_series, nominal_capacity_mah)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), organisationId, packId, validFrom, chemistry, model, cellsInSeries, nominalCapacityMah],
  );
}
