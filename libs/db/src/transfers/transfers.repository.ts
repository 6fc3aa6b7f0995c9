import {
  type AuditAction,
  type OfferedPack,
  type PackOwnership,
  type PackTransferDto,
  type SignedPassport,
} from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { unlessTaken } from '../connection/constraints.ts';
import { newId } from '../connection/new-id.ts';
import { inTenantOnce, type Once, type OnceAnswer } from '../connection/once.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { unlessRefused } from '../connection/refused.ts';
import { inTenant } from '../connection/transaction.ts';

interface Row {
  id: string;
  email: string | null;
  created_at: Date;
  created_by: string;
  expires_at: Date;
  withdrawn_at: Date | null;
  accepted_at: Date | null;
  moment: Date | null;
  receiver: string | null;
  passport_id: string | null;
}

const COLUMNS = `id, email, created_at, created_by, expires_at, withdrawn_at, accepted_at, moment, receiver, passport_id`;

/** What a code offers, and whose it is: the API's own use alone. */
export interface OpenOffer extends OfferedPack {
  readonly organisationId: string;
  readonly packUid: string;
  readonly email: string | null;
}

export interface TakeOver {
  readonly hash: Uint8Array;
  readonly name: string;
  /** The seller's passport; it is asked for while nobody else can change the pack, and by other connections. */
  readonly passportOf: (organisationId: string, packUid: string) => Promise<HandedPassport>;
}

export interface HandedPassport {
  readonly document: SignedPassport;
  /** SHA-256 of the passport's canonical JSON, hex. */
  readonly sha256: string;
}

export type TakeOverRefusal = 'no_offer' | 'itself' | 'busy' | 'name_taken';

/** Packs that go from one organisation to another. Takes a pool of role `api`; each method sees one tenant. */
export class TransfersRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Undefined: the organisation has no such pack. */
  async ownership(organisationId: string, uid: string, now: Date): Promise<PackOwnership | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<{ id: number; taken_over_at: Date | null; handed_over_at: Date | null }>(
        'SELECT id, taken_over_at, handed_over_at FROM pack WHERE uid = $1',
        [uid],
      );
      const [pack] = rows;
      if (pack === undefined) return undefined;
      const owners = await client.query<{ owner: string; until: Date; passport_id: string; passport_sha256: string }>(
        'SELECT owner, until, passport_id, passport_sha256 FROM pack_owner WHERE pack_id = $1 ORDER BY place',
        [pack.id],
      );
      const carry = await client.query<{ cursor_at: Date; rows: number }>(
        'SELECT cursor_at, rows::float8 AS rows FROM pack_carry WHERE pack_id = $1 AND done_at IS NULL',
        [pack.id],
      );
      const transfers = await client.query<Row>(
        `SELECT ${COLUMNS} FROM pack_transfer WHERE pack_id = $1 ORDER BY created_at DESC, id DESC LIMIT 100`,
        [pack.id],
      );
      const [copying] = carry.rows;
      return {
        takenOverAt: pack.taken_over_at?.toISOString() ?? null,
        handedOverAt: pack.handed_over_at?.toISOString() ?? null,
        owners: owners.rows.map(({ owner, until, passport_id: passportId, passport_sha256: passportSha256 }) => {
          return { owner, until: until.toISOString(), passportId, passportSha256 };
        }),
        copying: copying ? { reached: copying.cursor_at.toISOString(), rows: copying.rows } : null,
        transfers: transfers.rows.map((row) => fromRow(row, now)),
      };
    });
  }

  /** An earlier offer that is still open ends by this one. Repeated, the answer says so: then the token opens nothing. */
  async offer(
    organisationId: string,
    uid: string,
    wanted: { readonly email: string | null; readonly expiresAt: Date },
    hash: Uint8Array,
    once: Once | null,
    actor: Actor,
  ): Promise<OnceAnswer<PackTransferDto> | 'no_pack'> {
    return unlessRefused<OnceAnswer<PackTransferDto>, 'no_pack'>((refuse) =>
      inTenantOnce(this.#pool, organisationId, once, async (client) => {
        const { rows } = await client.query<{ id: number }>('SELECT id FROM pack WHERE uid = $1 FOR UPDATE', [uid]);
        const pack = rows[0] ?? refuse('no_pack');
        await client.query(
          `UPDATE pack_transfer SET withdrawn_at = $2
           WHERE pack_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
          [pack.id, actor.at],
        );
        const made = await client.query<Row>(
          `INSERT INTO pack_transfer (id, organisation_id, pack_id, email, token_hash, created_at, created_by, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
          [newId(), organisationId, pack.id, wanted.email, hash, actor.at, actor.by, wanted.expiresAt],
        );
        const transfer = fromRow(must(made.rows[0]), actor.at);
        await this.#audit(client, organisationId, actor, 'pack.offer', uid, transfer);
        return transfer;
      }),
    );
  }

  /** Null: the pack has no such offer, or it is not open. */
  async withdraw(organisationId: string, uid: string, id: string, actor: Actor): Promise<PackTransferDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      // As an offer and a hand-over do: the pack first.
      await client.query('SELECT 1 FROM pack WHERE uid = $1 FOR UPDATE', [uid]);
      const { rows } = await client.query<Row>(
        `UPDATE pack_transfer SET withdrawn_at = $3
         WHERE id = $2 AND pack_id = (SELECT p.id FROM pack p WHERE p.uid = $1 AND p.handed_over_at IS NULL)
           AND accepted_at IS NULL AND withdrawn_at IS NULL RETURNING ${COLUMNS}`,
        [uid, id, actor.at],
      );
      if (rows[0] === undefined) return null;
      const transfer = fromRow(rows[0], actor.at);
      await this.#audit(client, organisationId, actor, 'pack.offer_withdrawn', uid, transfer);
      return transfer;
    });
  }

  /** Null: it is not open. */
  async look(hash: Uint8Array, now: Date): Promise<OpenOffer | null> {
    const { rows } = await this.#pool.query<{ offer: Offered | null }>('SELECT offered_pack($1, $2) AS offer', [
      hash,
      now,
    ]);
    const offer = rows[0]?.offer;
    return offer ? toOffer(offer) : null;
  }

  /** One transaction: from its end on the pack is the receiver's, and the seller's is closed. */
  async takeOver(
    receiverId: string,
    { hash, name, passportOf }: TakeOver,
    actor: Actor,
  ): Promise<{ readonly packUid: string; readonly moment: Date } | TakeOverRefusal> {
    const done = await unlessTaken(() =>
      inTenant(this.#pool, receiverId, async (client) => {
        const { rows: held } = await client.query<{
          pack: { organisationId: string; packUid: string } | { refused: TakeOverRefusal };
        }>('SELECT hold_offered_pack($1, $2) AS pack', [hash, actor.at]);
        const { pack } = must(held[0]);
        if ('refused' in pack) return pack;
        const { document, sha256 } = await passportOf(pack.organisationId, pack.packUid);
        const { rows } = await client.query<{
          result: { packUid: string; moment: string } | { refused: TakeOverRefusal };
        }>('SELECT take_over_pack($1, $2, $3, $4, $5, $6, $7) AS result', [
          hash,
          newId(),
          name,
          actor.by,
          actor.at,
          JSON.stringify(document),
          sha256,
        ]);
        return must(rows[0]).result;
      }),
    );
    if (done === 'taken') return 'name_taken';
    return 'refused' in done ? done.refused : { packUid: done.packUid, moment: new Date(done.moment) };
  }

  async #audit(
    client: PoolClient,
    organisationId: string,
    actor: Actor,
    action: AuditAction,
    uid: string,
    { id, email, expiresAt }: PackTransferDto,
  ): Promise<void> {
    const after = { transfer: id, email, expiresAt };
    await writeAudit(client, organisationId, actor, { action, target: `pack:${uid}`, after });
  }
}

type Offered = OfferedPack['pack'] & {
  organisationId: string;
  organisation: string;
  packUid: string;
  email: string | null;
  expiresAt: string;
  firstSampleAt: string | null;
  lastSampleAt: string | null;
  sohPct: number | null;
  sohConfidence: OfferedPack['confidence'];
};

function toOffer(offer: Offered): OpenOffer {
  const { name, serial, model, chemistry, cellsInSeries, nominalCapacityMah } = offer;
  return {
    organisationId: offer.organisationId,
    packUid: offer.packUid,
    email: offer.email,
    organisation: offer.organisation,
    pack: { name, serial, model, chemistry, cellsInSeries, nominalCapacityMah },
    firstSampleAt: iso(offer.firstSampleAt),
    lastSampleAt: iso(offer.lastSampleAt),
    sohPct: offer.sohPct,
    confidence: offer.sohConfidence,
    expiresAt: new Date(offer.expiresAt).toISOString(),
  };
}

const iso = (time: string | null): string | null => (time === null ? null : new Date(time).toISOString());

function must<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('a statement that always gives a row gave none');
  return row;
}

const fromRow = (row: Row, now: Date): PackTransferDto => ({
  id: row.id,
  state: stateOf(row, now),
  email: row.email,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  expiresAt: row.expires_at.toISOString(),
  receiver: row.receiver,
  moment: row.moment?.toISOString() ?? null,
  passportId: row.passport_id,
});

function stateOf({ accepted_at, withdrawn_at, expires_at }: Row, now: Date): PackTransferDto['state'] {
  if (accepted_at !== null) return 'accepted';
  if (withdrawn_at !== null) return 'withdrawn';
  return expires_at <= now ? 'expired' : 'offered';
}
