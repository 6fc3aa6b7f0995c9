import {
  type ModbusRequest,
  type ModbusResponse,
  type PointValues,
  type RegisterMap,
  type RegisterPoint,
  bitAt,
  compileMap,
  parseRequest,
  parseResponse,
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
  const asked = parseRequest(request);
  if (!asked.ok) return { lines: [`request refused: ${asked.fault}: ${asked.detail}`], isSound: false };
  const lines = [`request   ${shownRequest(asked.request)}`];
  if (response === null) return { lines, isSound: true };
  const answered = parseResponse(asked.request, response);
  if (!answered.ok) {
    return { lines: [...lines, `response  refused: ${answered.fault}: ${answered.detail}`], isSound: false };
  }
  return { lines: [...lines, ...responseLines(asked.request, answered.response, maps)], isSound: true };
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

function responseLines(request: ModbusRequest, response: ModbusResponse, maps: readonly RegisterMap[]): string[] {
  if (!('count' in request) || request.functionCode > 4) return ['response  done as it was asked, CRC right'];
  const { first, count } = request;
  const head = `response  ${count} ${KINDS[request.functionCode]}, CRC right`;
  if ('bits' in response) return [head, `${String(first).padStart(8)}  ${shownBits(response.bits, count)}`];
  if (!('registers' in response)) return [head];
  const { registers } = response;
  const lines = [head, ...registerLines(first, registers)];
  for (const map of maps) {
    const values: PointValues = new Map();
    compileMap(map).decode(first, registers, values);
    if (values.size === 0) continue;
    const doubt = map.provisional ? ' (provisional: not from the maker)' : '';
    lines.push('', `by ${map.id}@${map.version}, ${map.device}${doubt}`, ...pointLines(map, values));
  }
  return lines;
}

const REGISTERS_PER_LINE = 8;

const words = (registers: Uint8Array): string[] =>
  Array.from({ length: registers.length / 2 }, (_, index) =>
    registers
      .subarray(index * 2, index * 2 + 2)
      .reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '')
      .toUpperCase(),
  );

function registerLines(first: number, registers: Uint8Array): string[] {
  const all = words(registers);
  const lines: string[] = [];
  for (let index = 0; index < all.length; index += REGISTERS_PER_LINE) {
    lines.push(`${String(first + index).padStart(8)}  ${all.slice(index, index + REGISTERS_PER_LINE).join(' ')}`);
  }
  return lines;
}

function pointLines(map: RegisterMap, values: PointValues): string[] {
  const rows = map.points.flatMap((point) => {
    const value = values.get(point.name);
    return value === undefined ? [] : [{ point, shown: shownValue(point, value) }];
  });
  const nameWidth = Math.max(...rows.map(({ point }) => point.name.length));
  const valueWidth = Math.max(...rows.map(({ shown }) => shown.length));
  return rows.map(({ point, shown }) => {
    const where = `${String(point.address).padStart(5)} ${point.type.padEnd(4)}`;
    const how = `${point.source}, ${point.confidence}`;
    return `  ${point.name.padEnd(nameWidth)}  ${shown.padEnd(valueWidth)}  ${where}  ${how}`;
  });
}

function shownValue(point: RegisterPoint, value: number | null): string {
  if (value === null) return 'not available';
  const name = point.enum?.[String(value)];
  if (name !== undefined) return `${value} (${name})`;
  if (point.type === 'bits') return `0b${value.toString(2)} (${setBits(point, value).join(', ') || 'none set'})`;
  return point.unit === '' ? String(value) : `${value} ${point.unit}`;
}

const setBits = (point: RegisterPoint, value: number): string[] =>
  Array.from({ length: 16 }, (_, bit) => bit)
    .filter((bit) => (value >> bit) & 1)
    .map((bit) => point.bits?.[String(bit)] ?? `bit ${bit}`);
