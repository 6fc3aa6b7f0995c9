import { type DemoManifest } from '@packwatch/contracts';
import {
  type RawFrame,
  type RegisterBlock,
  type RegisterMap,
  buildReadRequest,
  buildReadResponse,
  encodePoints,
  findShippedMap,
} from '@packwatch/protocol';
import { type CellReading, type PackReading } from './pack-reading.ts';

/** A pack as a gateway sees it: one meter, a LiPro for each cell, perhaps a PowerPro, all on one bus. */
export interface PackOnBus {
  readonly bus: string;
  readonly model: DemoManifest['packs'][number]['model'];
  readonly cellsInSeries: number;
  readonly nominalCapacityMah: number;
  readonly meterAddress: number;
  readonly cellAddresses: readonly number[];
  readonly switchAddress: number | null;
}

type Values = ReadonlyMap<string, number | null>;

const MODEL_IDS = { '12-115': 520, '24-115': 521, '48-115': 522 } as const;
const BAUD = 19_200;
/** Start, eight data, parity and stop bit. */
const BITS_PER_BYTE = 11;
const TURNAROUND_MS = 12;
const TIMEOUT_MS = 250;

/** Turns readings of one pack into what its gateway would see on the bus in one sweep: requests, responses, time-outs. */
export function pollFrames(pack: PackOnBus): (reading: PackReading) => RawFrame[] {
  const meter = devicePoller(pack.bus, pack.meterAddress, shipped('smartpro'));
  const cells = pack.cellAddresses.map((address) => devicePoller(pack.bus, address, shipped('lipro')));
  const mainSwitch =
    pack.switchAddress === null ? null : devicePoller(pack.bus, pack.switchAddress, shipped('powerpro'));

  return (reading) => {
    const frames: RawFrame[] = [];
    meter(reading.tsMs, meterValues(pack, reading), frames);
    for (const [place, poll] of cells.entries()) poll(reading.tsMs, cellValues(reading.cells[place] ?? null), frames);
    mainSwitch?.(reading.tsMs, switchValues(reading.mainSwitch), frames);
    return frames;
  };
}

function shipped(id: string): RegisterMap {
  const map = findShippedMap(id);
  if (!map) throw new Error(`There is no shipped register map "${id}".`);
  return map;
}

/** Adds the pairs of one device behind those already on the bus. Null values: it does not answer. */
function devicePoller(bus: string, address: number, map: RegisterMap) {
  const requests = map.blocks.map((block) => ({ block, request: buildReadRequest(address, block.first, block.count) }));
  const answer = (block: RegisterBlock, values: Values) => buildReadResponse(address, encodePoints(map, block, values));
  return (pollMs: number, values: Values | null, frames: RawFrame[]): void => {
    for (const { block, request } of requests) {
      const startMs = frames.at(-1)?.tMs ?? pollMs;
      const response = values === null ? null : answer(block, values);
      const tookMs =
        response === null
          ? TIMEOUT_MS
          : TURNAROUND_MS + ((request.length + response.length) * BITS_PER_BYTE * 1000) / BAUD;
      const tMs = startMs + Math.round(tookMs);
      frames.push({ pollMs, tMs, bus, request, response, error: response === null ? 'timeout' : null });
    }
  };
}

const meterValues = (pack: PackOnBus, reading: PackReading): Values =>
  new Map<string, number | null>([
    ['device.model_id', MODEL_IDS[pack.model]],
    ['device.firmware_version', 1.04],
    ['device.serial', null],
    ['setting.max_discharge_current_a', -125],
    ['setting.max_charge_current_a', 125],
    ['setting.cells_in_series', pack.cellsInSeries],
    ['setting.capacity_mah', pack.nominalCapacityMah],
    ['setting.soc_method', 0],
    ['setting.self_consumption_counted', 0],
    ['pack.temperature_1_c', reading.temperature1C],
    ['pack.temperature_2_c', reading.temperature2C],
    ['pack.voltage_mv', reading.voltageMv],
    ['pack.current_ma', reading.currentMa],
    ['pack.bms_soc_pct', reading.bmsSocPct],
    ['pack.charge_block', reading.chargeBlock],
    ['pack.discharge_block', reading.dischargeBlock],
    ['pack.state_bits', reading.stateBits],
    ['pack.bms_soh_pct', reading.bmsSohPct],
    ['pack.bms_resistance_uohm', reading.bmsResistanceUohm],
    ['device.charge_efficiency_pct', null],
    ['device.energy_efficiency_pct', null],
    ['pack.charged_mah', reading.chargedMah],
    ['pack.discharged_mah', reading.dischargedMah],
    ['pack.charged_mwh', reading.chargedMwh],
    ['pack.discharged_mwh', reading.dischargedMwh],
    ['device.last_calibration_s', null],
    ['pack.full_cycles', reading.fullCycles],
    ['pack.short_circuit_trips', reading.shortCircuitTrips],
    ['pack.over_voltage_trips', reading.overVoltageTrips],
    ['pack.under_voltage_trips', reading.underVoltageTrips],
  ]);

const cellValues = (cell: CellReading | null): Values | null =>
  cell === null
    ? null
    : new Map<string, number | null>([
        ['cell.voltage_mv', cell.voltageMv],
        ['cell.temperature_c', cell.temperatureC],
        ['cell.balancing', cell.balancing ? 1 : 0],
      ]);

const switchValues = (mainSwitch: PackReading['mainSwitch']): Values =>
  new Map<string, number | null>([
    ['switch.state_bits', mainSwitch.bits],
    ['switch.temperature_c', mainSwitch.temperatureC],
    ['switch.trips', mainSwitch.trips],
  ]);
