import { type ExportColumn, type ExportedPack, type ExportRow } from '@packwatch/db';
import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { columnName } from './column-name.ts';
import { type ExportWriter } from './export-writer.ts';
import { type FileSink } from './file-sink.ts';

/** A row group is encoded in one go: so many rows keep the worker busy for less than a tenth of a second. */
const GROUP_ROWS = 10_000;

/** Apache Parquet: one column for each of CSV's, numbers as DOUBLE, times as TIMESTAMP in ms. */
export class ParquetExportWriter implements ExportWriter {
  readonly #sink: FileSink;
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  readonly #columns: readonly ExportColumn[];
  #data: ColumnSource[];
  #rows = 0;

  constructor(sink: FileSink, columns: readonly ExportColumn[]) {
    this.#sink = sink;
    this.#columns = columns;
    this.#data = this.#empty();
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaFromColumnData({ columnData: this.#data }),
      createdBy: 'PackWatch',
    });
  }

  async write({ uid, name, serial }: ExportedPack, rows: readonly ExportRow[]): Promise<void> {
    const lists = this.#data.map(({ data }) => data as unknown[]);
    for (const [ts, ...values] of rows) {
      for (const [index, value] of [new Date(ts ?? NaN), uid, name, serial, ...values].entries())
        lists[index]?.push(value);
    }
    this.#rows += rows.length;
    if (this.#rows >= GROUP_ROWS) await this.#group();
  }

  async finish(): Promise<void> {
    if (this.#rows > 0) await this.#group();
    await this.#writer.finish();
    await this.#flush();
  }

  async #group(): Promise<void> {
    await this.#writer.write({ columnData: this.#data, rowGroupSize: this.#rows });
    this.#data = this.#empty();
    this.#rows = 0;
    await this.#flush();
  }

  /** Offsets in the file go on; only the room is used again. */
  async #flush(): Promise<void> {
    await this.#sink.write(this.#bytes.getBytes().slice());
    this.#bytes.index = 0;
  }

  #empty(): ColumnSource[] {
    return [
      { name: 'ts', type: 'TIMESTAMP', nullable: false, data: [] },
      { name: 'pack_uid', type: 'STRING', nullable: false, data: [] },
      { name: 'pack_name', type: 'STRING', nullable: false, data: [] },
      { name: 'pack_serial', type: 'STRING', nullable: true, data: [] },
      ...this.#columns.map((column): ColumnSource => ({
        name: columnName(column),
        type: 'DOUBLE',
        nullable: true,
        data: [],
      })),
    ];
  }
}
