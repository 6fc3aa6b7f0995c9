import { ImpossibleParameter } from '../fold/impossible-parameter.ts';

/** What every rule says that needs the wall clock or other packs, and so stands outside the fold. */
export interface SweepRuleBase {
  readonly id: string;
  readonly version: number;
  readonly severity: 'info' | 'warning' | 'critical';
}

/** Silent for longer than `afterMs`. Build it with `absentRule`. */
export interface AbsentRule extends SweepRuleBase {
  readonly kind: 'absent';
  /** `signal`: the pack speaks, and one of its readings is missing. */
  readonly of: 'pack' | 'gateway' | 'signal';
  /** Null unless `of` is `signal`. */
  readonly signal: string | null;
  readonly afterMs: number;
}

/**
 * What a rule on a bus watches: shares of a bus's polls in %, the silence of one slave or how long its answers take, in
 * ms, a meter with another serial number than its pack (1: it is there), or a gateway's skew in ms.
 */
export type BusWatch =
  'timeouts' | 'crc_errors' | 'exceptions' | 'slave_silence' | 'round_trip' | 'other_serial' | 'skew';
const SHARES: readonly BusWatch[] = ['timeouts', 'crc_errors', 'exceptions'];

/** Build it with `busRule`. */
export interface BusRule extends SweepRuleBase {
  readonly kind: 'bus';
  readonly watches: BusWatch;
  readonly raiseLevel: number;
  /** At or below this it is over. */
  readonly clearLevel: number;
  /** Shares and skew are judged over this long. */
  readonly windowMs: number;
  /** Fewer polls in the window prove nothing. */
  readonly minPolls: number;
}

/** A pack's reading against the median of its kind. Build it with `siblingRule`. */
export interface SiblingRule extends SweepRuleBase {
  readonly kind: 'sibling';
  readonly signal: string;
  /** With whom it is compared: packs of the same site, of the same model, or both. */
  readonly among: 'site' | 'model' | 'site_and_model';
  /** How far from the median, in the signal's unit. */
  readonly raiseLevel: number;
  readonly clearLevel: number;
  readonly raiseForMs: number;
  readonly clearForMs: number;
  /** With fewer others there is no usual. */
  readonly minSiblings: number;
}

export type SweepRule = AbsentRule | BusRule | SiblingRule;

const DAY_MS = 86_400_000;
const SLOT_MS = 5 * 60_000;
const SEVERITIES: readonly string[] = ['info', 'warning', 'critical'];

/** Builds a rule on silence. Throws `ImpossibleParameter`, naming the field and the reason, for values that can't be. */
export function absentRule(params: Omit<AbsentRule, 'kind'>): AbsentRule {
  const refuse = refuser('absentRule');
  checkBase(refuse, params);
  if (!['pack', 'gateway', 'signal'].includes(params.of)) refuse('of', 'must be pack, gateway or signal');
  if ((params.of === 'signal') !== (params.signal !== null && params.signal !== '')) {
    refuse('signal', params.of === 'signal' ? 'must be named' : 'must be null unless a signal is watched');
  }
  if (!(params.afterMs >= 60_000 && params.afterMs <= 31 * DAY_MS)) {
    refuse('afterMs', 'must be from a minute, since less is not told from a slow upload, to 31 days');
  }
  return { ...params, kind: 'absent' };
}

/** Builds a rule on a bus. Throws `ImpossibleParameter`, naming the field and the reason, for values that can't be. */
export function busRule(params: Omit<BusRule, 'kind'>): BusRule {
  const refuse = refuser('busRule');
  checkBase(refuse, params);
  checkLevels(refuse, params);
  if (SHARES.includes(params.watches) && params.raiseLevel > 100) refuse('raiseLevel', 'must be at most 100 %');
  if (!(params.windowMs >= SLOT_MS && params.windowMs <= 3_600_000)) {
    refuse('windowMs', 'must be from 5 min to an hour: that is what is kept of a bus');
  }
  if (!Number.isInteger(params.minPolls) || params.minPolls < 1) refuse('minPolls', 'must be a whole number from 1');
  return { ...params, kind: 'bus' };
}

/** Builds a rule on siblings. Throws `ImpossibleParameter`, naming the field and the reason, for values that can't be. */
export function siblingRule(params: Omit<SiblingRule, 'kind'>): SiblingRule {
  const refuse = refuser('siblingRule');
  checkBase(refuse, params);
  if (params.signal === '') refuse('signal', 'must not be empty');
  checkLevels(refuse, params);
  for (const field of ['raiseForMs', 'clearForMs'] as const) {
    if (!(params[field] >= 0 && params[field] <= DAY_MS)) refuse(field, 'must be from 0 ms to a day');
  }
  if (!Number.isInteger(params.minSiblings) || params.minSiblings < 2) {
    refuse('minSiblings', 'must be a whole number from 2: of two packs nobody can say which one is odd');
  }
  return { ...params, kind: 'sibling' };
}

type Refuse = (field: string, reason: string) => never;

const refuser =
  (factory: string): Refuse =>
  (field, reason) => {
    throw new ImpossibleParameter(factory, field, reason);
  };

function checkBase(refuse: Refuse, { id, version, severity }: SweepRuleBase): void {
  if (id === '') refuse('id', 'must not be empty');
  if (!Number.isInteger(version) || version < 1) refuse('version', 'must be a whole number from 1');
  if (!SEVERITIES.includes(severity)) refuse('severity', `must be one of ${SEVERITIES.join(', ')}`);
}

function checkLevels(refuse: Refuse, { raiseLevel, clearLevel }: { raiseLevel: number; clearLevel: number }): void {
  if (!Number.isFinite(raiseLevel) || raiseLevel <= 0) refuse('raiseLevel', 'must be more than 0');
  if (!Number.isFinite(clearLevel) || clearLevel < 0) refuse('clearLevel', 'must be 0 or more');
  if (clearLevel > raiseLevel)
    refuse('clearLevel', 'must not lie above the raise level, or the alarm would clear while it is raised');
}
