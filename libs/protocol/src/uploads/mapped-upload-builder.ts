import { type PointValues } from '../maps/compile-map.ts';
import { type SignalTarget, inUnitOf } from './mapped-signal.ts';
import { FRAMES_UPLOAD_LIMITS, UploadFault } from './upload-rules.ts';
import {
  VALUES_UPLOAD_LIMITS,
  type MappedFrame,
  type MappedUpload,
  type RefusedPart,
  type ValueSample,
} from './values-upload.ts';

const MAX_UNMAPPED_NAMES = 100;
const MAX_TEXT_LENGTH = 2_000;
const MAX_DETAIL_LENGTH = 500;

/** A line or segment that is being read. */
export interface Part {
  readonly index: number;
  /** As it came. Asked for only where it is refused. */
  readonly text: () => string;
}

interface OpenSample extends ValueSample {
  readonly cells: Map<number, PointValues>;
}

/**
 * Gathers mapped values into samples: values of the same pack and time are one sample, wherever they stood. A mapping may
 * make many of one line, so what a body makes is bounded here: beyond that it is refused as a whole.
 */
export class MappedUploadBuilder {
  readonly #samples = new Map<string, Map<number, OpenSample>>();
  readonly #inOrder: OpenSample[] = [];
  readonly #frames: MappedFrame[] = [];
  readonly #refused: RefusedPart[] = [];
  readonly #unmapped = new Map<string, number>();
  readonly #parts: 'lines' | 'segments';
  #values = 0;
  #comparisons = 0;

  constructor(parts: 'lines' | 'segments') {
    this.#parts = parts;
  }

  /** Before rules are held against a part. */
  compare(part: Part, count: number): void {
    this.#comparisons += count;
    this.#bound(part, this.#comparisons, 'comparisons with rules of the mapping', VALUES_UPLOAD_LIMITS.comparisons);
  }

  /** A value that is there already with another number is refused as a conflict; the first stays. */
  addValue(part: Part, pack: string, tMs: number, target: SignalTarget, value: number | null): void {
    this.#values += 1;
    this.#bound(part, this.#values, 'values', VALUES_UPLOAD_LIMITS.values);
    const sample = this.#sampleOf(part, pack, tMs);
    const { signal, cell } = target;
    let values = cell === null ? sample.points : sample.cells.get(cell);
    if (values === undefined) sample.cells.set(cell ?? 0, (values = new Map<string, number | null>()));
    const inUnit = value === null ? null : inUnitOf(target, value);
    const known = values.get(signal);
    if (known === undefined) values.set(signal, inUnit);
    else if (known !== inUnit) {
      const what = cell === null ? signal : `${signal} of cell ${cell}`;
      this.refuse(part, 'conflict', `${what} is ${inUnit} here and was ${known} before, at the same time`);
    }
  }

  addFrame(part: Part, frame: Omit<MappedFrame, 'at'>): void {
    this.#frames.push({ at: part.index, ...frame });
    this.#bound(part, this.#frames.length, 'blocks of registers', FRAMES_UPLOAD_LIMITS.frames);
  }

  refuse({ index, text }: Part, reason: RefusedPart['reason'], detail: string): void {
    this.#refused.push({
      index,
      reason,
      detail: detail.slice(0, MAX_DETAIL_LENGTH),
      text: text().slice(0, MAX_TEXT_LENGTH),
    });
  }

  noteUnmapped(name: string): void {
    const count = this.#unmapped.get(name);
    if (count !== undefined || this.#unmapped.size < MAX_UNMAPPED_NAMES) this.#unmapped.set(name, (count ?? 0) + 1);
  }

  finish(): MappedUpload {
    return { samples: this.#inOrder, frames: this.#frames, refused: this.#refused, unmapped: this.#unmapped };
  }

  #bound({ index }: Part, count: number, what: string, max: number): void {
    if (count <= max) return;
    const message = `with the gateway's mapping the body makes more than ${max} ${what} up to here: send less at once`;
    throw new UploadFault('too_large', `${this.#parts}[${index}]`, message);
  }

  #sampleOf(part: Part, pack: string, tMs: number): OpenSample {
    const { index } = part;
    let ofPack = this.#samples.get(pack);
    if (ofPack === undefined) this.#samples.set(pack, (ofPack = new Map<number, OpenSample>()));
    let sample = ofPack.get(tMs);
    if (sample === undefined) {
      sample = { at: index, tMs, pack, points: new Map(), cells: new Map() };
      ofPack.set(tMs, sample);
      this.#inOrder.push(sample);
      this.#bound(part, this.#inOrder.length, 'samples', VALUES_UPLOAD_LIMITS.samples);
    }
    return sample;
  }
}
