import { formatMapRef, type PackConfiguration } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';
import { type Held } from './changes-of.ts';

export interface AddressHeld extends Held<PackConfiguration['now']['addresses'][number]> {
  readonly id: string;
}
export interface SerialHeld extends Held<PackConfiguration['now']['serials'][number]> {
  readonly id: string;
}

interface Row {
  readonly id: string;
  readonly gateway_id: string;
  readonly gateway_name: string;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
}

/** Every slave address that ever meant the pack or a cell of it, by address. */
export async function findAddresses(client: PoolClient, packId: number): Promise<AddressHeld[]> {
  const { rows } = await client.query<
    Row & {
      readonly bus: string;
      readonly slave_address: number;
      readonly role: 'meter' | 'cell' | 'switch';
      readonly cell_index: number | null;
      readonly own: boolean;
      readonly key: string;
      readonly version: number;
    }
  >(
    `SELECT a.id, g.id AS gateway_id, g.name AS gateway_name, a.valid_from, a.valid_to, a.bus, a.slave_address, a.role,
            a.cell_index, m.organisation_id IS NOT NULL AS own, m.key, m.version
     FROM assignment a JOIN gateway g ON g.id = a.gateway_id JOIN register_map m ON m.id = a.register_map_id
     WHERE a.pack_id = $1 ORDER BY g.name, a.bus, a.slave_address, a.valid_from`,
    [packId],
  );
  return rows.map((row) => ({
    ...heldFrom(row),
    value: {
      gateway: { id: row.gateway_id, name: row.gateway_name },
      bus: row.bus,
      slaveAddress: row.slave_address,
      role: row.role,
      cellIndex: row.cell_index,
      map: formatMapRef({ origin: row.own ? 'own' : 'shipped', key: row.key, version: row.version }),
    },
  }));
}

/** Every serial number in decoded values that ever meant the pack. */
export async function findSerials(client: PoolClient, packId: number): Promise<SerialHeld[]> {
  const { rows } = await client.query<Row & { readonly serial: string }>(
    `SELECT a.id, g.id AS gateway_id, g.name AS gateway_name, a.valid_from, a.valid_to, a.serial
     FROM serial_assignment a JOIN gateway g ON g.id = a.gateway_id WHERE a.pack_id = $1 ORDER BY g.name, a.serial`,
    [packId],
  );
  return rows.map((row) => ({
    ...heldFrom(row),
    value: { gateway: { id: row.gateway_id, name: row.gateway_name }, serial: row.serial },
  }));
}

const heldFrom = ({ id, valid_from, valid_to }: Row) => ({
  id,
  fromMs: valid_from.getTime(),
  toMs: valid_to?.getTime() ?? null,
});
