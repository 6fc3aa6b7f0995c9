import {
  buildExceptionResponse,
  buildReadRequest,
  buildReadResponse,
  encodeFramesCbor,
  encodeFramesJson,
  encodePoints,
  findShippedMap,
  type FramesUpload,
  type RawFrame,
  type RegisterMap,
} from '@packwatch/protocol';

const map = (id: string): RegisterMap => {
  const found = findShippedMap(id);
  if (found === undefined) throw new Error(`no map ${id} is shipped`);
  return found;
};
export const METER_MAP = map('smartpro');
export const CELL_MAP = map('lipro');

export const BUS = 'rs485-0';
export const METER_ADDRESS = 1;
export const FIRST_CELL_ADDRESS = 11;

/** What a pack reads like at one time, in the points' own units. */
export interface Readings {
  readonly voltageMv?: number;
  readonly currentMa?: number;
  readonly socPct?: number | null;
  readonly cellMv?: number;
  /** Of each cell; else `cellMv`, and 1 mV more for each next. */
  readonly cellsMv?: readonly number[];
  readonly chargedMah?: number;
  readonly dischargedMah?: number;
  readonly temperatureC?: number;
  readonly shortCircuitTrips?: number;
  readonly stateBits?: number;
  readonly serial?: number | null;
}

/** The frames of one sweep of a pack of `cells` cells. */
export function pollFrames(pollMs: number, readings: Readings = {}, cells = 2): RawFrame[] {
  const { voltageMv = 26_400, currentMa = -5_000, socPct = 80, cellMv = 3_300, temperatureC = 25 } = readings;
  const meter = new Map<string, number | null>([
    ['pack.voltage_mv', voltageMv],
    ['pack.current_ma', currentMa],
    ['pack.bms_soc_pct', socPct],
    ['pack.charged_mah', readings.chargedMah ?? 1_000_000],
    ['pack.discharged_mah', readings.dischargedMah ?? 900_000],
    ['pack.temperature_1_c', temperatureC],
    ['pack.temperature_2_c', null],
    ['pack.short_circuit_trips', readings.shortCircuitTrips ?? null],
    ['pack.state_bits', readings.stateBits ?? null],
    ['device.serial', readings.serial ?? null],
  ]);
  const frames = sweep(METER_MAP, METER_ADDRESS, meter, pollMs);
  for (let cell = 0; cell < cells; cell += 1) {
    const values = new Map<string, number | null>([
      ['cell.voltage_mv', readings.cellsMv?.[cell] ?? cellMv + cell],
      ['cell.temperature_c', temperatureC],
      ['cell.balancing', 0],
    ]);
    frames.push(...sweep(CELL_MAP, FIRST_CELL_ADDRESS + cell, values, pollMs));
  }
  return frames;
}

function sweep(device: RegisterMap, address: number, values: ReadonlyMap<string, number | null>, pollMs: number) {
  return device.blocks.map((block, i): RawFrame => {
    return {
      pollMs,
      tMs: pollMs + i * 20,
      bus: BUS,
      request: buildReadRequest(address, block.first, block.count),
      response: buildReadResponse(address, encodePoints(device, block, values)),
      error: null,
    };
  });
}

/** Polls every ten seconds from `fromMs` on. */
export function polls(
  fromMs: number,
  count: number,
  at: (i: number) => Readings = () => ({}),
  everyMs = 10_000,
): RawFrame[] {
  return Array.from({ length: count }, (_, i) => pollFrames(fromMs + i * everyMs, at(i))).flat();
}

export function upload(frames: readonly RawFrame[], sentMs: number, id: string = crypto.randomUUID()): FramesUpload {
  return { v: 1, upload: id, sentMs, frames };
}

export const asJson = encodeFramesJson;
export const asCbor = encodeFramesCbor;

/** The frame with one bit of its response turned over on the wire. */
export function withBadCrc(frame: RawFrame): RawFrame {
  const response = Uint8Array.from(frame.response ?? []);
  response[3] = (response[3] ?? 0) ^ 1;
  return { ...frame, response };
}

export const withTimeout = (frame: RawFrame): RawFrame => ({ ...frame, response: null, error: 'timeout' });

/** The slave answers that it has no such registers. */
export function withException(frame: RawFrame): RawFrame {
  return { ...frame, response: buildExceptionResponse(frame.request[0] ?? 0, 2) };
}

/** The same reading from another address. */
export function fromSlave(frame: RawFrame, address: number): RawFrame {
  const [first = 0, count = 0] = [(frame.request[2] ?? 0) * 256 + (frame.request[3] ?? 0), frame.request[5]];
  const registers = (frame.response ?? new Uint8Array()).slice(3, 3 + count * 2);
  return {
    ...frame,
    request: buildReadRequest(address, first, count),
    response: buildReadResponse(address, registers),
  };
}
