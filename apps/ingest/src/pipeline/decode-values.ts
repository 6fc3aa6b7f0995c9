import { type ValueSample } from '@packwatch/protocol';
import { type Assignments } from '../directory/assignments.ts';
import { ColumnsBuilder, type SampleColumns } from './sample-columns.ts';
import { CELL_SLOTS, CELL_SLOT_COUNT, PACK_SLOTS, PACK_SLOT_COUNT } from './signal-slots.ts';
import { timeFault } from './time-fault.ts';
import { cellBase, writeReadings, type Unstorable } from './to-readings.ts';
import { type Refusal, type UnassignedSerial } from './work.ts';

export interface DecodeValuesInput {
  readonly values: readonly ValueSample[];
  readonly receivedMs: number;
  readonly assignments: Assignments;
}

export interface DecodedValues {
  readonly columns: SampleColumns;
  readonly refusals: Refusal[];
  readonly unassignedSerials: UnassignedSerial[];
  readonly firstTsMs: number | null;
  readonly lastTsMs: number | null;
}

/**
 * Values that came decoded → samples of packs, as frames give them. A sample of a pack that is not this gateway's at that
 * time is refused whole; a signal that nobody knows costs nothing beside it. Pure.
 */
export function decodeValues({ values, receivedMs, assignments }: DecodeValuesInput): DecodedValues {
  const columns = new ColumnsBuilder(values.length, 0);
  const unstorable: Unstorable[] = [];
  const refusals: Refusal[] = [];
  const unassigned = new Map<string, UnassignedSerial>();
  let firstTsMs: number | null = null;
  let lastTsMs: number | null = null;
  for (const decoded of values) {
    const { at: index, tMs: tsMs, pack: serial } = decoded;
    const refuse = (reason: Refusal['reason'], detail: string, packId: number | null) =>
      refusals.push({ index, reason, detail, pollMs: tsMs, bus: null, packId, frames: [], decoded });

    const fault = timeFault(tsMs, receivedMs);
    if (fault !== null) {
      refuse(fault.reason, fault.detail, null);
      continue;
    }
    firstTsMs = Math.min(firstTsMs ?? tsMs, tsMs);
    lastTsMs = Math.max(lastTsMs ?? tsMs, tsMs);
    const packId = assignments.findSerial(serial, tsMs);
    if (packId === undefined) {
      const known = unassigned.get(serial);
      if (known === undefined) unassigned.set(serial, { serial, samples: 1 });
      else known.samples += 1;
      refuse('unknown_pack', `the serial number ${serial} meant no pack of this gateway at that time`, null);
      continue;
    }
    const placed = placeValues(decoded);
    if (placed.unknown.length > 0) {
      refuse('unknown_signal', `there is no signal ${placed.unknown.slice(0, 10).join(', ')}`, packId);
      if (placed.known === 0) continue;
    }
    const at = columns.add({ packId, tsMs, index, bus: null, frames: [], decoded, cellCount: placed.cellCount });
    writeReadings(columns.numbers, at, { ...placed, base: 0, registerMapId: null }, unstorable);
    for (const { signal, value } of unstorable.splice(0)) {
      refuse('malformed_frame', `${signal} = ${value} can't be stored; it is kept as not read`, packId);
    }
  }
  return { columns: columns.finish(), refusals, unassignedSerials: [...unassigned.values()], firstTsMs, lastTsMs };
}

interface PlacedValues {
  readonly values: Float64Array;
  /** Up to the last cell that the sample names. */
  readonly cellCount: number;
  /** How many of its signals there are. */
  readonly known: number;
  readonly unknown: readonly string[];
}

function placeValues({ points, cells }: ValueSample): PlacedValues {
  const cellCount = Math.max(0, ...[...cells.keys()].map((place) => place + 1));
  const values = new Float64Array(PACK_SLOT_COUNT + cellCount * CELL_SLOT_COUNT).fill(NaN);
  const unknown = new Set<string>();
  let known = 0;
  const place = (base: number, slots: ReadonlyMap<string, number>, all: ReadonlyMap<string, number | null>) => {
    for (const [signal, value] of all) {
      const slot = slots.get(signal);
      if (slot === undefined) unknown.add(signal);
      else {
        known += 1;
        values[base + slot] = value ?? NaN;
      }
    }
  };
  place(0, PACK_SLOTS, points);
  for (const [cell, ofCell] of cells) place(cellBase(0, cell), CELL_SLOTS, ofCell);
  return { values, cellCount, known, unknown: [...unknown] };
}
