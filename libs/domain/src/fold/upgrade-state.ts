import { INITIAL_HEALTH } from '../soh/step-health.ts';
import { INITIAL_RHYTHM } from './poll-rhythm.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The parts of a state of version 1 as the newest has them. Version 1 knew neither the charge since the fold began nor what
 * full charges teach, nor rests, capacity and health: those begin at the checkpoint. What it did know goes on unchanged.
 */
export function upgradeFromV1({ charge, estimate, holds }: Fields): Fields {
  return {
    rhythm: INITIAL_RHYTHM,
    charge: isFields(charge) ? { ...charge, ...NO_CHARGE_YET, counters: upgradeCounters(charge['counters']) } : null,
    estimate: isFields(estimate) ? { ...estimate, anchorInMah: 0 } : null,
    holds: upgradeHolds(holds),
    balance: null,
    rest: null,
    doubt: null,
    capacity: null,
    lone: null,
    health: INITIAL_HEALTH,
  };
}

/**
 * The parts of a state of version 2. It knew deep discharges in mV, which say nothing of charge: those begin anew at the
 * checkpoint, like loads, long rests and trends.
 */
export function upgradeFromV2({ health, ...parts }: Fields): Fields {
  const { load, selfDischarge, capacityTrend, resistanceTrend } = INITIAL_HEALTH;
  const known = isFields(health) ? { ...health, ledger: upgradeLedger(health['ledger']) } : {};
  return upgradeFromV3({ ...parts, health: { ...known, load, selfDischarge, capacityTrend, resistanceTrend } });
}

/**
 * The parts of a state of version 3. What snapshots did not show since the last full charge was not kept, nor what a deepest
 * discharge was worth: both begin anew. Each receipt stood for one window.
 */
export function upgradeFromV3({ charge, capacity, health, ...parts }: Fields): Fields {
  const usage = isFields(health) ? health['usage'] : null;
  return upgradeFromV4({
    ...parts,
    charge: isFields(charge) ? { ...charge, unseenVarMah2: 0 } : null,
    capacity: isFields(capacity) ? { ...capacity, receipts: upgradeReceipts(capacity['receipts']) } : null,
    health: {
      ...(isFields(health) && health),
      usage: isFields(usage) ? { ...usage, full: null, deepest: null } : null,
    },
  });
}

/**
 * The parts of a state of version 6. It did not know how long the counters have stood still, nor how warm a full pack was: the one
 * begins at the checkpoint, the other is not known.
 */
export function upgradeFromV6({ charge, health, ...parts }: Fields): Fields {
  const usage = isFields(health) ? health['usage'] : null;
  const warmed = (value: unknown): unknown => (isFields(value) ? { ...value, temperatureC: null } : null);
  return upgradeFromV7({
    ...parts,
    charge: isFields(charge) ? { ...charge, counters: withStill(charge['counters']) } : null,
    health: {
      ...(isFields(health) && health),
      usage: isFields(usage)
        ? { ...usage, full: warmed(usage['full']), efficiency: warmed(usage['efficiency']) }
        : null,
    },
  });
}

/** The parts of a state of version 7. It remembered no cell that stood alone longer than its doubt lasted. */
export function upgradeFromV7(parts: Fields): Fields {
  return { ...parts, lone: null };
}

function withStill(counters: unknown): unknown {
  return isFields(counters) ? { ...counters, ...NEVER_STILL } : null;
}

/** The parts of a state of version 4. What the steps of a cell had in common with the pack's was written as 0. */
export function upgradeFromV4({ health, ...parts }: Fields): Fields {
  const resistance = isFields(health) ? health['resistance'] : null;
  if (!isFields(health) || !isFields(resistance)) return upgradeFromV5({ health, ...parts });
  const { pack, cells } = resistance;
  if (!isFields(pack) || !Array.isArray(cells)) return upgradeFromV5({ health, ...parts });
  const own = cells.map((cell: unknown) =>
    isFields(cell) && cell['steps'] === 0 ? { ...cell, steps: pack['steps'], xx: pack['xx'] } : cell,
  );
  return upgradeFromV5({ ...parts, health: { ...health, resistance: { ...resistance, cells: own } } });
}

/**
 * The parts of a state of version 5. Of the temperature of a stretch it knew the ends, and kept the mean of both in the receipt, of a proof of "full" that builds up the
 * voltage at its start, and that no current lay below zero.
 */
export function upgradeFromV5({ capacity, holds, ...parts }: Fields): Fields {
  const known = isFields(capacity) ? upgradeCapacity(capacity) : null;
  return upgradeFromV6({ ...parts, capacity: known, holds: upgradeHolds(holds) });
}

function upgradeCapacity({ from, receipts, ...capacity }: Fields): Fields {
  const temperatureC = isFields(from) ? from['temperatureC'] : null;
  const each = ({ temperatureC: meanC, ...receipt }: Fields): Fields => ({
    ...receipt,
    coldestC: meanC,
    warmestC: meanC,
  });
  return {
    ...capacity,
    from,
    coldestC: temperatureC,
    warmestC: temperatureC,
    receipts: Array.isArray(receipts) ? receipts.map(each) : [],
  };
}

function upgradeHolds(holds: unknown): unknown {
  const full = isFields(holds) ? holds['full'] : null;
  if (!isFields(holds) || !isFields(full)) return holds;
  return { ...holds, full: { ...full, meanMv: full['startMeanMv'], meanMa: 0 } };
}

function upgradeReceipts(receipts: unknown): unknown[] {
  return Array.isArray(receipts) ? receipts.map((receipt: Fields) => ({ ...receipt, windows: 1 })) : [];
}

function upgradeLedger(ledger: unknown): unknown {
  if (!isFields(ledger)) return null;
  const { deepMv, ...rest } = ledger;
  return { ...rest, deepH: 0, deepShare: Array.isArray(deepMv) ? deepMv.map(() => 0) : [] };
}

const NEVER_STILL = { stillInMah: 0, stillOutMah: 0 };
const NO_CHARGE_YET = { inMah: 0, outMah: 0, brokenTsMs: null, unseenVarMah2: 0 };

function upgradeCounters(counters: unknown): unknown {
  return isFields(counters)
    ? { ...counters, provisionalInMah: 0, provisionalOutMah: 0, brokenTsMs: null, ...NEVER_STILL }
    : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
