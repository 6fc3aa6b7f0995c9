import { type Baseline, type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { type Column, ofColumn, toColumn } from './columns.ts';
import { packId, unpackId } from './packed-id.ts';
import { packSignal, unpackSignal } from './packed-signal.ts';

/** Times are ms before the state's own. What the last columns would hold of an alarm that is simply open is left out. */
type PartColumns = [
  places: Column,
  raised: Column,
  peaks: Column,
  held?: Column,
  last?: Column,
  since?: Column,
  earlier?: readonly (readonly number[])[],
];
type BaselineColumns = [places: Column, ago: Column, values: Column, later?: readonly ReadingColumns[]];
/** The first later reading of every part, then the second, …; the time of one that a part has not is null. */
type ReadingColumns = readonly [ago: Column, values: Column];
/** Those of a rule that compares readings have two more of its own before those of its parts. */
type RuleColumns = [ruleId: string, ruleVersion: number, signal: string | number, sign: 1 | -1, ...rest: unknown[]];

/** What a checkpoint keeps of the alarms: each rule's parts as columns. With many cells in alarm they are most of its bytes. */
export function toAlarmColumns(alarms: readonly RuleMemory[], lastTsMs: number): unknown[] {
  return alarms.map(({ ruleId, ruleVersion, signal, comparison, parts, compared }): RuleColumns => {
    const sign = comparison === 'above' ? 1 : -1;
    const ofKind = compared === undefined ? [] : [compared.kind, toBaselineColumns(compared.baselines, lastTsMs)];
    return [packId(ruleId), ruleVersion, packSignal(signal), sign, ...ofKind, ...toPartColumns(parts, lastTsMs)];
  });
}

/** The alarms of such a checkpoint. Throws `RangeError` for what is none. */
export function fromAlarmColumns(rules: readonly unknown[], lastTsMs: number): RuleMemory[] {
  return rules.map((rule) => {
    if (!Array.isArray(rule)) throw new RangeError('an alarm has no columns');
    const [id, version, signal, sign, ...rest] = rule as RuleColumns;
    const [kind] = rest;
    const isCompared = kind === 'rate' || kind === 'changed';
    const memory: RuleMemory = {
      ruleId: unpackId(String(id)),
      ruleVersion: version,
      signal: unpackSignal(signal),
      comparison: sign === 1 ? 'above' : 'below',
      parts: fromPartColumns((isCompared ? rest.slice(2) : rest) as PartColumns | [], lastTsMs),
    };
    if (!isCompared) return memory;
    return { ...memory, compared: { kind, baselines: fromBaselineColumns(rest[1] as BaselineColumns, lastTsMs) } };
  });
}

function toPartColumns(parts: readonly PartMemory[], lastTsMs: number): Column[] {
  if (parts.length === 0) return [];
  const ago = (tsMs: number | null): number | null => (tsMs === null ? null : lastTsMs - tsMs);
  const columns: Column[] = [
    placesOf(parts),
    toColumn(parts.map(({ raisedTsMs }) => ago(raisedTsMs))),
    toColumn(parts.map(({ peakValue }) => peakValue)),
    toColumn(parts.map(({ held }) => (held === true ? 1 : 0))),
    toColumn(parts.map((part) => lastTsMs - part.lastTsMs)),
    toColumn(parts.map(({ sinceTsMs }) => ago(sinceTsMs))),
  ];
  if (parts.some(({ earlierTsMs }) => earlierTsMs !== undefined)) {
    columns.push(parts.map(({ earlierTsMs }) => (earlierTsMs ?? []).map((tsMs) => lastTsMs - tsMs)));
  }
  while (columns.length > ALWAYS && columns.at(-1) === SIMPLY_OPEN[columns.length - 1]) columns.pop();
  return columns;
}

/** The columns that are always there, and what the others hold of parts that are beyond their level at the state's own time. */
const ALWAYS = 3;
const SIMPLY_OPEN: readonly Column[] = [null, null, null, 0, 0, null];

function fromPartColumns(columns: PartColumns | [], lastTsMs: number): PartMemory[] {
  const [places = [], raised, peaks, held = 0, last = 0, since = null, earlier = []] = columns;
  const at = (ago: number | null): number | null => (ago === null ? null : lastTsMs - ago);
  return partsAt(places).map((part, i) => {
    const earlierTsMs = (earlier[i] ?? []).map((ago) => lastTsMs - ago);
    return {
      part,
      raisedTsMs: at(ofColumn(raised, i)),
      sinceTsMs: at(ofColumn(since, i)),
      lastTsMs: lastTsMs - ofColumn<number>(last, i),
      peakValue: ofColumn(peaks, i),
      ...(earlierTsMs.length > 0 && { earlierTsMs }),
      ...(ofColumn(held, i) === 1 && { held: true as const }),
    };
  });
}

function toBaselineColumns(baselines: readonly Baseline[], lastTsMs: number): BaselineColumns {
  const places = placesOf(baselines);
  const ago = toColumn(baselines.map(({ tsMs }) => lastTsMs - tsMs));
  const values = toColumn(baselines.map(({ value }) => value));
  const most = Math.max(0, ...baselines.map(({ later }) => later?.length ?? 0));
  if (most === 0) return [places, ago, values];
  const later = Array.from({ length: most }, (_, nth): ReadingColumns => {
    const readings = baselines.map((baseline) => baseline.later?.[nth] ?? null);
    return [
      toColumn(readings.map((reading) => reading && lastTsMs - reading.tsMs)),
      toColumn(readings.map((reading) => reading && reading.value)),
    ];
  });
  return [places, ago, values, later];
}

function fromBaselineColumns([places, ago, values, columns = []]: BaselineColumns, lastTsMs: number): Baseline[] {
  return partsAt(places).map((part, i) => {
    const later = columns.flatMap(([laterAgo, laterValues]) => {
      const agoMs = ofColumn<number | null>(laterAgo, i);
      return agoMs === null ? [] : [{ tsMs: lastTsMs - agoMs, value: ofColumn<number>(laterValues, i) }];
    });
    return {
      part,
      tsMs: lastTsMs - ofColumn<number>(ago, i),
      value: ofColumn<number>(values, i),
      ...(later.length > 0 && { later }),
    };
  });
}

const CELL = /^cell:(\d+)$/;

/** A pack is 0 and its cells go from 1 on; the first n cells, which is what all of a pack's are, are −n. */
function placesOf(parts: readonly { readonly part: string }[]): Column {
  const places = parts.map(({ part }) => {
    const cell = CELL.exec(part)?.[1];
    return part === 'pack' ? 0 : cell === undefined ? part : Number(cell) + 1;
  });
  if (places.length > 1 && places.every((place, i) => place === i + 1)) return -places.length;
  return places.length === 1 && typeof places[0] === 'number' ? places[0] : places;
}

function partsAt(places: Column): string[] {
  if (typeof places === 'number' && places < 0) return Array.from({ length: -places }, (_, cell) => `cell:${cell}`);
  if (typeof places === 'number') return [partAt(places)];
  return Array.isArray(places) ? places.map(partAt) : [];
}

function partAt(place: unknown): string {
  if (typeof place !== 'number') return String(place);
  return place === 0 ? 'pack' : `cell:${place - 1}`;
}
