import { type RuleScope } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { findCheckpointBefore, type Checkpoint } from '../ingest/checkpoint.repository.ts';
import { findPacks, type PackRecord } from '../ingest/directory.repository.ts';
import { type TelemetryRow } from '../ingest/telemetry-row.ts';
import { type SelectedTelemetry, TELEMETRY_SELECTED, telemetryRow } from '../ingest/telemetry-write.repository.ts';
import { findPacksInScope, scopeExists, type ScopedPack } from '../rules/packs-in-scope.ts';

/**
 * Stored polls of a pack as the fold sees them, for whoever folds them once more. Like every reader of telemetry for people
 * it joins `pack`, inside a transaction of one organisation: a foreign pack has no rows.
 */
export class PackHistoryRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The packs that a scope ever meant, so many of them; null if what it names is not this organisation's. */
  async packsInScope(
    organisationId: string,
    scope: RuleScope,
    only: readonly string[] | null,
    limit: number,
  ): Promise<{ packs: ScopedPack[]; total: number } | null> {
    return inTenant(this.#pool, organisationId, async (client) =>
      (await scopeExists(client, scope)) ? findPacksInScope(client, scope, only, limit) : null,
    );
  }

  /** What is known of a pack over time, and the newest checkpoint before a time; null: no such pack. */
  async beginning(
    organisationId: string,
    packId: number,
    fromMs: number,
    stateVersion: number,
  ): Promise<{ pack: PackRecord; checkpoint: Checkpoint | null } | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const [pack] = await findPacks(client, [packId]);
      if (pack === undefined) return null;
      return { pack, checkpoint: await findCheckpointBefore(client, packId, fromMs, stateVersion) };
    });
  }

  /** Polls after `afterMs` (exclusive) up to `toMs` (inclusive), oldest first, so many at a time. */
  async polls(
    organisationId: string,
    packId: number,
    afterMs: number,
    toMs: number,
    limit: number,
  ): Promise<TelemetryRow[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<SelectedTelemetry>(
        `SELECT ${TELEMETRY_SELECTED} FROM pack p JOIN series.telemetry t ON t.pack_id = p.id
         WHERE p.id = $1 AND t.pack_id = $1 AND t.ts > $2 AND t.ts <= $3 ORDER BY t.ts LIMIT $4`,
        [packId, new Date(afterMs), new Date(toMs), limit],
      );
      return rows.map(telemetryRow);
    });
  }
}
