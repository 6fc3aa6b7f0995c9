import {
  buildReadRequest,
  buildReadResponse,
  encodePoints,
  findShippedMap,
  type RawFrame,
  type RegisterMap,
} from '@packwatch/protocol';

/** A pack as the seed assigns it: a SmartPro at address 1, a LiPro for each cell from 11 on. */
export const BUS = 'rs485-0';
export const METER_ADDRESS = 1;
export const FIRST_CELL_ADDRESS = 11;

/** What a pack's devices measure in one poll. */
export interface Reading {
  /** Positive while charging. */
  readonly currentMa: number;
  readonly bmsSocPct: number;
  readonly chargedMah: number;
  readonly dischargedMah: number;
  readonly cellsMv: readonly number[];
  /** How often its protection cut a short circuit off, as it counts. */
  readonly shortCircuits?: number;
}

const TEMPERATURE_C = 24.5;
const PAIR_MS = 20;

/** The frames that a gateway sees on the bus in one poll, with their CRCs. */
export function pollFrames(pollMs: number, reading: Reading): RawFrame[] {
  const { currentMa, bmsSocPct, chargedMah, dischargedMah, cellsMv } = reading;
  const meter = new Map([
    ['pack.voltage_mv', cellsMv.reduce((sum, cellMv) => sum + cellMv, 0)],
    ['pack.current_ma', currentMa],
    ['pack.bms_soc_pct', bmsSocPct],
    ['pack.temperature_1_c', TEMPERATURE_C],
    ['pack.charged_mah', chargedMah],
    ['pack.discharged_mah', dischargedMah],
    ...(reading.shortCircuits === undefined ? [] : [['pack.short_circuit_trips', reading.shortCircuits] as const]),
  ]);
  const frames = pairs(pollMs, 'smartpro', METER_ADDRESS, meter);
  for (const [index, cellMv] of cellsMv.entries()) {
    const cell = new Map([
      ['cell.voltage_mv', cellMv],
      ['cell.temperature_c', TEMPERATURE_C],
      ['cell.balancing', 0],
    ]);
    frames.push(...pairs(pollMs, 'lipro', FIRST_CELL_ADDRESS + index, cell));
  }
  return frames.map((frame, place) => ({ ...frame, tMs: pollMs + place * PAIR_MS }));
}

/** The pairs of one device. */
export function pairs(
  pollMs: number,
  map: 'smartpro' | 'lipro',
  address: number,
  values: ReadonlyMap<string, number>,
): RawFrame[] {
  const device = shipped(map);
  return device.blocks.map((block) => ({
    pollMs,
    tMs: pollMs,
    bus: BUS,
    request: buildReadRequest(address, block.first, block.count),
    response: buildReadResponse(address, encodePoints(device, block, values)),
    error: null,
  }));
}

/** The frame with one bit of its response turned over on the wire. */
export function damaged(frame: RawFrame): RawFrame {
  const response = Uint8Array.from(frame.response ?? []);
  response[3] = (response[3] ?? 0) ^ 1;
  return { ...frame, response };
}

function shipped(id: string): RegisterMap {
  const map = findShippedMap(id);
  if (!map) throw new Error(`There is no shipped register map "${id}".`);
  return map;
}
