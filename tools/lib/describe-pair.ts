import {
  type PointValues,
  type RawFrame,
  type RegisterMap,
  type RegisterPoint,
  compileMap,
  parseReadRequest,
  readFrame,
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
  const asked = parseReadRequest(request);
  if (!asked.ok) return { lines: [`request refused: ${asked.fault}: ${asked.detail}`], isSound: false };
  const { slaveAddress, readFunction, firstRegister, registerCount } = asked.request;
  const lastRegister = firstRegister + registerCount - 1;
  const lines = [
    `request   slave ${slaveAddress}, function ${readFunction}, registers ${firstRegister}–${lastRegister}`,
  ];
  if (response === null) return { lines, isSound: true };

  const frame: RawFrame = { pollMs: null, tMs: 0, bus: '', request, response, error: null };
  const reading = readFrame(frame);
  if (!reading.ok) {
    return { lines: [...lines, `response  refused: ${reading.fault}: ${reading.detail}`], isSound: false };
  }
  lines.push(`response  ${registerCount} registers, CRC right`, ...registerLines(firstRegister, reading.registers));
  for (const map of maps) {
    const values: PointValues = new Map();
    compileMap(map).decode(firstRegister, reading.registers, values);
    if (values.size === 0) continue;
    const doubt = map.provisional ? ' (provisional: not from the maker)' : '';
    lines.push('', `by ${map.id}@${map.version}, ${map.device}${doubt}`, ...pointLines(map, values));
  }
  return { lines, isSound: true };
}

const REGISTERS_PER_LINE = 8;

function registerLines(first: number, registers: Uint8Array): string[] {
  const words = Array.from({ length: registers.length / 2 }, (_, index) =>
    registers
      .subarray(index * 2, index * 2 + 2)
      .reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '')
      .toUpperCase(),
  );
  const lines: string[] = [];
  for (let index = 0; index < words.length; index += REGISTERS_PER_LINE) {
    lines.push(`${String(first + index).padStart(8)}  ${words.slice(index, index + REGISTERS_PER_LINE).join(' ')}`);
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
