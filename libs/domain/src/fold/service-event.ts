import { type RuleMemory } from '../alarms/alarm-memory.ts';
import { INITIAL_HEALTH } from '../soh/step-health.ts';
import { NO_HOLDS } from '../soc/anchor-soc.ts';
import { NO_SELF_DISCHARGE } from '../soh/self-discharge.ts';
import { INITIAL_SOC } from '../soc/step-soc.ts';
import { ImpossibleParameter } from './impossible-parameter.ts';
import { type PackState } from './pack-state.ts';

/** What somebody did to a pack, after which some of what was learned of it no longer holds. */
export type ServiceEvent =
  /** One cell, by its place in the string from 0, is another one. */
  | { readonly kind: 'cell_replaced'; readonly tsMs: number; readonly cell: number }
  /** All cells are others. */
  | { readonly kind: 'cells_replaced'; readonly tsMs: number }
  /** The BMS began anew: counters, trips and its own SOC say nothing of what was before. */
  | { readonly kind: 'bms_reset'; readonly tsMs: number }
  /** Another BMS: its current sensor reads another offset, too. */
  | { readonly kind: 'bms_replaced'; readonly tsMs: number };

const KINDS: readonly string[] = [
  'cell_replaced',
  'cells_replaced',
  'bms_reset',
  'bms_replaced',
] satisfies ServiceEvent['kind'][];

/** Checks an event against the cells of its pack. Throws `ImpossibleParameter` naming the field. */
export function serviceEvent(event: ServiceEvent, cellsInSeries: number): ServiceEvent {
  const refuse = (field: string, reason: string): never => {
    throw new ImpossibleParameter('serviceEvent', field, reason);
  };
  if (!KINDS.includes(event.kind)) refuse('kind', `must be one of ${KINDS.join(', ')}`);
  if (!Number.isInteger(event.tsMs) || event.tsMs < 0) refuse('tsMs', 'must be a whole number of ms since 1970');
  if (event.kind !== 'cell_replaced') return event;
  const isThere = Number.isInteger(event.cell) && event.cell >= 0 && event.cell < cellsInSeries;
  if (!isThere) refuse('cell', `must be a whole number from 0 to ${cellsInSeries - 1}`);
  return event;
}

/** An event as it is stored, with a cell or null whatever its kind. */
export function storedService({ kind, tsMs, cell }: StoredService): ServiceEvent {
  return kind === 'cell_replaced' ? { kind, tsMs, cell: cell ?? -1 } : { kind, tsMs };
}

export interface StoredService {
  readonly kind: ServiceEvent['kind'];
  readonly tsMs: number;
  readonly cell: number | null;
}

/**
 * The state without what the event has made void. To be applied between the last sample before the event's time and the
 * first at or after it. What the device counted of the pack as a whole (charge moved, cycles) stays; what is asked anew shows
 * as not known until it is seen again.
 */
export function afterService(state: PackState, event: ServiceEvent): PackState {
  switch (event.kind) {
    case 'cell_replaced':
      return withOtherCells(state, event.cell);
    case 'cells_replaced':
      return withOtherCells(state, null);
    case 'bms_reset':
      return withOtherCounters(state);
    case 'bms_replaced':
      return { ...withOtherCounters(state), balance: null };
  }
}

/** `cell` null: all of them. How full the pack is, nobody knows: another cell comes with a charge of its own. */
function withOtherCells(state: PackState, cell: number | null): PackState {
  const { charge, balance, health } = state;
  const { resistance, usage } = health;
  const cells = cell === null ? [] : resistance.cells.map((sums, i) => (i === cell ? null : sums));
  return {
    ...state,
    ...INITIAL_SOC,
    charge,
    // The sensor is the same, but the charge since the last full one ran into other cells.
    balance: balance && { ...balance, full: null },
    holds: NO_HOLDS,
    health: {
      ...INITIAL_HEALTH,
      // What was taken out between two full charges came from other cells; that the pack was cycled stays true.
      usage: usage && { ...usage, full: null, efficiency: null, deepest: null },
      resistance: cell === null ? INITIAL_HEALTH.resistance : { ...resistance, pack: null, cells },
      selfDischarge: NO_SELF_DISCHARGE,
    },
  };
}

/** Between the last reading before and the first after, charge went unseen, as in a gap that no counter bridges. */
function withOtherCounters(state: PackState): PackState {
  const { charge, health, alarms } = state;
  return {
    ...state,
    charge: charge && { ...charge, counters: null },
    health: { ...health, usage: health.usage && { ...health.usage, device: null } },
    alarms: alarms.flatMap(withoutBaselines),
  };
}

/** A counter that stands elsewhere has neither stepped nor run. */
function withoutBaselines(memory: RuleMemory): RuleMemory[] {
  if (memory.compared === undefined) return [memory];
  return memory.parts.length === 0 ? [] : [{ ...memory, compared: { ...memory.compared, baselines: [] } }];
}
