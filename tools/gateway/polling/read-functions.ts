import { parseResponse, type ModbusRequest } from '@packwatch/protocol';

export type ReadFunction = 3 | 4;

const ILLEGAL_FUNCTION = 1;

/** True if a slave says that it knows no such function: not what it holds there is wrong, but how it was asked. */
export function isIllegalFunction(request: ModbusRequest, response: Uint8Array | null): boolean {
  if (response === null) return false;
  const parsed = parseResponse(request, response);
  return !parsed.ok && parsed.exceptionCode === ILLEGAL_FUNCTION;
}

/** By which function the slaves of a bus are read: 3, or 4 for those that know no 3. */
export class ReadFunctions {
  readonly #known = new Map<number, ReadFunction>();

  of(slaveAddress: number): ReadFunction {
    return this.#known.get(slaveAddress) ?? 3;
  }

  /** What else to ask by, after a slave refused the function that it was asked by. */
  static other(refused: ReadFunction): ReadFunction {
    return refused === 3 ? 4 : 3;
  }

  /** From now on the slave is asked by that function first: it answers to it. */
  learn(slaveAddress: number, readFunction: ReadFunction): void {
    if (readFunction === 3) this.#known.delete(slaveAddress);
    else this.#known.set(slaveAddress, readFunction);
  }
}
