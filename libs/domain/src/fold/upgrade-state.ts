import { type StoredState } from './stored-state.ts';

/** The charge and the estimate as version 1 wrote them, with what version 2 added. */
type Fields = Record<string, unknown>;

/**
 * Version 1 knew neither the charge since the fold began nor what full charges teach nor rests: those begin at the
 * checkpoint. What it did know goes on unchanged.
 */
export function upgradeFromV1(stored: Fields): StoredState {
  const { lastTsMs, charge, estimate, holds, alarms } = stored;
  return asStoredState({
    v: 2,
    lastTsMs,
    charge: isFields(charge) ? { ...charge, ...NO_CHARGE_YET, counters: upgradeCounters(charge['counters']) } : null,
    estimate: isFields(estimate) ? { ...estimate, anchorInMah: 0 } : null,
    holds,
    balance: null,
    rest: null,
    doubt: null,
    alarms,
  });
}

const NO_CHARGE_YET = { inMah: 0, outMah: 0, brokenTsMs: null };

function upgradeCounters(counters: unknown): unknown {
  return isFields(counters) ? { ...counters, provisionalInMah: 0, provisionalOutMah: 0, brokenTsMs: null } : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Only `encodePackState` writes such text, and its parts were looked for. */
export function asStoredState(value: object): StoredState {
  return value as StoredState;
}
