import { type ExportColumn, type ExportedPack, type ExportRow } from '@packwatch/db';
import { type ExportWriter } from './export-writer.ts';
import { type FileSink } from './file-sink.ts';

type Reading = number | null;
type Bucket = { min?: Reading; max?: Reading; mean?: Reading };
type Value = Reading | Bucket | (Reading | Bucket)[];

/**
 * A line of JSON for each poll or bucket: `{ ts, pack: { uid, name, serial }, values }`. Signals of cells are lists, the
 * first cell first; of a bucket there are least, greatest and mean.
 */
export class NdjsonWriter implements ExportWriter {
  readonly #sink: Pick<FileSink, 'write'>;
  readonly #columns: readonly ExportColumn[];

  constructor(sink: Pick<FileSink, 'write'>, columns: readonly ExportColumn[]) {
    this.#sink = sink;
    this.#columns = columns;
  }

  async write({ uid, name, serial }: ExportedPack, rows: readonly ExportRow[]): Promise<void> {
    let text = '';
    for (const [ts, ...values] of rows) {
      const line = {
        ts: new Date(ts ?? NaN).toISOString(),
        pack: { uid, name, serial },
        values: this.#valuesOf(values),
      };
      text += `${JSON.stringify(line)}\n`;
    }
    await this.#sink.write(text);
  }

  async finish(): Promise<void> {
    // Nothing stands at the end of NDJSON.
  }

  #valuesOf(values: readonly Reading[]): Record<string, Value> {
    const found: Record<string, Value> = {};
    for (const [index, { signal, cell, of }] of this.#columns.entries()) {
      const value = values[index] ?? null;
      const list = cell === null ? null : ((found[signal] ??= []) as (Reading | Bucket)[]);
      if (of === null) {
        if (list === null) found[signal] = value;
        else list.push(value);
        continue;
      }
      const bucket: Bucket = { [of]: value };
      if (list === null) Object.assign((found[signal] ??= {}), bucket);
      else list[cell ?? 0] = { ...(list[cell ?? 0] as Bucket | undefined), ...bucket };
    }
    return found;
  }
}
