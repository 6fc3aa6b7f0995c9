import { type RecentSkew, type RecentSlot } from '../bus/bus-fold.repository.ts';
import { type PoolClient } from '../connection/pool.ts';

export interface SweptSlave {
  readonly gatewayId: string;
  readonly bus: string;
  readonly slaveAddress: number;
  readonly packId: number;
  readonly lastPollMs: number;
  readonly lastAnswerMs: number | null;
  readonly recent: readonly RecentSlot[];
}

/**
 * Slaves of an organisation that belong to a pack now, of every bus on which one failed lately or whose gateway has an open
 * alarm: of the others there is nothing to raise and nothing to clear. With `andWell` of all buses: one that never fails
 * can still be slow.
 */
export async function sweptSlaves(
  client: PoolClient,
  organisationId: string,
  nowMs: number,
  andWell: boolean,
): Promise<SweptSlave[]> {
  const { rows } = await client.query<SweptSlave>(
    `SELECT s.gateway_id AS "gatewayId", s.bus, s.slave_address AS "slaveAddress", a.pack_id AS "packId", s.recent,
            (extract(epoch FROM s.last_poll_at) * 1000)::float8 AS "lastPollMs",
            (extract(epoch FROM s.last_answer_at) * 1000)::float8 AS "lastAnswerMs"
     FROM bus_slave_state s
     JOIN assignment a ON a.gateway_id = s.gateway_id AND a.bus = s.bus AND a.slave_address = s.slave_address
       AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to > $2)
     WHERE s.organisation_id = $1 AND ($3 OR (s.gateway_id, s.bus) IN (SELECT gateway_id, bus FROM bus_slave_state WHERE organisation_id = $1 AND is_troubled)
       OR s.gateway_id IN (SELECT gateway_id FROM alarm
                           WHERE organisation_id = $1 AND status = 'open' AND found_by = 'sweep' AND gateway_id IS NOT NULL))
     ORDER BY s.gateway_id, s.bus, s.slave_address`,
    [organisationId, new Date(nowMs), andWell],
  );
  return rows;
}

export interface SweptClock {
  readonly gatewayId: string;
  readonly lastReceivedMs: number;
  readonly recent: readonly RecentSkew[];
}

/** Clocks of the gateways of an organisation that ever said when they sent. */
export async function sweptClocks(client: PoolClient, organisationId: string): Promise<SweptClock[]> {
  const { rows } = await client.query<SweptClock>(
    `SELECT c.gateway_id AS "gatewayId", c.recent, (extract(epoch FROM s.last_received_at) * 1000)::float8 AS "lastReceivedMs"
     FROM gateway_clock_state c JOIN gateway_state s ON s.gateway_id = c.gateway_id
     WHERE c.organisation_id = $1 ORDER BY c.gateway_id`,
    [organisationId],
  );
  return rows;
}

export interface SweptStranger {
  readonly gatewayId: string;
  readonly bus: string;
  readonly slaveAddress: number;
  readonly lastSeenMs: number;
  readonly lastReceivedMs: number;
}

/** Meters of an organisation that said another serial number than the pack has that is assigned. */
export async function sweptStrangers(client: PoolClient, organisationId: string): Promise<SweptStranger[]> {
  const { rows } = await client.query<SweptStranger>(
    `SELECT DISTINCT ON (a.gateway_id, a.bus, n.pack_id) a.gateway_id AS "gatewayId", a.bus,
            a.slave_address AS "slaveAddress", (extract(epoch FROM a.last_seen_at) * 1000)::float8 AS "lastSeenMs",
            (extract(epoch FROM s.last_received_at) * 1000)::float8 AS "lastReceivedMs"
     FROM unassigned_address a
     JOIN gateway_state s ON s.gateway_id = a.gateway_id
     JOIN assignment n ON n.gateway_id = a.gateway_id AND n.bus = a.bus AND n.slave_address = a.slave_address
       AND n.role = 'meter' AND n.valid_to IS NULL
     WHERE a.organisation_id = $1 AND a.other_serial IS NOT NULL
     ORDER BY a.gateway_id, a.bus, n.pack_id, a.last_seen_at DESC`,
    [organisationId],
  );
  return rows;
}
