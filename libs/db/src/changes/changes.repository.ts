import { type ChangeKind } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** A change as it is stored. */
export interface StoredChange {
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly cause: string;
  /** Four numbers for each range: pack id, from and to in unix ms, rows. Null for what concerns no range. */
  readonly ranges: readonly number[] | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly recordedAt: Date;
}

export interface ChangePage {
  /** By rising number. */
  readonly changes: StoredChange[];
  /** The newest number there was when they were read: up to it nothing is missing. */
  readonly lastSeq: number;
  /** Up to it everything is forgotten. */
  readonly forgottenSeq: number;
  readonly packUids: ReadonlyMap<number, string>;
}

/** An organisation's change feed. Takes a pool of role `api`. */
export class ChangesRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The newest and the newest forgotten number. */
  async position(): Promise<{ lastSeq: number; forgottenSeq: number }> {
    const { rows } = await this.#pool.query<{ lastSeq: number; forgottenSeq: number }>(POSITION);
    return rows[0] ?? { lastSeq: 0, forgottenSeq: 0 };
  }

  /** Up to `limit` changes from number `fromSeq` on, of these kinds. */
  async read(
    organisationId: string,
    { fromSeq, kinds, limit }: { fromSeq: number; kinds: readonly ChangeKind[]; limit: number },
  ): Promise<ChangePage> {
    return inTenant(this.#pool, organisationId, async (client) => {
      // First the position: what is numbered meanwhile lies behind it, and is left for the next page.
      const { rows: position } = await client.query<{ lastSeq: number; forgottenSeq: number }>(POSITION);
      const { lastSeq, forgottenSeq } = position[0] ?? { lastSeq: 0, forgottenSeq: 0 };
      const { rows } = await client.query<Omit<StoredChange, 'ranges'> & { ranges: (number | string)[] | null }>(
        `SELECT seq, kind, cause, ranges, data, recorded_at AS "recordedAt" FROM change
         WHERE organisation_id = $1 AND seq >= $2 AND seq <= $3 AND kind = ANY ($4) ORDER BY seq LIMIT $5`,
        [organisationId, fromSeq, lastSeq, kinds, limit],
      );
      const changes = rows.map((row): StoredChange => ({ ...row, ranges: row.ranges?.map(Number) ?? null }));
      const ids = new Set(changes.flatMap(({ ranges }) => ranges?.filter((_, i) => i % 4 === 0) ?? []));
      const { rows: packs } = await client.query<{ id: number; uid: string }>(
        'SELECT id, uid FROM pack WHERE id = ANY ($1::int[])',
        [[...ids]],
      );
      return { changes, lastSeq, forgottenSeq, packUids: new Map(packs.map(({ id, uid }) => [id, uid])) };
    });
  }
}

const POSITION = 'SELECT last_seq AS "lastSeq", forgotten_seq AS "forgottenSeq" FROM change_position';
