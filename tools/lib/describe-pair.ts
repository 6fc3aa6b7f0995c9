import {
  type ExplainedPoint,
  type ModbusRequest,
  type RegisterMap,
  bitAt,
  explainPair,
  toHex,
} from '@packwatch/protocol';

export interface PairDescription {
  readonly lines: readonly string[];
  /** False if the request or the response was refused. */
  readonly isSound: boolean;
}

/** What a request and its response mean, for people: the registers, and each point by every map that has some there. */
export function describePair(
  request: Uint8Array,
  response: Uint8Array | null,
  maps: readonly RegisterMap[],
): PairDescription {
  const explained = explainPair(request, response, maps);
  const { fault } = explained;
  if (explained.request === null) {
    return { lines: [`request refused: ${fault?.fault}: ${fault?.detail}`], isSound: false };
  }
  const lines = [`request   ${shownRequest(explained.request)}`];
  if (fault !== null) {
    return { lines: [...lines, `response  refused: ${fault.fault}: ${fault.detail}`], isSound: false };
  }
  if (response === null) return { lines, isSound: true };
  const { registers, bits, byMap } = explained;
  const kind = KINDS[explained.request.functionCode];
  if (bits !== null) {
    const shown = `${String(bits.first).padStart(8)}  ${shownBits(bits.bytes, bits.count)}`;
    return { lines: [...lines, `response  ${bits.count} ${kind}, CRC right`, shown], isSound: true };
  }
  if (registers === null) return { lines: [...lines, 'response  done as it was asked, CRC right'], isSound: true };
  lines.push(`response  ${registers.bytes.length / 2} ${kind}, CRC right`);
  lines.push(...registerLines(registers.first, registers.bytes));
  for (const { map, points } of byMap) {
    const doubt = map.provisional ? ' (provisional: not from the maker)' : '';
    lines.push('', `by ${map.id}@${map.version}, ${map.device}${doubt}`, ...pointLines(points));
  }
  return { lines, isSound: true };
}

const KINDS = {
  1: 'coils',
  2: 'inputs',
  3: 'registers',
  4: 'registers',
  5: 'coil',
  6: 'register',
  15: 'coils',
  16: 'registers',
} as const;

function shownRequest(request: ModbusRequest): string {
  const { functionCode, slaveAddress } = request;
  const whom = `slave ${slaveAddress === 0 ? '0 (all)' : slaveAddress}, function ${functionCode}`;
  if (functionCode === 5) return `${whom}, coil ${request.address} ${request.isOn ? 'on' : 'off'}`;
  if (functionCode === 6) return `${whom}, register ${request.address} = ${request.value}`;
  const { first, count } = request;
  const what = `${whom}, ${KINDS[functionCode]} ${first}–${first + count - 1}`;
  if (functionCode === 15) return `${what} = ${shownBits(request.bits, count)}`;
  return functionCode === 16 ? `${what} = ${words(request.registers).join(' ')}` : what;
}

const shownBits = (bits: Uint8Array, count: number): string =>
  Array.from({ length: count }, (_, index) => (bitAt(bits, index) ? '1' : '0')).join('');

const REGISTERS_PER_LINE = 8;

const words = (registers: Uint8Array): string[] => toHex(registers).toUpperCase().match(/.{4}/g) ?? [];

function registerLines(first: number, registers: Uint8Array): string[] {
  const all = words(registers);
  const lines: string[] = [];
  for (let index = 0; index < all.length; index += REGISTERS_PER_LINE) {
    lines.push(`${String(first + index).padStart(8)}  ${all.slice(index, index + REGISTERS_PER_LINE).join(' ')}`);
  }
  return lines;
}

function pointLines(points: readonly ExplainedPoint[]): string[] {
  const rows = points.map((explained) => ({ point: explained.point, shown: shownValue(explained) }));
  const nameWidth = Math.max(...rows.map(({ point }) => point.name.length));
  const valueWidth = Math.max(...rows.map(({ shown }) => shown.length));
  return rows.map(({ point, shown }) => {
    const where = `${String(point.address).padStart(5)} ${point.type.padEnd(4)}`;
    const how = `${point.source}, ${point.confidence}`;
    return `  ${point.name.padEnd(nameWidth)}  ${shown.padEnd(valueWidth)}  ${where}  ${how}`;
  });
}

function shownValue({ point, value, named, setBits }: ExplainedPoint): string {
  if (value === null) return 'not available';
  if (named !== null) return `${value} (${named})`;
  if (setBits !== null) return `0b${value.toString(2)} (${setBits.join(', ') || 'none set'})`;
  return point.unit === '' ? String(value) : `${value} ${point.unit}`;
}
