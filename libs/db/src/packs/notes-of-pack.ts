import { type AuditAction, type PackListItem } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';
import { type RuleHeld } from './held-rules.ts';

type PackStatus = PackListItem['status'];

/** Who said something, and when. */
export interface Noted {
  readonly by: string;
  readonly at: Date;
}

interface Entry extends Noted {
  readonly action: AuditAction;
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
}

type IdentityChange = { readonly noted: Noted } & (
  | { readonly what: 'name' | 'serial'; readonly before: string | null; readonly after: string | null }
  | {
      readonly what: 'status';
      readonly before: PackStatus | null;
      readonly after: PackStatus | null;
    }
);

/** A member of what an entry says; undefined where it says it otherwise. */
const said = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, member) =>
      typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[member] : undefined,
    value,
  );

/** Undefined: nothing was said of it. */
const textOf = (value: unknown): string | null | undefined =>
  typeof value === 'string' || value === null ? value : undefined;
const STATES: readonly string[] = ['in_service', 'stored', 'workshop', 'retired'] satisfies PackStatus[];
const isStatus = (value: unknown): value is PackStatus => typeof value === 'string' && STATES.includes(value);
const isMoment = (value: unknown, ms: number): boolean => typeof value === 'string' && Date.parse(value) === ms;

/** A database's clock and the server's: a change and its entry are made in the same transaction. */
const TOGETHER_MS = 10_000;

/** Who changed what of a pack, from the audit log. */
export class NotesOfPack {
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** The entries about a pack, its assignments and its rules, and about default rules, oldest first. */
  static async read(
    client: PoolClient,
    uid: string,
    assignmentIds: readonly string[],
    ruleIds: readonly string[],
  ): Promise<NotesOfPack> {
    const targets = [
      `pack:${uid}`,
      ...assignmentIds.map((id) => `assignment:${id}`),
      ...ruleIds.map((id) => `rule:${id}`),
    ];
    const { rows } = await client.query<Entry>(
      `SELECT at, actor AS by, action, target, before, after FROM audit_log
       WHERE target = ANY ($1) OR (starts_with(target, 'organisation:') AND action = 'rule.defaults') ORDER BY id`,
      [targets],
    );
    return new NotesOfPack(rows);
  }

  made(): Noted | null {
    return this.#find('pack.create', () => true);
  }

  identityChanges(): IdentityChange[] {
    return this.#entries
      .filter(({ action }) => action === 'pack.update')
      .flatMap((noted): IdentityChange[] => {
        const texts = (['name', 'serial'] as const).flatMap((what): IdentityChange[] => {
          const [before, after] = [textOf(said(noted.before, what)) ?? null, textOf(said(noted.after, what))];
          return after === undefined || after === before ? [] : [{ what, noted, before, after }];
        });
        const [was, is] = [said(noted.before, 'status'), said(noted.after, 'status')];
        if (!isStatus(is) || is === was) return texts;
        return [...texts, { what: 'status', noted, before: isStatus(was) ? was : null, after: is }];
      });
  }

  factsFrom(atMs: number): Noted | null {
    if (atMs <= 0) return this.made();
    return this.#find('pack.update', ({ after }) => isMoment(said(after, 'facts', 'validFrom'), atMs));
  }

  siteFrom(atMs: number, siteId: string | null): Noted | null {
    if (atMs <= 0) return this.made();
    return this.#find('pack.update', (entry) => isTogether(entry, atMs) && said(entry.after, 'site') === siteId);
  }

  tagsFrom(atMs: number): Noted | null {
    return this.#find('pack.tag', (entry) => isTogether(entry, atMs));
  }

  /** Who made or ended an assignment; or who gave the slaves of the pack another map at that moment. */
  assignment(id: string | undefined, after: object | null, atMs: number): Noted | null {
    const own = this.#entries.find(
      ({ target, action }) => target === `assignment:${id ?? ''}` && (action === 'assignment.end') === (after === null),
    );
    if (own !== undefined) return own;
    const role = said(after, 'role');
    return this.#find('assignment.map', (entry) => role !== undefined && isMoment(said(entry.after, 'from'), atMs));
  }

  /** Who made a version of a rule, or switched it off. */
  rule({ rule, value, defaultKey }: RuleHeld, isOver: boolean): Noted | null {
    const own = this.#entries.find(
      ({ target, action, after }) =>
        target === `rule:${rule.id}` &&
        (action === 'rule.disable') === isOver &&
        said(after, 'newest', 'version') === value.version,
    );
    if (own !== undefined || isOver || defaultKey === null || value.version !== 1) return own ?? null;
    return this.#find('rule.defaults', ({ after }) => {
      const keys = said(after, 'keys');
      return Array.isArray(keys) && keys.includes(defaultKey);
    });
  }

  /** Who changed the pack at that moment, so that other rules are about it. */
  packChangedAt(atMs: number): Noted | null {
    return (
      this.factsFrom(atMs) ??
      this.#entries.find(
        (entry) => (entry.action === 'pack.tag' || entry.action === 'pack.update') && isTogether(entry, atMs),
      ) ??
      null
    );
  }

  #find(action: AuditAction, fits: (entry: Entry) => boolean): Noted | null {
    return this.#entries.find((entry) => entry.action === action && fits(entry)) ?? null;
  }
}

const isTogether = ({ at }: Noted, atMs: number): boolean => Math.abs(at.getTime() - atMs) < TOGETHER_MS;
