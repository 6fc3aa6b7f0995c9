import {
  findAssignments,
  findConfigurationStamps,
  findGatewayMappings,
  findGatewayTokens,
  findPacks,
  findRegisterMaps,
  findRules,
  findSerialAssignments,
  withDeadline,
  type AssignmentRecord,
  type GatewayMappingRecord,
  type PackRecord,
  type Pool,
  type RuleRecord,
  type SerialAssignmentRecord,
  type TokenRecord,
} from '@packwatch/db';
import { compileMap, parseRegisterMap, type CompiledMap } from '@packwatch/protocol';
import { type Logger } from 'pino';
import { Assignments } from './assignments.ts';
import { BatchCache } from './batch-cache.ts';
import { toGatewayMappings, type GatewayMappings } from './gateway-mappings.ts';
import { RuleBook } from './rule-book.ts';

/** A look-up that takes longer is given up: its uploads are better sent back than held. */
const READ_DEADLINE_MS = 10_000;
/** A change of what no stamp speaks of holds for uploads at most this much later. */
const TOKEN_TTL_MS = 2_000;
/** What a stamp speaks of is forgotten as soon as the stamp has moved; this only bounds what is kept for nothing. */
const STAMPED_TTL_MS = 15 * 60_000;
const MAX_ENTRIES = 100_000;

/**
 * What is configured, as ingest needs it: read from the database and remembered for a while. Whether it still holds is
 * asked in the transaction that uses it, by the stamp under which it was read; `forget` what does not.
 */
export class Directory {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #lastStamps = new Map<string, number>();

  constructor(pool: Pool, log: Logger) {
    this.#pool = pool;
    this.#log = log;
  }

  /** By SHA-256 of the token, hex. */
  readonly tokens = new BatchCache<string, TokenRecord>({
    ttlMs: TOKEN_TTL_MS,
    maxEntries: MAX_ENTRIES,
    load: async (hashes) =>
      new Map(
        (await withDeadline(findGatewayTokens(this.#pool, hashes), READ_DEADLINE_MS)).map((row) => [row.hash, row]),
      ),
  });

  /**
   * By organisation: the last change of its configuration, 0 if there was none. Ask for it before what it stands for:
   * what is read after it is at least as new.
   */
  readonly stamps = new BatchCache<string, number>({
    ttlMs: STAMPED_TTL_MS,
    maxEntries: MAX_ENTRIES,
    load: async (organisationIds) => {
      const found = await withDeadline(findConfigurationStamps(this.#pool, organisationIds), READ_DEADLINE_MS);
      const stamps = new Map(organisationIds.map((id) => [id, found.get(id) ?? 0]));
      this.#forgetIfMoved(stamps);
      return stamps;
    },
  });

  /** What was read under an older stamp must not be taken for what holds under a newer one. */
  #forgetIfMoved(stamps: ReadonlyMap<string, number>): void {
    let hasMoved = false;
    for (const [organisationId, stamp] of stamps) {
      hasMoved ||= (this.#lastStamps.get(organisationId) ?? stamp) !== stamp;
      this.#lastStamps.set(organisationId, stamp);
    }
    if (hasMoved) this.#forgetStamped();
  }

  /** A change is rare, so nobody counts whose it was: what is forgotten too much is read once more. */
  forget(): void {
    this.stamps.forget();
    this.#forgetStamped();
  }

  #forgetStamped(): void {
    for (const cache of [this.assignments, this.mappings, this.packs, this.rules]) cache.forget();
  }

  readonly assignments = new BatchCache<string, Assignments>({
    ttlMs: STAMPED_TTL_MS,
    maxEntries: MAX_ENTRIES,
    load: async (gatewayIds) => {
      const [found, foundSerials] = await Promise.all([
        withDeadline(findAssignments(this.#pool, gatewayIds), READ_DEADLINE_MS),
        withDeadline(findSerialAssignments(this.#pool, gatewayIds), READ_DEADLINE_MS),
      ]);
      const rows = groupBy(found, (row: AssignmentRecord) => row.gatewayId);
      const serials = groupBy(foundSerials, (row: SerialAssignmentRecord) => row.gatewayId);
      return new Map(gatewayIds.map((id) => [id, new Assignments(rows.get(id) ?? [], serials.get(id) ?? [])]));
    },
  });

  /** What the messages of foreign gateways mean, as it is in force, by gateway. */
  readonly mappings = new BatchCache<string, GatewayMappings>({
    ttlMs: STAMPED_TTL_MS,
    maxEntries: MAX_ENTRIES,
    load: async (gatewayIds) => {
      const rows = groupBy(
        await withDeadline(findGatewayMappings(this.#pool, gatewayIds), READ_DEADLINE_MS),
        (row: GatewayMappingRecord) => row.gatewayId,
      );
      return new Map(gatewayIds.map((id) => [id, toGatewayMappings(rows.get(id) ?? [], this.#logInvalidMapping)]));
    },
  });

  readonly packs = new BatchCache<number, PackRecord>({
    ttlMs: STAMPED_TTL_MS,
    maxEntries: MAX_ENTRIES,
    load: async (ids) =>
      new Map((await withDeadline(findPacks(this.#pool, ids), READ_DEADLINE_MS)).map((row) => [row.id, row])),
  });

  /** By organisation. */
  readonly rules = new BatchCache<string, RuleBook>({
    ttlMs: STAMPED_TTL_MS,
    maxEntries: MAX_ENTRIES,
    load: async (organisationIds) => {
      const rows = groupBy(
        await withDeadline(findRules(this.#pool, organisationIds), READ_DEADLINE_MS),
        (row: RuleRecord) => row.organisationId,
      );
      return new Map(organisationIds.map((id) => [id, new RuleBook(rows.get(id) ?? [], this.#logInvalidRule)]));
    },
  });

  /** A published map never changes, so these are kept for good. */
  readonly registerMaps = new BatchCache<number, CompiledMap>({
    ttlMs: Infinity,
    maxEntries: 10_000,
    load: async (ids) => {
      const maps = new Map<number, CompiledMap>();
      for (const { id, document } of await withDeadline(findRegisterMaps(this.#pool, ids), READ_DEADLINE_MS)) {
        const parsed = parseRegisterMap(document);
        if (parsed.ok) maps.set(id, compileMap(parsed.map));
        else this.#log.error({ registerMapId: id, errors: parsed.errors }, 'a stored register map is not valid');
      }
      return maps;
    },
  });

  readonly #logInvalidMapping = ({ gatewayId, format, version }: GatewayMappingRecord, errors: unknown): void => {
    this.#log.error({ gatewayId, format, version, errors }, 'a stored mapping is not valid; there is none now');
  };

  readonly #logInvalidRule = (record: RuleRecord, error: Error): void => {
    this.#log.error(
      { ruleId: record.ruleId, version: record.version, err: error },
      'a stored rule can not be; left out',
    );
  };
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
