import { type UnassignedAddress } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

export interface UnassignedListItem extends Omit<UnassignedAddress, 'newest'> {
  /** The newest frame of it in quarantine, hex. */
  readonly newest: { readonly receivedAt: string; readonly request: string; readonly response: string | null } | null;
}

interface Row {
  gateway_id: string;
  gateway_name: string;
  bus: string;
  slave_address: number;
  first_seen_at: Date;
  last_seen_at: Date;
  frames: number;
  other_serial: number | null;
  received_at: Date | null;
  frame: { q?: unknown; r?: unknown } | null;
}

/** Slaves that answer on a bus and belong to no pack. */
export class UnassignedRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** By gateway, bus and address. */
  async list(organisationId: string, gatewayId: string | undefined): Promise<UnassignedListItem[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(
        `SELECT u.gateway_id, g.name AS gateway_name, u.bus, u.slave_address, u.first_seen_at, u.last_seen_at, u.frames, u.other_serial,
                q.received_at, q.item #> '{frames,0}' AS frame
         FROM unassigned_address u JOIN gateway g ON g.id = u.gateway_id
         LEFT JOIN LATERAL (
           SELECT received_at, item FROM quarantine
           WHERE gateway_id = u.gateway_id AND reason IN ('unassigned_address', 'other_serial') AND item ->> 'bus' = u.bus
             AND left(item #>> '{frames,0,q}', 2) = lpad(to_hex(u.slave_address), 2, '0')
           ORDER BY id DESC LIMIT 1
         ) q ON true
         WHERE ($1::uuid IS NULL OR u.gateway_id = $1)
         ORDER BY g.name, u.gateway_id, u.bus, u.slave_address`,
        [gatewayId ?? null],
      );
      return rows.map(fromRow);
    });
  }
}

function fromRow(row: Row): UnassignedListItem {
  const { q, r } = row.frame ?? {};
  const response = typeof r === 'string' ? r : null;
  return {
    gateway: { id: row.gateway_id, name: row.gateway_name },
    bus: row.bus,
    slaveAddress: row.slave_address,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    frames: row.frames,
    otherSerial: row.other_serial,
    newest:
      row.received_at === null || typeof q !== 'string'
        ? null
        : { receivedAt: row.received_at.toISOString(), request: q, response },
  };
}
