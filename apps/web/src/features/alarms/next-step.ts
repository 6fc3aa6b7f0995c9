import { type AlarmDto } from '@packwatch/contracts';

/** Kinds of trouble that want the same first step. */
export const NEXT_STEPS = [
  'tooFull',
  'tooEmpty',
  'current',
  'hot',
  'cold',
  'lowCharge',
  'drift',
  'unsure',
  'capacity',
  'imbalance',
  'trip',
  'packSilent',
  'gatewaySilent',
  'bus',
  'clock',
  'swapped',
  'other',
] as const;
export type NextStepWord = (typeof NEXT_STEPS)[number];

type Judged = Pick<AlarmDto, 'signal' | 'peakValue' | 'raiseLevel'>;

/** What somebody should do first about an alarm, by what it is about and which way it went. */
export function nextStepOf({ signal, peakValue, raiseLevel }: Judged): NextStepWord {
  const fell =
    peakValue !== null && raiseLevel !== null && (peakValue < raiseLevel || (raiseLevel < 0 && peakValue < 0));
  switch (signal) {
    case 'cell.voltage_mv':
    case 'pack.voltage_mv':
      return fell ? 'tooEmpty' : 'tooFull';
    case 'pack.current_ma':
      return 'current';
    case 'pack.temperature_1_c':
    case 'pack.temperature_2_c':
    case 'cell.temperature_c':
      return fell ? 'cold' : 'hot';
    case 'pack.soc_pct':
    case 'pack.bms_soc_pct':
      return 'lowCharge';
    case 'pack.soc_drift_pct':
      return 'drift';
    case 'pack.soc_sigma_pct':
      return 'unsure';
    case 'pack.capacity_pct':
    case 'pack.bms_soh_pct':
    case 'pack.resistance_mohm':
    case 'pack.bms_resistance_uohm':
      return 'capacity';
    case 'pack.imbalance_pct':
    case 'cell.deviation_mv':
      return 'imbalance';
    case 'pack.charge_block':
    case 'pack.discharge_block':
    case 'pack.state_bits':
    case 'pack.short_circuit_trips':
    case 'pack.over_voltage_trips':
    case 'pack.under_voltage_trips':
      return 'trip';
    case 'pack.silence_ms':
      return 'packSilent';
    case 'gateway.silence_ms':
      return 'gatewaySilent';
    case 'slave.silence_ms':
    case 'bus.timeouts_pct':
    case 'bus.crc_errors_pct':
    case 'bus.exceptions_pct':
      return 'bus';
    case 'slave.other_serial':
      return 'swapped';
    case 'gateway.skew_ms':
      return 'clock';
    default:
      return 'other';
  }
}
