import { type AssignmentRecord } from '@packwatch/db';
import {
  groupPolls,
  readFrame,
  type CompiledMap,
  type Poll,
  type PolledFrame,
  type PointValues,
  type RawFrame,
} from '@packwatch/protocol';
import { type Assignments } from '../directory/assignments.ts';
import { toReadings } from './to-readings.ts';
import { type DecodedSample, type Refusal, type UnassignedSlave } from './work.ts';

/** A gateway's clock may run this far ahead; a poll from further on is from no time we believe. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;
const OLDEST_MS = Date.UTC(2020, 0, 1);

export interface DecodePollsInput {
  readonly frames: readonly RawFrame[];
  readonly receivedMs: number;
  readonly assignments: Assignments;
  readonly registerMap: (id: number) => CompiledMap | undefined;
}

export interface DecodedPolls {
  readonly samples: DecodedSample[];
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
  readonly frames: PolledFrame[];
  /** What was read so far, by slave and first register. */
  readonly blocks: Map<string, Uint8Array>;
  /** The take before this one, if the sweep came twice. */
  readonly before: Take | null;
  readonly meter: PointValues;
  readonly switch: PointValues;
  readonly cells: Map<number, PointValues>;
  registerMapId: number | null;
  polledCells: boolean;
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

class PollDecoder {
  readonly #input: DecodePollsInput;
  readonly #takes: Take[] = [];
  /** The newest take of each pack and time. */
  readonly #open = new Map<string, Take>();
  readonly #refusals: Refusal[] = [];
  readonly #unassigned = new Map<string, UnassignedSlave>();
  #firstTsMs: number | null = null;
  #lastTsMs: number | null = null;

  constructor(input: DecodePollsInput) {
    this.#input = input;
  }

  add(poll: Poll): void {
    if (poll.tsMs > this.#input.receivedMs + FUTURE_TOLERANCE_MS) {
      return this.#refusePoll(poll, 'future', 'the poll lies more than 5 min after it was received');
    }
    if (poll.tsMs < OLDEST_MS) return this.#refusePoll(poll, 'too_old', 'the poll lies before 2020');
    this.#firstTsMs = Math.min(this.#firstTsMs ?? poll.tsMs, poll.tsMs);
    this.#lastTsMs = Math.max(this.#lastTsMs ?? poll.tsMs, poll.tsMs);
    for (const polled of poll.frames) this.#addFrame(poll, polled);
  }

  #addFrame(poll: Poll, polled: PolledFrame): void {
    const { frame } = polled;
    const refuse = (reason: Refusal['reason'], detail: string, packId: number | null) =>
      this.#refusals.push({ ...at(poll), index: polled.index, reason, detail, packId, frames: [polled] });

    const slaveAddress = frame.request[0] ?? 0;
    const assignment = this.#input.assignments.find(poll.bus, slaveAddress, poll.tsMs);
    if (frame.response === null) {
      // A cell that does not answer is still a cell of the pack: its place stays, empty.
      if (assignment?.role === 'cell') this.#takeOf(poll, assignment, null).polledCells = true;
      return;
    }
    const reading = readFrame(frame);
    if (!reading.ok) {
      if (assignment?.role === 'cell') this.#takeOf(poll, assignment, null).polledCells = true;
      refuse(reading.fault, reading.detail, assignment?.packId ?? null);
      return;
    }
    if (assignment === undefined) {
      this.#countUnassigned(poll.bus, slaveAddress);
      refuse('unassigned_address', `slave ${slaveAddress} on ${poll.bus} belonged to no pack at that time`, null);
      return;
    }
    const map = this.#input.registerMap(assignment.registerMapId);
    if (map === undefined) {
      refuse('unknown_signal', `the register map of slave ${slaveAddress} can't be used`, assignment.packId);
      return;
    }
    const block = `${poll.bus} ${slaveAddress} ${reading.firstRegister}`;
    const take = this.#takeOf(poll, assignment, block);
    take.blocks.set(block, reading.registers);
    take.frames.push(polled);
    map.decode(reading.firstRegister, reading.registers, valuesOf(take, assignment));
    if (assignment.role === 'meter') take.registerMapId = assignment.registerMapId;
    if (assignment.role === 'cell') take.polledCells = true;
  }

  /** The take that a block belongs to. A block that was read already begins another: the sweep came twice. */
  #takeOf(poll: Poll, assignment: AssignmentRecord, block: string | null): Take {
    const { packId } = assignment;
    const key = `${packId} ${poll.tsMs}`;
    let take = this.#open.get(key);
    if (take === undefined || (block !== null && take.blocks.has(block))) {
      take = {
        packId,
        tsMs: poll.tsMs,
        bus: poll.bus,
        cellCount: this.#input.assignments.cellCount(packId, poll.tsMs),
        frames: [],
        blocks: new Map(),
        before: take ?? null,
        meter: new Map(),
        switch: new Map(),
        cells: new Map(),
        registerMapId: null,
        polledCells: false,
      };
      this.#open.set(key, take);
      this.#takes.push(take);
    }
    return take;
  }

  #refusePoll(poll: Poll, reason: Refusal['reason'], detail: string): void {
    this.#refusals.push({
      ...at(poll),
      index: poll.frames[0]?.index ?? 0,
      reason,
      detail,
      packId: null,
      frames: poll.frames,
    });
  }

  #countUnassigned(bus: string, slaveAddress: number): void {
    const key = `${slaveAddress} ${bus}`;
    const known = this.#unassigned.get(key);
    if (known === undefined) this.#unassigned.set(key, { bus, slaveAddress, frames: 1 });
    else known.frames += 1;
  }

  finish(): DecodedPolls {
    const samples = this.#takes.filter((take) => take.frames.length > 0).map((take) => this.#toSample(take));
    return {
      samples,
      refusals: this.#refusals,
      unassigned: [...this.#unassigned.values()],
      firstTsMs: this.#firstTsMs,
      lastTsMs: this.#lastTsMs,
    };
  }

  #toSample(take: Take): DecodedSample {
    const { packId, tsMs, bus, frames } = take;
    if (take.before !== null && repeats(take, take.before)) return { ...this.#toSample(take.before), frames };
    const poll = { ...take, cellCount: take.polledCells ? take.cellCount : 0 };
    const readings = toReadings(poll, (signal, value) =>
      this.#refusals.push({
        index: frames[0]?.index ?? 0,
        reason: 'malformed_frame',
        detail: `${signal} = ${value} can't be stored; it is kept as not read`,
        pollMs: tsMs,
        bus,
        packId,
        frames,
      }),
    );
    return { packId, tsMs, bus, frames, readings };
  }
}

/** True if all that was read says what was read before: a block asked for twice is no second sample. */
function repeats(take: Take, before: Take): boolean {
  for (const [block, registers] of take.blocks) {
    const known = before.blocks.get(block);
    if (known === undefined || Buffer.compare(known, registers) !== 0) return false;
  }
  return true;
}

const at = (poll: Poll) => ({ pollMs: poll.tsMs, bus: poll.bus });

function valuesOf(take: Take, assignment: AssignmentRecord): PointValues {
  if (assignment.role === 'meter') return take.meter;
  if (assignment.role === 'switch') return take.switch;
  const index = assignment.cellIndex ?? 0;
  let values = take.cells.get(index);
  if (values === undefined) take.cells.set(index, (values = new Map<string, number | null>()));
  return values;
}
