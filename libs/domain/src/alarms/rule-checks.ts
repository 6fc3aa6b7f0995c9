import { ImpossibleParameter } from '../fold/impossible-parameter.ts';
import { type RuleBase } from './alarm-rule.ts';
import { isSignal } from './signal-value.ts';

const SEVERITIES: readonly string[] = ['info', 'warning', 'critical'] satisfies RuleBase['severity'][];
const GUARDS: readonly string[] = ['charging', 'discharging'] satisfies NonNullable<RuleBase['guard']>[];

/** Throws `ImpossibleParameter`, naming the factory, the field and the reason, for a rule that can't be. */
export function checkRule(factory: string, params: RuleBase): void {
  const refuse = (field: keyof RuleBase, reason: string): never => {
    throw new ImpossibleParameter(factory, field, reason);
  };
  const { comparison, raiseLevel, clearLevel } = params;
  if (params.id.trim() === '') refuse('id', 'must not be empty or blank');
  if (!Number.isInteger(params.version) || params.version < 1) refuse('version', 'must be a whole number from 1');
  if (!isSignal(params.signal)) refuse('signal', `is not a signal that rules can watch: ${params.signal}`);
  if (comparison !== 'above' && comparison !== 'below') refuse('comparison', 'must be above or below');
  if (!Number.isFinite(raiseLevel)) refuse('raiseLevel', 'must be a finite number');
  if (!Number.isFinite(clearLevel)) refuse('clearLevel', 'must be a finite number');
  if (comparison === 'above' && clearLevel > raiseLevel) {
    refuse('clearLevel', 'must not lie above the raise level, or the alarm would clear while it is raised');
  }
  if (comparison === 'below' && clearLevel < raiseLevel) {
    refuse('clearLevel', 'must not lie below the raise level, or the alarm would clear while it is raised');
  }
  if (!isDuration(params.raiseForMs)) refuse('raiseForMs', 'must be 0 ms or more');
  if (!isDuration(params.clearForMs)) refuse('clearForMs', 'must be 0 ms or more');
  if (!isDuration(params.gapToleranceMs) || params.gapToleranceMs === 0) {
    refuse('gapToleranceMs', 'must be more than 0 ms, or no duration could ever be measured');
  }
  if (!SEVERITIES.includes(params.severity)) refuse('severity', `must be one of ${SEVERITIES.join(', ')}`);
  if (params.guard !== undefined && !GUARDS.includes(params.guard)) {
    refuse('guard', `must be one of ${GUARDS.join(', ')}, or left out`);
  }
}

export function isDuration(ms: number): boolean {
  return Number.isFinite(ms) && ms >= 0;
}
