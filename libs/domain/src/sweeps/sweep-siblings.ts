import {
  clearOf,
  endUnjudged,
  episodeKey,
  type OpenSweepEpisode,
  type SweepClear,
  type SweepOutcome,
  type SweepRaise,
} from './sweep-episode.ts';
import { type SiblingRule } from './sweep-rule.ts';

/** The newest readings of a pack in service, and what it is compared by. */
export interface PackReading {
  readonly packId: number;
  readonly siteId: string | null;
  readonly model: string;
  /** By our clock: its sample's time and what its gateway's clock is behind. */
  readonly tsMs: number;
  /** By signal; null: not read. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** What has begun to be so, or to be over, and waits for its duration. Kept from sweep to sweep. */
export interface PendingSibling {
  readonly ruleId: string;
  readonly packId: number;
  readonly sinceMs: number;
  /** When a sweep last saw it: after a pause it begins anew. */
  readonly seenMs: number;
}

export interface SiblingSweepInput {
  readonly packs: readonly PackReading[];
  readonly rules: readonly {
    readonly rule: SiblingRule;
    readonly covers: (subject: { readonly packId: number }) => boolean;
  }[];
  readonly open: readonly OpenSweepEpisode[];
  readonly pending: readonly PendingSibling[];
  readonly nowMs: number;
}

/** A reading older than this says nothing of now. */
const FRESH_MS = 15 * 60_000;
/** Sweeps further apart than this prove no duration. */
const PAUSE_MS = 5 * 60_000;

/**
 * Packs whose reading is far from the median of all packs of their site or model. Pure; `pending` is to be kept for the
 * next sweep.
 */
export function sweepSiblings(
  input: SiblingSweepInput,
): SweepOutcome & { readonly pending: readonly PendingSibling[] } {
  const { packs, rules, open, nowMs } = input;
  const openByKey = new Map(open.map((episode) => [episodeKey(episode), episode]));
  const before = new Map(input.pending.map((p) => [`${p.ruleId} ${p.packId}`, p]));
  const fresh = packs.filter(({ tsMs }) => nowMs - tsMs < FRESH_MS);
  const known = new Map(packs.map((pack) => [pack.packId, pack]));
  const raise: SweepRaise[] = [];
  const clear: SweepClear[] = [];
  const pending: PendingSibling[] = [];
  for (const { rule, covers } of rules) {
    for (const { pack, deviation } of deviations(rule, fresh)) {
      if (!covers(pack)) continue;
      const subject = `pack:${pack.packId}` as const;
      const { id: ruleId } = rule;
      const episode = openByKey.get(episodeKey({ ruleId, subject, part: 'pack' }));
      const changes = episode === undefined ? deviation >= rule.raiseLevel : deviation <= rule.clearLevel;
      if (!changes) continue;
      const earlier = before.get(`${ruleId} ${pack.packId}`);
      const goesOn = earlier !== undefined && nowMs - earlier.seenMs <= PAUSE_MS;
      const sinceMs = goesOn ? earlier.sinceMs : nowMs;
      if (nowMs - sinceMs < (episode === undefined ? rule.raiseForMs : rule.clearForMs)) {
        pending.push({ ruleId, packId: pack.packId, sinceMs, seenMs: nowMs });
      } else if (episode === undefined) {
        raise.push(raiseOf(rule, subject, deviation, nowMs));
      } else {
        clear.push(clearOf(episode, Math.max(nowMs, episode.raisedMs), 'recovered'));
      }
    }
  }
  const inForce = rules.map(({ rule }) => rule);
  const ended = endUnjudged(open, inForce, nowMs);
  const isCovered = ({ ruleId, subject }: OpenSweepEpisode): boolean => {
    const scoped = rules.find(({ rule }) => rule.id === ruleId);
    const pack = known.get(Number(subject.slice('pack:'.length)));
    return scoped === undefined || (pack !== undefined && scoped.covers(pack) && hasSiblings(pack, scoped.rule, packs));
  };
  const gone = open.filter((e) => !isCovered(e)).map((e) => clearOf(e, Math.max(nowMs, e.raisedMs), 'out-of-scope'));
  return { raise, clear: [...clear, ...ended, ...gone], pending };
}

function raiseOf(rule: SiblingRule, subject: SweepRaise['subject'], value: number, nowMs: number): SweepRaise {
  const { id: ruleId, version: ruleVersion, severity, signal, raiseLevel } = rule;
  return { ruleId, ruleVersion, severity, signal, subject, part: 'pack', raisedMs: nowMs, raiseLevel, value };
}

/**
 * How far each pack is from the median of its group, where there are enough. It is part of the group itself: of three, the
 * median of the other two would be pulled away by the odd one.
 */
function deviations(rule: SiblingRule, packs: readonly PackReading[]): { pack: PackReading; deviation: number }[] {
  const groups = new Map<string, { pack: PackReading; value: number }[]>();
  for (const pack of packs) {
    const value = pack.values[rule.signal] ?? null;
    const key = groupOf(rule, pack);
    if (value === null || !Number.isFinite(value) || key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ pack, value }]);
    else group.push({ pack, value });
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length - 1 < rule.minSiblings) return [];
    const usual = medianOf(group.map(({ value }) => value));
    return group.map(({ pack, value }) => ({ pack, deviation: Math.abs(value - usual) }));
  });
}

/** False where a pack has too few to be compared with, whatever they read: nothing could end its alarm any more. */
function hasSiblings(pack: PackReading, rule: SiblingRule, packs: readonly PackReading[]): boolean {
  const key = groupOf(rule, pack);
  return key !== null && packs.filter((other) => groupOf(rule, other) === key).length > rule.minSiblings;
}

function groupOf({ among }: SiblingRule, { siteId, model }: PackReading): string | null {
  if (among === 'model') return model;
  if (siteId === null) return null;
  return among === 'site' ? siteId : `${siteId} ${model}`;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
