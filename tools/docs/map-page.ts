import { type RegisterBlock, type RegisterMap, type RegisterPoint, widthOf } from '@packwatch/protocol';

/** The reference page of a register map, in Markdown. */
export function mapPage(map: RegisterMap): string {
  return [
    `# ${map.device}`,
    `\`${map.id}@${map.version}\``,
    ...(map.provisional
      ? ['**Provisional**: not from the maker. Check it against the manual of your device before you rely on a value.']
      : []),
    ...(map.note === undefined ? [] : [map.note]),
    '## On the bus',
    table(
      ['what', ''],
      [
        ['register 0 holds', map.ids.map(({ id, model }) => `${id}: ${model}`).join(' · ') || 'not known'],
        ['32-bit values', map.wordOrder === 'low_first' ? 'low word first' : 'high word first'],
        ['bytes of a register', map.byteOrder === 'big' ? 'high byte first, as Modbus says' : 'low byte first'],
        ['polled', map.blocks.map(shownBlock).join(' · ')],
      ],
    ),
    '## Points',
    table(
      ['registers', 'name', 'type', 'value', 'not available', 'source', 'how sure', 'note'],
      [...map.points]
        .sort(byPlace)
        .map((point) => [
          shownRegisters(point),
          `\`${point.name}\``,
          point.type,
          shownMeaning(point),
          shownSentinel(point),
          point.source,
          point.confidence,
          [point.polled === false ? 'Not polled.' : '', point.note ?? ''].join(' ').trim(),
        ]),
    ),
    'What the columns mean stands in [Register maps](../register-maps.md). This page is generated from the map: `npm run docs`.',
  ].join('\n\n');
}

const byPlace = (a: RegisterPoint, b: RegisterPoint): number =>
  a.address - b.address || (a.field?.firstBit ?? 0) - (b.field?.firstBit ?? 0);

function shownBlock({ first, count, everyS }: RegisterBlock): string {
  const span = count === 1 ? `${first}` : `${first}–${first + count - 1}`;
  return everyS === undefined ? span : `${span} every ${everyS} s`;
}

function shownRegisters(point: RegisterPoint): string {
  const { address, field } = point;
  if (field === undefined) return widthOf(point) === 2 ? `${address}–${address + 1}` : `${address}`;
  return `${address}, bits ${field.firstBit}–${field.firstBit + field.bits - 1}`;
}

function shownMeaning(point: RegisterPoint): string {
  if (point.onAbove !== undefined) return `1 if above ${point.onAbove}, else 0`;
  const names = Object.entries(point.bits ?? point.enum ?? {}).map(([code, name]) => `${code}: ${name}`);
  if (names.length > 0) return names.join(' · ');
  const scaled = [
    point.scale === undefined ? '' : `× ${point.scale}`,
    point.offset === undefined ? '' : `${point.offset < 0 ? '−' : '+'} ${Math.abs(point.offset)}`,
    point.unit,
  ];
  const quirk = point.quirk === undefined ? '' : '; a high word of FFFF is ignored';
  return scaled.filter((part) => part !== '').join(' ') + quirk;
}

function shownSentinel(point: RegisterPoint): string {
  if (point.sentinel === undefined) return '';
  const digits = point.field === undefined ? 4 * widthOf(point) : Math.ceil(point.field.bits / 4);
  return point.sentinel.toString(16).toUpperCase().padStart(digits, '0');
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
