import { type ExportColumn, type ExportedPack, type ExportRow } from '@packwatch/db';
import { csvField } from '../../common/csv-field.ts';
import { columnName } from './column-name.ts';
import { type ExportWriter } from './export-writer.ts';
import { type FileSink } from './file-sink.ts';

/** RFC 4180 with a head; times in RFC 3339, UTC; what was not read is empty. */
export class CsvWriter implements ExportWriter {
  readonly #sink: FileSink;
  #head: string;

  constructor(sink: FileSink, columns: readonly ExportColumn[]) {
    this.#sink = sink;
    this.#head = `${['ts', 'pack_uid', 'pack_name', 'pack_serial', ...columns.map(columnName)].map(csvField).join(',')}\r\n`;
  }

  async write({ uid, name, serial }: ExportedPack, rows: readonly ExportRow[]): Promise<void> {
    const pack = [uid, name, serial ?? ''].map(csvField).join(',');
    let text = this.#head;
    this.#head = '';
    for (const [ts, ...values] of rows) text += `${new Date(ts ?? NaN).toISOString()},${pack},${values.join(',')}\r\n`;
    await this.#sink.write(text);
  }

  async finish(): Promise<void> {
    await this.#sink.write(this.#head);
  }
}
