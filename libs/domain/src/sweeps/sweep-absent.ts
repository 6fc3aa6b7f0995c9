import { type GatewayLastSeen, type PackLastSeen, type SignalLastSeen } from './last-seen.ts';
import {
  clearOf,
  endUnjudged,
  episodeKey,
  type OpenSweepEpisode,
  type SweepClear,
  type SweepOutcome,
  type SweepRaise,
} from './sweep-episode.ts';
import { type AbsentRule } from './sweep-rule.ts';

export interface AbsentSweepInput {
  readonly gateways: readonly GatewayLastSeen[];
  readonly packs: readonly PackLastSeen[];
  /** Rules in force, and whom each is about. */
  readonly rules: readonly ScopedAbsentRule[];
  readonly open: readonly OpenSweepEpisode[];
  readonly nowMs: number;
  /**
   * Since when PackWatch has been taking uploads without a break; null: it is not known, and taken to be always.
   * `'down'`: it takes none now, so that nobody's silence means anything.
   */
  readonly listeningSinceMs: number | null | 'down';
}

export interface ScopedAbsentRule {
  readonly rule: AbsentRule;
  readonly covers: (subject: { readonly packId: number } | { readonly gatewayId: string }) => boolean;
}

/** What is judged of one subject. */
interface Judged {
  /** By our clock. */
  readonly silentSinceMs: number;
  /** How far the clock of what is judged is behind ours: its alarm is raised at its own time. */
  readonly behindMs?: number;
  /** By its own clock: when an open alarm ended; null: it has not. */
  readonly backMs: (open: OpenSweepEpisode) => number | null;
  readonly mayRaise: boolean;
}

/** A sample that was this old when it came is of the past: its pack is catching up. */
export const LAG_TOLERANCE_MS = 5 * 60_000;

/**
 * Who fell silent, and who speaks again. A gateway's silence is judged by receive time and ends at its first upload; a
 * pack's too, though its times are written as the samples' own clock has them, and it ends at the true time once the missing
 * data arrive, as a signal's does. While its gateway is silent, or catches up, a pack is not missed: one outage is one alarm. Pure.
 */
export function sweepAbsent(input: AbsentSweepInput): SweepOutcome {
  const absent = new AbsentSweep(input);
  for (const scoped of input.rules) {
    if (scoped.rule.of === 'gateway') absent.judgeGateways(scoped);
    else absent.judgePacks(scoped);
  }
  return absent.finish();
}

class AbsentSweep {
  readonly #input: AbsentSweepInput;
  readonly #gateways: ReadonlyMap<string, GatewayLastSeen>;
  readonly #open: ReadonlyMap<string, OpenSweepEpisode>;
  readonly #catchingUp: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly #raise: SweepRaise[] = [];
  readonly #clear: SweepClear[] = [];

  constructor(input: AbsentSweepInput) {
    this.#input = input;
    this.#gateways = new Map(input.gateways.map((gateway) => [gateway.gatewayId, gateway]));
    this.#open = new Map(input.open.map((episode) => [episodeKey(episode), episode]));
    this.#catchingUp = this.#gatewaysThatCatchUp();
  }

  judgeGateways({ rule, covers }: ScopedAbsentRule): void {
    for (const gateway of this.#input.gateways) {
      const { gatewayId, lastReceivedMs, firstReceivedMs } = gateway;
      if (!covers({ gatewayId }) || lastReceivedMs === null) continue;
      this.#judge(rule, 'gateway.silence_ms', `gateway:${gatewayId}`, 'gateway', {
        silentSinceMs: this.#floor(lastReceivedMs),
        backMs: (open) => (lastReceivedMs > silentSince(open, rule) ? (firstReceivedMs ?? lastReceivedMs) : null),
        mayRaise: true,
      });
    }
  }

  judgePacks({ rule, covers }: ScopedAbsentRule): void {
    for (const pack of this.#input.packs) {
      const { packId, tsMs, receivedMs } = pack;
      if (!pack.isInService || !covers({ packId }) || tsMs === null || receivedMs === null) continue;
      if (rule.of === 'pack') this.#judgePack(rule, pack, tsMs, receivedMs);
      else for (const seen of pack.signals) if (seen.ruleId === rule.id) this.#judgeSignal(rule, pack, seen, tsMs);
    }
  }

  #judgePack(rule: AbsentRule, pack: PackLastSeen, tsMs: number, receivedMs: number): void {
    const { heardMs, behindMs } = this.#heard(pack, tsMs, receivedMs);
    const returnedMs = Math.max(0, ...this.#gatewaysOf(pack).map((gateway) => gateway.returnedMs ?? 0));
    this.#judge(rule, 'pack.silence_ms', `pack:${pack.packId}`, 'pack', {
      silentSinceMs: this.#floor(Math.max(heardMs, returnedMs)),
      behindMs,
      backMs: (open) => {
        if (pack.firstTsMs !== null) return pack.firstTsMs;
        // Data of before it fell silent: it speaks, though of another time.
        return receivedMs > open.detectedMs ? Math.max(receivedMs - behindMs, open.raisedMs) : null;
      },
      mayRaise: this.#isMissedBehind(pack, rule, receivedMs),
    });
  }

  /** A signal is missed only in a pack that speaks; where the pack is silent, that is the alarm. */
  #judgeSignal(rule: AbsentRule, pack: PackLastSeen, seen: SignalLastSeen, tsMs: number): void {
    const { signal, part, firstTsMs } = seen;
    const key = episodeKey({ ruleId: rule.id, subject: `pack:${pack.packId}`, part });
    if (seen.tsMs === null && !this.#open.has(key)) return;
    this.#judge(
      rule,
      signal,
      `pack:${pack.packId}`,
      part,
      {
        silentSinceMs: seen.tsMs ?? tsMs,
        backMs: () => firstTsMs,
        mayRaise: !this.#gatewaysOf(pack).some(({ gatewayId }) => this.#catchingUp.has(gatewayId)),
      },
      tsMs,
    );
  }

  #judge(
    rule: AbsentRule,
    signal: string,
    subject: SweepRaise['subject'],
    part: string,
    judged: Judged,
    untilMs = this.#input.nowMs,
  ): void {
    const { id: ruleId, version: ruleVersion, severity, afterMs } = rule;
    const key = episodeKey({ ruleId, subject, part });
    this.#seen.add(key);
    const open = this.#open.get(key);
    const isSilence = rule.of !== 'signal';
    if (open !== undefined) {
      const backMs = judged.backMs(open);
      if (backMs === null) return;
      const wasMs = backMs - silentSince(open, rule);
      const peakValue = isSilence ? Math.max(wasMs, 0) : null;
      if (backMs < open.raisedMs) this.#clear.push(clearOf(open, open.raisedMs, 'never-was', peakValue));
      else this.#clear.push(clearOf(open, backMs, 'recovered', peakValue));
      return;
    }
    const silentMs = untilMs - judged.silentSinceMs;
    if (this.#input.listeningSinceMs === 'down' || !judged.mayRaise || silentMs < afterMs) return;
    const raisedMs = judged.silentSinceMs - (judged.behindMs ?? 0) + afterMs;
    const level = isSilence ? { raiseLevel: afterMs, value: silentMs } : { raiseLevel: null, value: null };
    this.#raise.push({ ruleId, ruleVersion, severity, signal, subject, part, raisedMs, ...level });
  }

  finish(): SweepOutcome {
    const { open, rules, nowMs } = this.#input;
    const ended = endUnjudged(
      open,
      rules.map(({ rule }) => rule),
      nowMs,
    );
    const endedKeys = new Set(ended.map(episodeKey));
    // Whoever is not judged any more (not in service, out of the rule's scope, gone) has no alarm either.
    const outOfScope = open
      .filter((episode) => !this.#seen.has(episodeKey(episode)) && !endedKeys.has(episodeKey(episode)))
      .map((episode) => clearOf(episode, Math.max(nowMs, episode.raisedMs), 'out-of-scope'));
    return { raise: this.#raise, clear: [...this.#clear, ...ended, ...outOfScope] };
  }

  /** Nobody is silent for longer than PackWatch has been listening. */
  #floor(ms: number): number {
    const { listeningSinceMs } = this.#input;
    return typeof listeningSinceMs === 'number' ? Math.max(ms, listeningSinceMs) : ms;
  }

  /**
   * When it was last heard, by our clock: at its sample's time and what its gateway's clock is behind, and at the latest when
   * that was received, which is all that is known where samples are of the past. And how far its clock is behind ours.
   */
  #heard(pack: PackLastSeen, tsMs: number, receivedMs: number): { heardMs: number; behindMs: number } {
    const skewMs = this.#skewMs(pack);
    if (receivedMs - tsMs > LAG_TOLERANCE_MS + Math.max(0, skewMs)) return { heardMs: receivedMs, behindMs: skewMs };
    const heardMs = Math.min(tsMs + skewMs, receivedMs);
    return { heardMs, behindMs: heardMs - tsMs };
  }

  /** How far the clock of its gateways is behind ours; of several, the most. */
  #skewMs(pack: PackLastSeen): number {
    const known = this.#gatewaysOf(pack).map(({ skewMs }) => skewMs ?? 0);
    return known.length === 0 ? 0 : Math.max(...known);
  }

  #gatewaysOf(pack: PackLastSeen): GatewayLastSeen[] {
    return pack.gatewayIds.flatMap((id) => this.#gateways.get(id) ?? []);
  }

  /**
   * Whether its silence is its own: a gateway of it went on uploading for a good while after the pack was last heard, and
   * does not bring the past now. Where no rule watches over the gateway, nobody else would tell of it.
   */
  #isMissedBehind(pack: PackLastSeen, rule: AbsentRule, receivedMs: number): boolean {
    const gateways = this.#gatewaysOf(pack);
    if (gateways.some(({ gatewayId }) => this.#catchingUp.has(gatewayId))) return false;
    const watched = gateways.filter(({ gatewayId }) => this.#isWatched(gatewayId));
    if (watched.length === 0) return true;
    const fromMs = Math.max(receivedMs, ...watched.map(({ returnedMs }) => returnedMs ?? 0));
    return watched.some(({ lastReceivedMs }) => (lastReceivedMs ?? 0) - fromMs >= rule.afterMs / 2);
  }

  #isWatched(gatewayId: string): boolean {
    return this.#input.rules.some(({ rule, covers }) => rule.of === 'gateway' && covers({ gatewayId }));
  }

  /** Gateways that lately brought samples of the past. */
  #gatewaysThatCatchUp(): Set<string> {
    const behind = new Set<string>();
    for (const pack of this.#input.packs) {
      const { tsMs, receivedMs } = pack;
      if (tsMs === null || receivedMs === null) continue;
      const isPast = receivedMs - tsMs > LAG_TOLERANCE_MS + Math.max(0, this.#skewMs(pack));
      const isLately = this.#input.nowMs - receivedMs <= LAG_TOLERANCE_MS;
      if (isPast && isLately) for (const id of pack.gatewayIds) behind.add(id);
    }
    return behind;
  }
}

const silentSince = (open: OpenSweepEpisode, rule: AbsentRule): number =>
  open.raisedMs - (open.raiseLevel ?? rule.afterMs);
