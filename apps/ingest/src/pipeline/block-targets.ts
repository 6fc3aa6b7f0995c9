import { type AssignmentRecord } from '@packwatch/db';
import { parseReadRequest, type CompiledMap, type FrameTable, type Poll, type ReadRequest } from '@packwatch/protocol';
import { type Assignments, type HeldAssignment } from '../directory/assignments.ts';
import { slotReader, type SlotReader } from './signal-slots.ts';

/** What a request on a bus is about, at a time. */
export interface BlockTarget {
  readonly slaveAddress: number;
  /** Null: the request can't be read. */
  readonly asked: ReadRequest | null;
  /** Numbers the blocks of an upload: bus, slave and first register. */
  readonly block: number;
  readonly assignment: AssignmentRecord | undefined;
  /** Null: nobody's, or its map can't be used. */
  readonly slots: SlotReader | null;
}

interface HeldTarget extends BlockTarget {
  readonly held: HeldAssignment;
}

export interface BlockTargetsInput {
  readonly frames: FrameTable;
  readonly assignments: Assignments;
  readonly registerMap: (id: number) => CompiledMap | undefined;
}

/** Who is asked for what: worked out once for each request of an upload, and again only where an assignment ends. */
export class BlockTargets {
  readonly #input: BlockTargetsInput;
  readonly #table: FrameTable;
  /** By bus, then by request. */
  readonly #targets: (HeldTarget | undefined)[][] = [];
  readonly #blocks = new Map<string, number>();

  constructor(input: BlockTargetsInput) {
    this.#input = input;
    this.#table = input.frames;
  }

  /** The target of a frame of a poll. */
  at(poll: Poll, index: number): BlockTarget {
    const request = this.#table.request[index] ?? 0;
    const ofBus = (this.#targets[poll.bus] ??= new Array<HeldTarget | undefined>(this.#table.requests.length));
    const known = ofBus[request];
    if (known !== undefined && poll.tsMs >= known.held.fromMs && poll.tsMs < known.held.toMs) return known;
    return (ofBus[request] = this.#find(poll, this.#table.requests[request] ?? new Uint8Array()));
  }

  #find(poll: Poll, request: Uint8Array): HeldTarget {
    const { assignments, registerMap } = this.#input;
    const slaveAddress = request[0] ?? 0;
    const parsed = parseReadRequest(request);
    const asked = parsed.ok ? parsed.request : null;
    const held = assignments.find(this.#table.buses[poll.bus] ?? '', slaveAddress, poll.tsMs);
    const { assignment } = held;
    const map = assignment && registerMap(assignment.registerMapId);
    const slots =
      map === undefined || assignment === undefined || asked === null
        ? null
        : slotReader(map, assignment.role, asked.firstRegister, asked.registerCount);
    const block = this.#blockOf(`${poll.bus} ${slaveAddress} ${asked?.firstRegister}`);
    return { slaveAddress, asked, block, assignment, slots, held };
  }

  #blockOf(name: string): number {
    let block = this.#blocks.get(name);
    if (block === undefined) this.#blocks.set(name, (block = this.#blocks.size));
    return block;
  }

  /** True if all that these sound frames read says what those did: a block asked for twice is no second sample. */
  repeats(frames: readonly number[], before: readonly number[]): boolean {
    const known = new Map(before.map((index) => [this.#blockOfFrame(index), this.#registers(index)]));
    return frames.every((index) => {
      const registers = known.get(this.#blockOfFrame(index));
      return registers !== undefined && Buffer.compare(registers, this.#registers(index)) === 0;
    });
  }

  #blockOfFrame(index: number): number | undefined {
    return this.#targets[this.#table.bus[index] ?? 0]?.[this.#table.request[index] ?? 0]?.block;
  }

  #registers(index: number): Uint8Array {
    const response = this.#table.at(index).response ?? new Uint8Array();
    return response.subarray(3, response.length - 2);
  }
}
