import { type PackAssignment, type SlaveRole, formatMapRef } from '@packwatch/contracts';
import { newId } from '../connection/new-id.ts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { audit, findPackId, insertUnlessTaken, type NotYoursYet, ownedOnlySince } from './in-tenant.ts';
import { moveRegisterMap } from './move-register-map.ts';

interface Row {
  id: string;
  gateway_id: string;
  gateway_name: string;
  bus: string;
  slave_address: number;
  role: SlaveRole;
  cell_index: number | null;
  own: boolean;
  key: string;
  version: number;
  device: string;
  provisional: boolean;
  valid_from: Date;
  valid_to: Date | null;
}

const SELECTED = `SELECT a.id, g.id AS gateway_id, g.name AS gateway_name, a.bus, a.slave_address, a.role, a.cell_index,
    m.organisation_id IS NOT NULL AS own, m.key, m.version, m.document ->> 'device' AS device,
    (m.document ->> 'provisional')::boolean AS provisional, a.valid_from, a.valid_to
  FROM assignment a JOIN gateway g ON g.id = a.gateway_id JOIN register_map m ON m.id = a.register_map_id`;

export interface MapAssignment {
  readonly role: SlaveRole;
  readonly registerMapId: number;
  readonly from: Date;
  /** From there on what was received is to be decoded anew by it; none: from `from` on. */
  readonly backTo?: Date;
  readonly actor: string;
}

export interface AddressAssignment {
  readonly gatewayId: string;
  readonly bus: string;
  readonly slaveAddress: number;
  readonly packUid: string;
  readonly role: SlaveRole;
  readonly cellIndex: number | null;
  readonly registerMapId: number;
  readonly from: Date;
  readonly actor: string;
}

export type AssignAddressResult =
  | { readonly kind: 'assigned'; readonly assignment: PackAssignment }
  | { readonly kind: 'no_gateway' }
  | { readonly kind: 'no_pack' }
  | NotYoursYet
  /** The address means something else already in that time. */
  | { readonly kind: 'taken' };

export interface AssignmentEnd {
  readonly at: Date;
  readonly now: Date;
  readonly actor: string;
}

export type EndAssignmentResult =
  | { readonly kind: 'ended'; readonly of: 'address' | 'serial'; readonly to: Date }
  | { readonly kind: 'no_assignment' }
  | { readonly kind: 'not_begun'; readonly from: Date }
  /** What was received stays with the pack: an end before its newest sample would take it away. */
  | { readonly kind: 'has_samples'; readonly newest: Date };

/** What each slave address meant when. Every method runs in a transaction of one organisation. */
export class AssignmentsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** All intervals of a pack, past ones too, by address and time; null if this organisation has no pack of that uid. */
  async ofPack(organisationId: string, packUid: string): Promise<PackAssignment[] | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const packId = await findPackId(client, packUid);
      if (packId === null) return null;
      const { rows } = await client.query<Row>(
        `${SELECTED} WHERE a.pack_id = $1 ORDER BY g.name, a.bus, a.slave_address, a.valid_from`,
        [packId],
      );
      return rows.map(fromRow);
    });
  }

  /**
   * Gives slaves of packs another map from a time on: present intervals end there and new ones begin; the past stays.
   * All packs or none. Answers with how many slaves changed of each, or with a pack that this organisation does not have.
   */
  async assignMap(
    organisationId: string,
    packUids: readonly string[],
    { role, registerMapId, from, backTo = from, actor }: MapAssignment,
  ): Promise<Map<string, number> | { readonly kind: 'missing'; readonly packUid: string } | NotYoursYet> {
    return inTenant(this.#pool, organisationId, async (client) => {
      // One order for all who change several packs; and none is changed unless all are there.
      const packIds = new Map<string, number>();
      for (const packUid of [...new Set(packUids)].toSorted()) {
        const packId = await findPackId(client, packUid);
        if (packId === null) return { kind: 'missing', packUid };
        const since = await ownedOnlySince(client, packId, backTo);
        if (since !== null) return { kind: 'not_yours_yet', packUid, since };
        packIds.set(packUid, packId);
      }
      const changed = new Map<string, number>();
      for (const [packUid, packId] of packIds) {
        const change = { packId, role, registerMapId, fromMs: from.getTime(), toMs: null };
        const count = await moveRegisterMap(client, change);
        changed.set(packUid, count);
        if (count > 0) {
          await audit(client, organisationId, actor, 'assignment.map', `pack:${packUid}`, {
            role,
            registerMapId,
            from,
          });
        }
      }
      return changed;
    });
  }

  /**
   * Ends the interval of an address or a serial number: from then on it means nothing until it is assigned anew, which is
   * how a pack is taken off a bus. What was received before stays with the pack; so a time that is past by now must lie behind
   * its newest sample, as it does where a swapped pack's samples were refused.
   */
  async end(organisationId: string, id: string, { at, now, actor }: AssignmentEnd): Promise<EndAssignmentResult> {
    return inTenant(this.#pool, organisationId, async (client): Promise<EndAssignmentResult> => {
      const { rows } = await client.query<{
        of: 'address' | 'serial';
        pack_id: number;
        valid_from: Date;
        valid_to: Date | null;
      }>(
        `SELECT 'address' AS of, pack_id, valid_from, valid_to FROM assignment WHERE id = $1
         UNION ALL SELECT 'serial', pack_id, valid_from, valid_to FROM serial_assignment WHERE id = $1`,
        [id],
      );
      const found = rows[0];
      if (!found) return { kind: 'no_assignment' };
      if (found.valid_to !== null && found.valid_to <= at) return { kind: 'ended', of: found.of, to: found.valid_to };
      if (found.valid_from >= at) return { kind: 'not_begun', from: found.valid_from };
      // Locked, so that no upload stores behind our back what it decoded by the interval as it was.
      const state = await client.query<{ ts: Date | null }>('SELECT ts FROM pack_state WHERE pack_id = $1 FOR UPDATE', [
        found.pack_id,
      ]);
      const newest = state.rows[0]?.ts ?? null;
      if (at < now && newest !== null && newest >= at) return { kind: 'has_samples', newest };
      const table = found.of === 'address' ? 'assignment' : 'serial_assignment';
      await client.query(`UPDATE ${table} SET valid_to = $2 WHERE id = $1`, [id, at]);
      await audit(client, organisationId, actor, 'assignment.end', `assignment:${id}`, { of: found.of, at });
      return { kind: 'ended', of: found.of, to: at };
    });
  }

  /** Says what an address means from a time on; it is no longer listed as unassigned. */
  async assignAddress(organisationId: string, wanted: AddressAssignment): Promise<AssignAddressResult> {
    return inTenant(this.#pool, organisationId, async (client): Promise<AssignAddressResult> => {
      const { gatewayId, bus, slaveAddress, role, cellIndex, registerMapId, from } = wanted;
      const packId = await findPackId(client, wanted.packUid);
      if (packId === null) return { kind: 'no_pack' };
      const since = await ownedOnlySince(client, packId, from);
      if (since !== null) return { kind: 'not_yours_yet', packUid: wanted.packUid, since };
      const gateway = await client.query('SELECT 1 FROM gateway WHERE id = $1', [gatewayId]);
      if (gateway.rowCount === 0) return { kind: 'no_gateway' };
      const id = newId();
      const isFree = await insertUnlessTaken(
        client,
        `INSERT INTO assignment (id, organisation_id, gateway_id, bus, slave_address, pack_id, role, cell_index,
                                 register_map_id, valid_from)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, organisationId, gatewayId, bus, slaveAddress, packId, role, cellIndex, registerMapId, from],
      );
      if (!isFree) return { kind: 'taken' };
      await client.query('DELETE FROM unassigned_address WHERE gateway_id = $1 AND bus = $2 AND slave_address = $3', [
        gatewayId,
        bus,
        slaveAddress,
      ]);
      await audit(client, organisationId, wanted.actor, 'assignment.address', `assignment:${id}`, wanted);
      const { rows } = await client.query<Row>(`${SELECTED} WHERE a.id = $1`, [id]);
      const row = rows[0];
      if (!row) throw new Error('an assignment just made is there');
      return { kind: 'assigned', assignment: fromRow(row) };
    });
  }
}

const fromRow = (row: Row): PackAssignment => ({
  id: row.id,
  gateway: { id: row.gateway_id, name: row.gateway_name },
  bus: row.bus,
  slaveAddress: row.slave_address,
  role: row.role,
  cellIndex: row.cell_index,
  map: {
    ref: formatMapRef({ origin: row.own ? 'own' : 'shipped', key: row.key, version: row.version }),
    device: row.device,
    provisional: row.provisional,
  },
  from: row.valid_from.toISOString(),
  to: row.valid_to?.toISOString() ?? null,
});
