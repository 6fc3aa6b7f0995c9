/**
 * Every signal, by the name used in register maps, uploads of decoded values, rules and the API: what a poll can carry,
 * and what PackWatch works out itself. The unit is part of the name. `cell.*` exists once for each cell of a pack.
 */
export const SIGNALS = {
  'pack.voltage_mv': { label: 'Pack voltage', unit: 'mV', shownUnit: 'V', shownPer: 1000, decimals: 2 },
  'pack.current_ma': { label: 'Current', unit: 'mA', shownUnit: 'A', shownPer: 1000, decimals: 2 },
  'pack.soc_pct': { label: 'State of charge', unit: '%', shownUnit: '%', shownPer: 1, decimals: 1 },
  'pack.bms_soc_pct': { label: 'State of charge (BMS)', unit: '%', shownUnit: '%', shownPer: 1, decimals: 1 },
  'pack.bms_soh_pct': { label: 'State of health (BMS)', unit: '%', shownUnit: '%', shownPer: 1, decimals: 1 },
  'pack.bms_resistance_uohm': {
    label: 'Internal resistance (BMS)',
    unit: 'µΩ',
    shownUnit: 'mΩ',
    shownPer: 1000,
    decimals: 2,
  },
  'pack.temperature_1_c': { label: 'Temperature 1', unit: '°C', shownUnit: '°C', shownPer: 1, decimals: 1 },
  'pack.temperature_2_c': { label: 'Temperature 2', unit: '°C', shownUnit: '°C', shownPer: 1, decimals: 1 },
  'pack.charged_mah': { label: 'Charge in', unit: 'mAh', shownUnit: 'Ah', shownPer: 1000, decimals: 2 },
  'pack.discharged_mah': { label: 'Charge out', unit: 'mAh', shownUnit: 'Ah', shownPer: 1000, decimals: 2 },
  'pack.charged_mwh': { label: 'Energy in', unit: 'mWh', shownUnit: 'kWh', shownPer: 1_000_000, decimals: 2 },
  'pack.discharged_mwh': { label: 'Energy out', unit: 'mWh', shownUnit: 'kWh', shownPer: 1_000_000, decimals: 2 },
  'pack.charge_block': { label: 'Charge block', unit: '', shownUnit: '', shownPer: 1, decimals: 0 },
  'pack.discharge_block': { label: 'Discharge block', unit: '', shownUnit: '', shownPer: 1, decimals: 0 },
  'pack.state_bits': { label: 'State bits', unit: '', shownUnit: '', shownPer: 1, decimals: 0 },
  'pack.full_cycles': { label: 'Full cycles', unit: '', shownUnit: '', shownPer: 1, decimals: 0 },
  'pack.short_circuit_trips': { label: 'Short-circuit trips', unit: '', shownUnit: '', shownPer: 1, decimals: 0 },
  'pack.over_voltage_trips': { label: 'Over-voltage trips', unit: '', shownUnit: '', shownPer: 1, decimals: 0 },
  'pack.under_voltage_trips': { label: 'Under-voltage trips', unit: '', shownUnit: '', shownPer: 1, decimals: 0 },
  'pack.soc_sigma_pct': { label: 'Band of the SOC', unit: '%', shownUnit: '%', shownPer: 1, decimals: 1 },
  'pack.soc_drift_pct': { label: 'SOC of the BMS less ours', unit: '%', shownUnit: '%', shownPer: 1, decimals: 1 },
  'pack.capacity_pct': { label: 'Capacity left', unit: '%', shownUnit: '%', shownPer: 1, decimals: 1 },
  'pack.imbalance_pct': { label: 'Imbalance of the cells', unit: '%', shownUnit: '%', shownPer: 1, decimals: 1 },
  'pack.resistance_mohm': { label: 'Resistance at 25 °C', unit: 'mΩ', shownUnit: 'mΩ', shownPer: 1, decimals: 2 },
  'cell.voltage_mv': { label: 'Cell voltage', unit: 'mV', shownUnit: 'V', shownPer: 1000, decimals: 3 },
  'cell.temperature_c': { label: 'Cell temperature', unit: '°C', shownUnit: '°C', shownPer: 1, decimals: 1 },
  'cell.deviation_mv': {
    label: 'Deviation from the other cells',
    unit: 'mV',
    shownUnit: 'mV',
    shownPer: 1,
    decimals: 0,
  },
  'cell.balancing': { label: 'Cell balancing', unit: '', shownUnit: '', shownPer: 1, decimals: 0 },
} as const satisfies Record<string, SignalFacts>;

export interface SignalFacts {
  readonly label: string;
  readonly unit: string;
  /** The unit people read, and how many raw units make one of it. */
  readonly shownUnit: string;
  readonly shownPer: number;
  readonly decimals: number;
}

export type SignalName = keyof typeof SIGNALS;

export const SIGNAL_NAMES = Object.keys(SIGNALS) as [SignalName, ...SignalName[]];

/** Worked out a few times a month from many samples: they have a history of health and no series. */
const HEALTH_SIGNALS = [
  'pack.capacity_pct',
  'pack.imbalance_pct',
  'pack.resistance_mohm',
] as const satisfies SignalName[];

/** A signal that every sample can have, so that it can be drawn as a series. */
export type SeriesSignalName = Exclude<SignalName, (typeof HEALTH_SIGNALS)[number]>;

export const SERIES_SIGNAL_NAMES = SIGNAL_NAMES.filter(isSeriesSignal) as [SeriesSignalName, ...SeriesSignalName[]];

export function isSeriesSignal(signal: SignalName): signal is SeriesSignalName {
  return !(HEALTH_SIGNALS as readonly string[]).includes(signal);
}
