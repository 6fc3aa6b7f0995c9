import { type AssignmentRecord, type SerialAssignmentRecord } from '@packwatch/db';
import { holdsAt } from './intervals.ts';

/** What an address meant from `fromMs` on until before `toMs`. */
export interface HeldAssignment {
  readonly assignment: AssignmentRecord | undefined;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Meters say 32 bits. */
const METER_SERIAL = /^\d{1,10}$/;

const keyOf = (bus: string, slaveAddress: number): string => `${slaveAddress} ${bus}`;

/** Which pack, or cell of a pack, a slave address of one gateway meant at a time; and which pack a serial number. */
export class Assignments {
  readonly #byAddress = new Map<string, AssignmentRecord[]>();
  readonly #cellsOfPack = new Map<number, AssignmentRecord[]>();
  readonly #meterSerials = new Map<number, number>();
  readonly #bySerial = new Map<string, SerialAssignmentRecord[]>();
  readonly records: readonly AssignmentRecord[];
  readonly serials: readonly SerialAssignmentRecord[];
  readonly registerMapIds: ReadonlySet<number>;

  constructor(records: readonly AssignmentRecord[], serials: readonly SerialAssignmentRecord[] = []) {
    this.records = records;
    this.serials = serials;
    this.registerMapIds = new Set(records.map((record) => record.registerMapId));
    for (const record of records) {
      append(this.#byAddress, keyOf(record.bus, record.slaveAddress), record);
      if (record.role === 'cell') append(this.#cellsOfPack, record.packId, record);
      if (METER_SERIAL.test(record.packSerial ?? '')) this.#meterSerials.set(record.packId, Number(record.packSerial));
    }
    for (const record of serials) append(this.#bySerial, record.serial, record);
  }

  find(bus: string, slaveAddress: number, tsMs: number): HeldAssignment {
    const records = this.#byAddress.get(keyOf(bus, slaveAddress)) ?? [];
    let fromMs = -Infinity;
    let toMs = Infinity;
    for (const { validFromMs, validToMs } of records) {
      for (const changeMs of [validFromMs, validToMs ?? Infinity]) {
        if (changeMs <= tsMs) fromMs = Math.max(fromMs, changeMs);
        else toMs = Math.min(toMs, changeMs);
      }
    }
    return { assignment: records.find((record) => holdsAt(record, tsMs)), fromMs, toMs };
  }

  /** The pack that decoded values meant by a serial number at that time. */
  findSerial(serial: string, tsMs: number): number | undefined {
    return this.#bySerial.get(serial)?.find((record) => holdsAt(record, tsMs))?.packId;
  }

  /** The serial number that a pack's meter has, if its pack's is known and a number as meters say it; null if not. */
  meterSerial(packId: number): number | null {
    return this.#meterSerials.get(packId) ?? null;
  }

  /** How many places the cell arrays of a pack have: up to the last cell that was assigned then. */
  cellCount(packId: number, tsMs: number): number {
    let count = 0;
    for (const record of this.#cellsOfPack.get(packId) ?? []) {
      if (holdsAt(record, tsMs)) count = Math.max(count, (record.cellIndex ?? 0) + 1);
    }
    return count;
  }
}

function append<K, R>(map: Map<K, R[]>, key: K, record: R): void {
  const records = map.get(key);
  if (records === undefined) map.set(key, [record]);
  else records.push(record);
}
