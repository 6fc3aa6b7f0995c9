import { type PackConfiguration, type PackConfigurationChange } from '@packwatch/contracts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { findPacks, type PackRecord } from '../ingest/directory.repository.ts';
import { type Noted, NotesOfPack } from './notes-of-pack.ts';
import { changesOf, setChangesOf } from './changes-of.ts';
import { type AddressHeld, findAddresses, findSerials, type SerialHeld } from './held-addresses.ts';
import { findRulesOf, type RuleHeld } from './held-rules.ts';

const MOST = 1_000;

interface PackRow {
  readonly id: number;
  readonly created_at: Date;
}

/** What a pack is, how it is read and what it is watched for, now and before. Takes a pool of role `api`. */
export class PackConfigurationRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Undefined: the organisation has no such pack. `now`: what holds then. */
  async of(organisationId: string, uid: string, now: Date): Promise<PackConfiguration | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<PackRow>('SELECT id, created_at FROM pack WHERE uid = $1', [uid]);
      const [row] = rows;
      const [pack] = row === undefined ? [] : await findPacks(client, [row.id]);
      if (row === undefined || pack === undefined) return undefined;
      const held = {
        addresses: await findAddresses(client, row.id),
        serials: await findSerials(client, row.id),
        rules: await findRulesOf(client, pack),
      };
      const ids = [...held.addresses, ...held.serials].map(({ id }) => id);
      const notes = await NotesOfPack.read(client, uid, ids, [...new Set(held.rules.map(({ rule }) => rule.id))]);
      const sites = await siteNames(client, pack);
      const nowMs = now.getTime();
      const history = [
        ...identityChanges(notes, row.created_at),
        ...factsChanges(pack, notes, nowMs),
        ...siteChanges(pack, sites, notes, nowMs),
        ...tagChanges(pack, notes, nowMs),
        ...addressChanges(held.addresses, notes, nowMs),
        ...serialChanges(held.serials, notes, nowMs),
        ...(await serviceChanges(client, row.id)),
        ...ruleChanges(held.rules, notes, nowMs),
      ];
      return { now: whatHolds(pack, held, nowMs), history: newestFirst(history).slice(0, MOST) };
    });
  }
}

/** What was never otherwise comes last. */
function newestFirst(history: readonly PackConfigurationChange[]): PackConfigurationChange[] {
  const timeOf = ({ at }: PackConfigurationChange): number => (at === null ? 0 : Date.parse(at));
  return history.toSorted((a, b) => timeOf(b) - timeOf(a));
}

/** Times of before there was anything to measure mean: from the beginning. */
const at = (atMs: number): string | null => (atMs <= 0 ? null : new Date(atMs).toISOString());

const since = (atMs: number, noted: Noted | null) => ({
  at: at(atMs),
  by: noted?.by ?? null,
  notedAt: noted?.at.toISOString() ?? null,
});

const isHeld = (nowMs: number) => (each: { readonly fromMs: number; readonly toMs: number | null }) =>
  each.fromMs <= nowMs && (each.toMs === null || each.toMs > nowMs);

function whatHolds(
  pack: PackRecord,
  held: {
    readonly addresses: readonly AddressHeld[];
    readonly serials: readonly SerialHeld[];
    readonly rules: readonly RuleHeld[];
  },
  nowMs: number,
): PackConfiguration['now'] {
  const facts = pack.facts.find(
    ({ validFromMs, validToMs }) => validFromMs <= nowMs && (validToMs === null || validToMs > nowMs),
  );
  return {
    facts: facts === undefined ? null : factsOf(facts),
    addresses: held.addresses.filter(isHeld(nowMs)).map(({ value }) => value),
    serials: held.serials.filter(isHeld(nowMs)).map(({ value }) => value),
    rules: held.rules.filter(isHeld(nowMs)).map(({ rule, value }) => ({ rule, said: value })),
  };
}

const factsOf = ({ chemistry, model, cellsInSeries, nominalCapacityMah }: PackRecord['facts'][number]) => ({
  chemistry,
  model,
  cellsInSeries,
  nominalCapacityMah,
});

/** Names, serial numbers and states are kept nowhere but in what was noted of their changes. */
function identityChanges(notes: NotesOfPack, createdAt: Date): PackConfigurationChange[] {
  const made = { what: 'made' as const, ...since(createdAt.getTime(), notes.made()) };
  return [
    made,
    ...notes.identityChanges().map(({ noted, ...change }) => ({ ...change, ...since(noted.at.getTime(), noted) })),
  ];
}

function factsChanges(pack: PackRecord, notes: NotesOfPack, nowMs: number): PackConfigurationChange[] {
  const intervals = pack.facts.map((facts) => ({
    fromMs: Math.floor(facts.validFromMs),
    toMs: facts.validToMs === null ? null : Math.floor(facts.validToMs),
    value: factsOf(facts),
  }));
  return changesOf(intervals, sameJson, nowMs).map(({ atMs, before, after }) => ({
    what: 'facts',
    before,
    after,
    ...since(atMs, notes.factsFrom(atMs)),
  }));
}

function siteChanges(
  pack: PackRecord,
  names: ReadonlyMap<string, string>,
  notes: NotesOfPack,
  nowMs: number,
): PackConfigurationChange[] {
  const intervals = pack.sites.map(({ siteId, validFromMs, validToMs }) => ({
    fromMs: Math.floor(validFromMs),
    toMs: validToMs === null ? null : Math.floor(validToMs),
    value: { id: siteId, name: names.get(siteId) ?? '' },
  }));
  return changesOf(intervals, sameJson, nowMs).map(({ atMs, before, after }) => ({
    what: 'site',
    before,
    after,
    ...since(atMs, notes.siteFrom(atMs, after?.id ?? null)),
  }));
}

function tagChanges(pack: PackRecord, notes: NotesOfPack, nowMs: number): PackConfigurationChange[] {
  const intervals = pack.tags.map(({ tag, validFromMs, validToMs }) => ({
    fromMs: Math.floor(validFromMs),
    toMs: validToMs === null ? null : Math.floor(validToMs),
    value: tag,
  }));
  return setChangesOf(intervals, nowMs).map(({ atMs, before, after }) => ({
    what: 'tags',
    before,
    after,
    ...since(atMs, notes.tagsFrom(atMs)),
  }));
}

function addressChanges(all: readonly AddressHeld[], notes: NotesOfPack, nowMs: number): PackConfigurationChange[] {
  const slaves = Map.groupBy(all, ({ value }) => `${value.gateway.id} ${value.bus} ${value.slaveAddress}`);
  return [...slaves.values()].flatMap((intervals) =>
    changesOf(intervals, sameJson, nowMs).map(({ atMs, before, after }): PackConfigurationChange => {
      const id = intervals.find(({ fromMs, toMs }) => (after === null ? toMs : fromMs) === atMs)?.id;
      return { what: 'address', before, after, ...since(atMs, notes.assignment(id, after, atMs)) };
    }),
  );
}

function serialChanges(all: readonly SerialHeld[], notes: NotesOfPack, nowMs: number): PackConfigurationChange[] {
  const serials = Map.groupBy(all, ({ value }) => `${value.gateway.id} ${value.serial}`);
  return [...serials.values()].flatMap((intervals) =>
    changesOf(intervals, sameJson, nowMs).map(({ atMs, before, after }): PackConfigurationChange => {
      const id = intervals.find(({ fromMs, toMs }) => (after === null ? toMs : fromMs) === atMs)?.id;
      return { what: 'gateway_serial', before, after, ...since(atMs, notes.assignment(id, after, atMs)) };
    }),
  );
}

function ruleChanges(all: readonly RuleHeld[], notes: NotesOfPack, nowMs: number): PackConfigurationChange[] {
  return [...Map.groupBy(all, ({ rule }) => rule.id).values()].flatMap((intervals) =>
    changesOf(intervals, (a, b) => a.version === b.version, nowMs).map(
      ({ atMs, before, after }): PackConfigurationChange => {
        const first = intervals.find(({ fromMs, toMs }) => (after === null ? toMs : fromMs) === atMs) ?? intervals[0];
        if (first === undefined) throw new Error('a group has a member');
        // A version that began or ended at that very moment: it was the rule. Else the pack came to be one of those it is about.
        const isOfRule = atMs === (after === null ? first.versionToMs : first.versionFromMs);
        const noted = isOfRule ? notes.rule(first, after === null) : notes.packChangedAt(atMs);
        return {
          what: 'rule',
          rule: first.rule,
          because: isOfRule ? 'rule' : 'pack',
          before,
          after,
          ...since(atMs, noted),
        };
      },
    ),
  );
}

async function serviceChanges(client: PoolClient, packId: number): Promise<PackConfigurationChange[]> {
  const { rows } = await client.query<{
    at: Date;
    kind: Extract<PackConfigurationChange, { what: 'service' }>['kind'];
    cell_index: number | null;
    comment: string | null;
    noted_by: string;
    noted_at: Date;
  }>('SELECT at, kind, cell_index, comment, noted_by, noted_at FROM service_event WHERE pack_id = $1', [packId]);
  return rows.map(({ at: done, kind, cell_index, comment, noted_by, noted_at }) => ({
    what: 'service',
    kind,
    cellIndex: cell_index,
    comment,
    ...since(done.getTime(), { by: noted_by, at: noted_at }),
  }));
}

async function siteNames(client: PoolClient, { sites }: PackRecord): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>('SELECT id, name FROM site WHERE id = ANY ($1)', [
    sites.map(({ siteId }) => siteId),
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
