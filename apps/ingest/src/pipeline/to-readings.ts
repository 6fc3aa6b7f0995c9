import { columnRange, type TelemetryReadings } from '@packwatch/db';
import { type PointValues } from '@packwatch/protocol';

/** What the slaves of a pack said in one sweep, decoded, by role. */
export interface DecodedPoll {
  readonly meter: PointValues;
  readonly switch: PointValues;
  /** By 0-based place in the string; only cells that answered. */
  readonly cells: ReadonlyMap<number, PointValues>;
  /** Places of the cell arrays; 0 if no cell of the pack was polled. */
  readonly cellCount: number;
  readonly registerMapId: number | null;
}

type WholeColumn = Exclude<keyof TelemetryReadings, 'registerMapId' | 'cellBalancingMask'>;

const RANGES = new Map<WholeColumn, { min: number; max: number }>();

function rangeOf(column: WholeColumn): { min: number; max: number } {
  let range = RANGES.get(column);
  if (range === undefined) RANGES.set(column, (range = columnRange(column)));
  return range;
}

/** The mask is 32 bits wide: more cells in one string do not exist on these buses. */
const MASK_CELLS = 32;

/**
 * Decoded points as the whole numbers that are stored. `onUnstorable` hears of a value that its column can't hold; the
 * reading is then null, as one that was not read.
 */
export function toReadings(
  poll: DecodedPoll,
  onUnstorable: (signal: string, value: number) => void,
): TelemetryReadings {
  const whole = (values: PointValues, signal: string, column: WholeColumn, perUnit = 1): number | null => {
    const value = values.get(signal) ?? null;
    if (value === null) return null;
    const stored = Math.round(value * perUnit);
    const { min, max } = rangeOf(column);
    if (stored >= min && stored <= max) return stored;
    onUnstorable(signal, value);
    return null;
  };
  const meter = (signal: string, column: WholeColumn, perUnit?: number) => whole(poll.meter, signal, column, perUnit);
  const cells = (signal: string, column: WholeColumn, perUnit?: number): (number | null)[] | null => {
    if (poll.cellCount === 0) return null;
    return Array.from({ length: poll.cellCount }, (_, index) => {
      const values = poll.cells.get(index);
      return values === undefined ? null : whole(values, signal, column, perUnit);
    });
  };

  return {
    registerMapId: poll.registerMapId,
    voltageMv: meter('pack.voltage_mv', 'voltageMv'),
    currentMa: meter('pack.current_ma', 'currentMa'),
    bmsSocMilliPct: meter('pack.bms_soc_pct', 'bmsSocMilliPct', 1_000),
    bmsSohPermille: meter('pack.bms_soh_pct', 'bmsSohPermille', 10),
    bmsResistanceUohm: meter('pack.bms_resistance_uohm', 'bmsResistanceUohm'),
    chargedMah: meter('pack.charged_mah', 'chargedMah'),
    dischargedMah: meter('pack.discharged_mah', 'dischargedMah'),
    chargedMwh: meter('pack.charged_mwh', 'chargedMwh'),
    dischargedMwh: meter('pack.discharged_mwh', 'dischargedMwh'),
    temperature1CentiC: meter('pack.temperature_1_c', 'temperature1CentiC', 100),
    temperature2CentiC: meter('pack.temperature_2_c', 'temperature2CentiC', 100),
    chargeBlock: meter('pack.charge_block', 'chargeBlock'),
    dischargeBlock: meter('pack.discharge_block', 'dischargeBlock'),
    stateBits: meter('pack.state_bits', 'stateBits'),
    switchBits: whole(poll.switch, 'switch.state_bits', 'switchBits'),
    fullCycles: meter('pack.full_cycles', 'fullCycles'),
    shortCircuitTrips: meter('pack.short_circuit_trips', 'shortCircuitTrips'),
    overVoltageTrips: meter('pack.over_voltage_trips', 'overVoltageTrips'),
    underVoltageTrips: meter('pack.under_voltage_trips', 'underVoltageTrips'),
    cellVoltagesMv: cells('cell.voltage_mv', 'cellVoltagesMv'),
    cellTemperaturesCentiC: cells('cell.temperature_c', 'cellTemperaturesCentiC', 100),
    cellBalancingMask: balancingMask(poll.cells),
  };
}

function balancingMask(cells: ReadonlyMap<number, PointValues>): number | null {
  let mask: number | null = null;
  for (const [index, values] of cells) {
    const balancing = values.get('cell.balancing') ?? null;
    if (balancing === null || index >= MASK_CELLS) continue;
    mask = (mask ?? 0) | (balancing === 0 ? 0 : 1 << index);
  }
  return mask;
}
