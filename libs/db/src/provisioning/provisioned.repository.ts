import { type Pool } from '../connection/pool.ts';

/** What an organisation has already, by the names people gave. */
export interface Provisioned {
  readonly sites: ReadonlyMap<string, { id: string }>;
  readonly gateways: ReadonlyMap<string, { id: string; tokenHashes: readonly Uint8Array[] }>;
  readonly packs: ReadonlyMap<string, { id: number; uid: string }>;
  /** `<gateway id> <bus> <slave address>` of every assignment in force. */
  readonly assigned: ReadonlySet<string>;
  /** By their keys of the default set. */
  readonly defaultRules: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
  readonly webhooks: ReadonlyMap<string, { secretSealed: Uint8Array }>;
}

export const assignmentKey = (gatewayId: string, bus: string, slaveAddress: number): string =>
  `${gatewayId} ${bus} ${slaveAddress}`;

/** Reads what `Provisioning` made, so that provisioning can be repeated. Needs the same connection. */
export class ProvisionedRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async of(organisationId: string): Promise<Provisioned> {
    const select = async <Row extends object>(text: string): Promise<Row[]> =>
      (await this.#pool.query<Row>(text, [organisationId])).rows;
    const [sites, gateways, packs, assignments, rules, channels, webhooks] = await Promise.all([
      select<{ name: string; id: string }>('SELECT name, id FROM site WHERE organisation_id = $1'),
      select<{ name: string; id: string; hashes: Uint8Array[] }>(
        `SELECT g.name, g.id, ARRAY(SELECT t.hash FROM gateway_token t WHERE t.gateway_id = g.id
           AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())) AS hashes
         FROM gateway g WHERE g.organisation_id = $1`,
      ),
      select<{ name: string; id: number; uid: string }>('SELECT name, id, uid FROM pack WHERE organisation_id = $1'),
      select<{ gateway: string; bus: string; address: number }>(
        `SELECT gateway_id AS gateway, bus, slave_address AS address FROM assignment
         WHERE organisation_id = $1 AND valid_to IS NULL`,
      ),
      select<{ key: string }>(
        'SELECT default_key AS key FROM alarm_rule WHERE organisation_id = $1 AND default_key IS NOT NULL',
      ),
      select<{ name: string }>('SELECT name FROM notification_channel WHERE organisation_id = $1'),
      select<{ url: string; sealed: Uint8Array }>(
        'SELECT url, secret_sealed AS sealed FROM webhook_endpoint WHERE organisation_id = $1 AND enabled',
      ),
    ]);
    return {
      sites: new Map(sites.map(({ name, id }) => [name, { id }])),
      gateways: new Map(gateways.map(({ name, id, hashes }) => [name, { id, tokenHashes: hashes }])),
      packs: new Map(packs.map(({ name, id, uid }) => [name, { id, uid }])),
      assigned: new Set(assignments.map(({ gateway, bus, address }) => assignmentKey(gateway, bus, address))),
      defaultRules: new Set(rules.map(({ key }) => key)),
      channels: new Set(channels.map(({ name }) => name)),
      webhooks: new Map(webhooks.map(({ url, sealed }) => [url, { secretSealed: sealed }])),
    };
  }

  /** Ends every token of a gateway: whoever has one has to get a new one. */
  async revokeTokens(gatewayId: string, at: Date): Promise<void> {
    await this.#pool.query('UPDATE gateway_token SET revoked_at = $2 WHERE gateway_id = $1 AND revoked_at IS NULL', [
      gatewayId,
      at,
    ]);
  }
}
