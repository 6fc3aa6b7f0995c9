import { type AssignmentRecord } from '@packwatch/db';
import { groupPolls, readFrame, type CompiledMap, type FrameTable, type Poll } from '@packwatch/protocol';
import { type Assignments } from '../directory/assignments.ts';
import { BlockSet } from './block-set.ts';
import { BlockTargets, type BlockTarget } from './block-targets.ts';
import { ColumnsBuilder, READING_COUNT, type SampleColumns } from './sample-columns.ts';
import { CELL_SLOT_COUNT, PACK_SLOT_COUNT, SERIAL_SLOT } from './signal-slots.ts';
import { strangeSerials } from './strange-serials.ts';
import { timeFault } from './time-fault.ts';
import { cellBase, writeReadings, type Unstorable } from './to-readings.ts';
import { type Refusal, type UnassignedSlave } from './work.ts';

/** Slave, function and byte count stand before the registers. */
const REGISTERS_AT = 3;

export interface DecodePollsInput {
  readonly frames: FrameTable;
  readonly receivedMs: number;
  readonly assignments: Assignments;
  readonly registerMap: (id: number) => CompiledMap | undefined;
}

export interface DecodedPolls {
  readonly columns: SampleColumns;
  readonly refusals: Refusal[];
  readonly unassigned: UnassignedSlave[];
  readonly firstTsMs: number | null;
  readonly lastTsMs: number | null;
}

/** One sweep of one pack, while its frames are gathered. */
interface Take {
  readonly packId: number;
  readonly tsMs: number;
  readonly bus: string;
  readonly cellCount: number;
  /** Where its values begin among those of all takes. */
  readonly base: number;
  /** Its sound frames, by their places in the upload. */
  readonly frames: number[];
  readonly blocks: BlockSet;
  /** The take before this one, if the sweep came twice. */
  readonly before: Take | null;
  registerMapId: number | null;
  polledCells: boolean;
  /** Where its readings begin, once it is a sample; −1 until then. */
  readingsAt: number;
}

/** All that came of one pack and time. */
interface Sweep {
  readonly packId: number;
  readonly tsMs: number;
  readonly takes: Take[];
  /** The place of the next take for a block that the first one has. */
  readonly repeats: Map<number, number>;
}

/**
 * Frames → polls → one sample per pack and poll. A bad frame is refused with its reason and costs nothing beside it: what
 * it would have said is null. So is what a slave that did not answer would have said; that is no fault of the upload. A
 * poll whose meter can't be used is stored with what the cells said. Pure.
 */
export function decodePolls(input: DecodePollsInput): DecodedPolls {
  const decoder = new PollDecoder(input);
  for (const poll of groupPolls(input.frames)) decoder.add(poll);
  return decoder.finish();
}

/** The values of all takes of one upload, one after the other; NaN: not read. Kept from upload to upload, never shared. */
let scratch: Float64Array = new Float64Array(8_192);

function roomFor(count: number): Float64Array {
  if (count > scratch.length) {
    const larger = new Float64Array(Math.max(count, scratch.length * 2));
    larger.set(scratch);
    scratch = larger;
  }
  return scratch;
}

class PollDecoder {
  readonly #input: DecodePollsInput;
  readonly #table: FrameTable;
  readonly #targets: BlockTargets;
  readonly #takes: Take[] = [];
  /** By pack and time; and the one that was last looked for. */
  readonly #sweeps = new Map<string, Sweep>();
  #last: Sweep | null = null;
  #values: Float64Array = scratch;
  #valueCount = 0;
  readonly #refusals: Refusal[] = [];
  /** Of the take that is being made a sample. */
  readonly #unstorable: Unstorable[] = [];
  readonly #unassigned = new Map<string, UnassignedSlave>();
  #firstTsMs: number | null = null;
  #lastTsMs: number | null = null;

  constructor(input: DecodePollsInput) {
    this.#input = input;
    this.#table = input.frames;
    this.#targets = new BlockTargets(input);
  }

  add(poll: Poll): void {
    const fault = timeFault(poll.tsMs, this.#input.receivedMs);
    if (fault !== null) return this.#refusePoll(poll, fault.reason, fault.detail);
    this.#firstTsMs = Math.min(this.#firstTsMs ?? poll.tsMs, poll.tsMs);
    this.#lastTsMs = Math.max(this.#lastTsMs ?? poll.tsMs, poll.tsMs);
    for (const index of poll.frames) this.#addFrame(poll, index);
  }

  #addFrame(poll: Poll, index: number): void {
    const target = this.#targets.at(poll, index);
    const { assignment, slaveAddress } = target;
    const start = this.#table.start[index] ?? -1;
    if (start < 0) {
      // A cell that does not answer is still a cell of the pack: its place stays, empty.
      if (assignment?.role === 'cell') this.#takeOf(poll, assignment, null).polledCells = true;
      return;
    }
    if (!this.#isSound(target, index, start)) {
      const reading = readFrame(this.#table.at(index));
      if (!reading.ok) {
        if (assignment?.role === 'cell') this.#takeOf(poll, assignment, null).polledCells = true;
        return this.#refuse(poll, index, reading.fault, reading.detail, assignment?.packId ?? null);
      }
    }
    const bus = this.#busOf(poll);
    if (assignment === undefined) {
      this.#countUnassigned(bus, slaveAddress);
      const detail = `slave ${slaveAddress} on ${bus} belonged to no pack at that time`;
      return this.#refuse(poll, index, 'unassigned_address', detail, null);
    }
    if (target.slots === null) {
      const detail = `the register map of slave ${slaveAddress} can't be used`;
      return this.#refuse(poll, index, 'unknown_signal', detail, assignment.packId);
    }
    const take = this.#takeOf(poll, assignment, target.block);
    take.blocks.add(target.block);
    take.frames.push(index);
    this.#readValues(target, take, start + REGISTERS_AT);
    if (assignment.role === 'meter') take.registerMapId = assignment.registerMapId;
    if (assignment.role === 'cell') take.polledCells = true;
  }

  /** True if the response is just what was asked for. Whatever else it is, `readFrame` says. */
  #isSound({ asked }: BlockTarget, index: number, start: number): boolean {
    if (asked === null || this.#table.isSealed[index] !== 1) return false;
    const { bytes, length } = this.#table;
    const dataBytes = asked.registerCount * 2;
    return (
      length[index] === REGISTERS_AT + dataBytes &&
      bytes[start] === asked.slaveAddress &&
      bytes[start + 1] === asked.readFunction &&
      bytes[start + 2] === dataBytes
    );
  }

  #readValues({ assignment, slots }: BlockTarget, take: Take, start: number): void {
    if (assignment === undefined || slots === null) return;
    const base = assignment.role === 'cell' ? cellBase(take.base, assignment.cellIndex ?? 0) : take.base;
    slots.reader.read(this.#table.bytes, start, this.#values, slots.slots, base);
  }

  /**
   * The take that a block belongs to: the first one of its pack and time, and if that has it already, the second, and so
   * on. So a sweep that came twice is two takes, and a block that was asked for again costs the rest of its sweep nothing.
   */
  #takeOf(poll: Poll, { packId }: AssignmentRecord, block: number | null): Take {
    const { takes, repeats } = this.#sweepOf(poll, packId);
    const first = takes[0] ?? this.#beginTake(poll, packId, null);
    takes[0] = first;
    if (block === null || !first.blocks.has(block)) return first;
    const place = repeats.get(block) ?? 1;
    repeats.set(block, place + 1);
    return (takes[place] ??= this.#beginTake(poll, packId, takes[place - 1] ?? null));
  }

  #sweepOf({ tsMs }: Poll, packId: number): Sweep {
    let sweep = this.#last;
    if (sweep?.packId === packId && sweep.tsMs === tsMs) return sweep;
    const key = `${packId} ${tsMs}`;
    sweep = this.#sweeps.get(key) ?? null;
    if (sweep === null) this.#sweeps.set(key, (sweep = { packId, tsMs, takes: [], repeats: new Map() }));
    this.#last = sweep;
    return sweep;
  }

  #beginTake(poll: Poll, packId: number, before: Take | null): Take {
    const { tsMs } = poll;
    const cellCount = this.#input.assignments.cellCount(packId, tsMs);
    const base = this.#valueCount;
    this.#valueCount += PACK_SLOT_COUNT + cellCount * CELL_SLOT_COUNT;
    this.#values = roomFor(this.#valueCount).fill(NaN, base, this.#valueCount);
    const take: Take = {
      packId,
      tsMs,
      bus: this.#busOf(poll),
      cellCount,
      base,
      frames: [],
      blocks: new BlockSet(),
      before,
      registerMapId: null,
      polledCells: false,
      readingsAt: -1,
    };
    this.#takes.push(take);
    return take;
  }

  #busOf(poll: Poll): string {
    return this.#table.buses[poll.bus] ?? '';
  }

  #refuse(poll: Poll, index: number, reason: Refusal['reason'], detail: string, packId: number | null): void {
    const { tsMs: pollMs } = poll;
    this.#refusals.push({ index, reason, detail, pollMs, bus: this.#busOf(poll), packId, frames: [index] });
  }

  #refusePoll(poll: Poll, reason: Refusal['reason'], detail: string): void {
    const { tsMs: pollMs, frames } = poll;
    const index = frames[0] ?? 0;
    this.#refusals.push({ index, reason, detail, pollMs, bus: this.#busOf(poll), packId: null, frames });
  }

  #countUnassigned(bus: string, slaveAddress: number, otherSerial: number | null = null): void {
    const key = `${slaveAddress} ${bus}`;
    const known = this.#unassigned.get(key);
    if (known === undefined) this.#unassigned.set(key, { bus, slaveAddress, frames: 1, otherSerial });
    else {
      known.frames += 1;
      known.otherSerial = otherSerial;
    }
  }

  finish(): DecodedPolls {
    const takes = this.#takes.filter((take) => take.frames.length > 0);
    const said = takes.map(({ packId, base }) => ({ packId, serial: this.#values[base + SERIAL_SLOT] ?? NaN }));
    const strange = strangeSerials(said, (packId) => this.#input.assignments.meterSerial(packId));
    for (const [place, serial] of strange) {
      const take = takes[place];
      if (take !== undefined) this.#refuseStranger(take, serial);
    }
    const columns = new ColumnsBuilder(takes.length, takes[0]?.cellCount ?? 0);
    for (const [place, take] of takes.entries()) if (!strange.has(place)) this.#addSample(columns, take);
    return {
      columns: columns.finish(),
      refusals: this.#refusals,
      unassigned: [...this.#unassigned.values()],
      firstTsMs: this.#firstTsMs,
      lastTsMs: this.#lastTsMs,
    };
  }

  /** The pack was swapped: what its slaves say is another one's. */
  #refuseStranger({ packId, tsMs, bus, frames }: Take, serial: number): void {
    const expected = this.#input.assignments.meterSerial(packId);
    const detail = `the meter says its serial number is ${serial}, and the pack that is assigned has ${expected}`;
    const index = frames[0] ?? 0;
    this.#refusals.push({ index, reason: 'other_serial', detail, pollMs: tsMs, bus, packId, frames });
    for (const frame of frames) {
      const slaveAddress = this.#table.requests[this.#table.request[frame] ?? 0]?.[0] ?? 0;
      this.#countUnassigned(bus, slaveAddress, serial);
    }
  }

  #addSample(columns: ColumnsBuilder, take: Take): void {
    const { packId, tsMs, bus, frames, before, base, registerMapId } = take;
    const index = frames[0] ?? 0;
    // Takes come in order, so the one before is a sample already: a sweep that came a thousand times is read once.
    const isRepeated = before !== null && before.readingsAt >= 0 && this.#targets.repeats(frames, before.frames);
    const at = columns.add({ packId, tsMs, index, bus, frames, cellCount: cellsOf(isRepeated ? before : take) });
    take.readingsAt = at;
    if (isRepeated) {
      const from = before.readingsAt;
      columns.numbers.copyWithin(at, from, from + READING_COUNT + 2 * cellsOf(before));
      take.polledCells = before.polledCells;
      return;
    }
    writeReadings(
      columns.numbers,
      at,
      { values: this.#values, base, cellCount: cellsOf(take), registerMapId },
      this.#unstorable,
    );
    for (const { signal, value } of this.#unstorable.splice(0)) {
      const detail = `${signal} = ${value} can't be stored; it is kept as not read`;
      this.#refusals.push({ index, reason: 'malformed_frame', detail, pollMs: tsMs, bus, packId, frames });
    }
  }
}

const cellsOf = ({ polledCells, cellCount }: Take): number => (polledCells ? cellCount : 0);
