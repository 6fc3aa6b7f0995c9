import { type SignalFacts, SIGNALS } from './signals.ts';

const minutes = { unit: 'ms', shownUnit: 'min', shownPer: 60_000, decimals: 0 } as const;
const share = { unit: '%', shownUnit: '%', shownPer: 1, decimals: 1 } as const;

/** What sweeps judge: no signal of a pack's samples, but what is known of packs, gateways and buses from outside. */
export const SWEPT = {
  'pack.silence_ms': { label: 'Silence of the pack', ...minutes },
  'gateway.silence_ms': { label: 'Silence of the gateway', ...minutes },
  'gateway.skew_ms': {
    label: 'Difference of the gateway’s clock',
    unit: 'ms',
    shownUnit: 's',
    shownPer: 1_000,
    decimals: 1,
  },
  'slave.silence_ms': { label: 'Silence of the slave', ...minutes },
  'slave.other_serial': {
    label: 'Serial number of another pack',
    unit: '',
    shownUnit: '',
    shownPer: 1,
    decimals: 0,
  },
  'slave.round_trip_ms': { label: 'Round trip of the slave', unit: 'ms', shownUnit: 'ms', shownPer: 1, decimals: 0 },
  'bus.timeouts_pct': { label: 'Polls without an answer', ...share },
  'bus.crc_errors_pct': { label: 'Answers with a wrong checksum', ...share },
  'bus.exceptions_pct': { label: 'Answers that are Modbus exceptions', ...share },
} as const satisfies Record<string, SignalFacts>;

/** Whatever an alarm may be about. */
export const ALARM_SIGNALS = { ...SIGNALS, ...SWEPT } as const satisfies Record<string, SignalFacts>;
export type AlarmSignalName = keyof typeof ALARM_SIGNALS;

/** A part as people say it; null for a whole pack or gateway. Cells are counted from 1. */
export function partInWords(part: string): string | null {
  const [kind, rest = ''] = [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)];
  if (kind === 'cell') return `Cell ${Number(rest) + 1}`;
  if (kind === 'bus') return `Bus ${rest}`;
  if (kind !== 'slave') return null;
  const at = rest.indexOf('@');
  return `Slave ${rest.slice(0, at)} on ${rest.slice(at + 1)}`;
}
