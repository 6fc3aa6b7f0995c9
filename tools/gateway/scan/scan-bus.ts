import { type ModbusRequest, type RegisterMap, buildRequest, parseResponse } from '@packwatch/protocol';
import { type BusMaster } from '../bus/bus-master.ts';
import { isIllegalFunction } from '../polling/read-functions.ts';

/** What was found at a slave address. */
export interface FoundSlave {
  readonly slaveAddress: number;
  /** Register 0, where devices of this maker say what they are; null if the slave answers but does not give it. */
  readonly id: number | null;
  /** The device and map that the id belongs to, if one is known. */
  readonly device: { readonly model: string; readonly map: RegisterMap } | null;
  readonly detail: string | null;
}

export interface ScanOptions {
  readonly master: BusMaster;
  readonly addresses: readonly number[];
  readonly maps: readonly RegisterMap[];
  readonly signal: AbortSignal;
  readonly onAsked?: (slaveAddress: number) => void;
}

export class NoLink extends Error {
  readonly code = 'gateway_no_link';
}

const ID_REGISTER = 0;

/** Asks every address for its id. Throws NoLink if there is no bus to ask on. */
export async function scanBus({ master, addresses, maps, signal, onAsked }: ScanOptions): Promise<FoundSlave[]> {
  const found: FoundSlave[] = [];
  for (const slaveAddress of addresses) {
    if (signal.aborted) break;
    onAsked?.(slaveAddress);
    const slave = await ask(master, slaveAddress, maps);
    if (slave !== null) found.push(slave);
  }
  return found;
}

async function ask(master: BusMaster, slaveAddress: number, maps: readonly RegisterMap[]): Promise<FoundSlave | null> {
  let request: ModbusRequest = { functionCode: 3, slaveAddress, first: ID_REGISTER, count: 1 };
  let { response, error } = await master.ask(request, buildRequest(request));
  if (isIllegalFunction(request, response)) {
    request = { ...request, functionCode: 4 };
    ({ response, error } = await master.ask(request, buildRequest(request)));
  }
  if (error === 'link_down') throw new NoLink('the bus can not be reached');
  if (response === null) return null;
  const parsed = parseResponse(request, response);
  if (!parsed.ok) return { slaveAddress, id: null, device: null, detail: parsed.detail };
  if (!('registers' in parsed.response)) return null;
  const [high = 0, low = 0] = parsed.response.registers;
  const id = (high << 8) | low;
  return { slaveAddress, id, device: deviceOf(id, maps), detail: null };
}

function deviceOf(id: number, maps: readonly RegisterMap[]): FoundSlave['device'] {
  for (const map of maps) {
    const known = map.ids.find((each) => each.id === id);
    if (known !== undefined) return { model: known.model, map };
  }
  return null;
}

/** A line for people. */
export function describeSlave({ slaveAddress, id, device, detail }: FoundSlave): string {
  const address = String(slaveAddress).padStart(3);
  if (id === null) return `${address}  answers, but not with its id: ${detail ?? 'no reason'}`;
  if (device === null) return `${address}  id ${id}, not known`;
  return `${address}  id ${id}, ${device.model} (map ${device.map.id}@${device.map.version})`;
}
