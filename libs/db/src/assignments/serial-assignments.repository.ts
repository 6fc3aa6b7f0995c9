import { type SerialAssignment, type UnassignedSerial } from '@packwatch/contracts';
import { newId } from '../connection/new-id.ts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { audit, findPackId, insertUnlessTaken, type NotYoursYet, ownedOnlySince } from './in-tenant.ts';

interface Row {
  id: string;
  gateway_id: string;
  gateway_name: string;
  serial: string;
  valid_from: Date;
  valid_to: Date | null;
}

interface UnassignedRow {
  gateway_id: string;
  gateway_name: string;
  serial: string;
  first_seen_at: Date;
  last_seen_at: Date;
  samples: number;
}

export interface NewSerialAssignment {
  readonly gatewayId: string;
  readonly serial: string;
  readonly packUid: string;
  readonly from: Date;
  readonly actor: string;
}

export type AssignSerialResult =
  | { readonly kind: 'assigned'; readonly assignment: SerialAssignment }
  | { readonly kind: 'no_gateway' }
  | { readonly kind: 'no_pack' }
  | NotYoursYet
  /** The serial number means something else already in that time. */
  | { readonly kind: 'taken' };

const SELECTED = `SELECT a.id, g.id AS gateway_id, g.name AS gateway_name, a.serial, a.valid_from, a.valid_to
  FROM serial_assignment a JOIN gateway g ON g.id = a.gateway_id`;

/** Which pack a serial number in a gateway's decoded values meant when. Every method runs in a transaction of one organisation. */
export class SerialAssignmentsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** All intervals of a pack, past ones too; null if this organisation has no pack of that uid. */
  async ofPack(organisationId: string, packUid: string): Promise<SerialAssignment[] | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const packId = await findPackId(client, packUid);
      if (packId === null) return null;
      const { rows } = await client.query<Row>(
        `${SELECTED} WHERE a.pack_id = $1 ORDER BY g.name, a.serial, a.valid_from`,
        [packId],
      );
      return rows.map(fromRow);
    });
  }

  /** Serial numbers that gateways name and that mean no pack, by gateway and number. */
  async listUnassigned(organisationId: string, gatewayId: string | undefined): Promise<UnassignedSerial[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<UnassignedRow>(
        `SELECT u.gateway_id, g.name AS gateway_name, u.serial, u.first_seen_at, u.last_seen_at, u.samples
         FROM unassigned_serial u JOIN gateway g ON g.id = u.gateway_id
         WHERE ($1::uuid IS NULL OR u.gateway_id = $1)
         ORDER BY g.name, u.gateway_id, u.serial`,
        [gatewayId ?? null],
      );
      return rows.map((row) => ({
        gateway: { id: row.gateway_id, name: row.gateway_name },
        serial: row.serial,
        firstSeenAt: row.first_seen_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
        samples: row.samples,
      }));
    });
  }

  /** Says what a serial number means from a time on; it is no longer listed as unassigned. */
  async assign(organisationId: string, wanted: NewSerialAssignment): Promise<AssignSerialResult> {
    return inTenant(this.#pool, organisationId, async (client): Promise<AssignSerialResult> => {
      const { gatewayId, serial, from } = wanted;
      const packId = await findPackId(client, wanted.packUid);
      if (packId === null) return { kind: 'no_pack' };
      const since = await ownedOnlySince(client, packId, from);
      if (since !== null) return { kind: 'not_yours_yet', packUid: wanted.packUid, since };
      const gateway = await client.query('SELECT 1 FROM gateway WHERE id = $1', [gatewayId]);
      if (gateway.rowCount === 0) return { kind: 'no_gateway' };
      const id = newId();
      const isFree = await insertUnlessTaken(
        client,
        `INSERT INTO serial_assignment (id, organisation_id, gateway_id, serial, pack_id, valid_from)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, organisationId, gatewayId, serial, packId, from],
      );
      if (!isFree) return { kind: 'taken' };
      await client.query('DELETE FROM unassigned_serial WHERE gateway_id = $1 AND serial = $2', [gatewayId, serial]);
      await audit(client, organisationId, wanted.actor, 'assignment.serial', `assignment:${id}`, wanted);
      const { rows } = await client.query<Row>(`${SELECTED} WHERE a.id = $1`, [id]);
      const row = rows[0];
      if (!row) throw new Error('an assignment just made is there');
      return { kind: 'assigned', assignment: fromRow(row) };
    });
  }
}

const fromRow = (row: Row): SerialAssignment => ({
  id: row.id,
  gateway: { id: row.gateway_id, name: row.gateway_name },
  serial: row.serial,
  from: row.valid_from.toISOString(),
  to: row.valid_to?.toISOString() ?? null,
});
