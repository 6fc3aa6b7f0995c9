import { type ExportFormat } from '@packwatch/contracts';
import { type ExportColumn, type ExportedPack, type ExportRow } from '@packwatch/db';
import { CsvWriter } from './csv-writer.ts';
import { type FileSink } from './file-sink.ts';
import { NdjsonWriter } from './ndjson-writer.ts';
import { ParquetExportWriter } from './parquet-export-writer.ts';

/** Writes rows as one format has them; `finish` writes what stands at the end of a file. */
export interface ExportWriter {
  write(pack: ExportedPack, rows: readonly ExportRow[]): Promise<void>;
  finish(): Promise<void>;
}

const WRITERS: Record<ExportFormat, new (sink: FileSink, columns: readonly ExportColumn[]) => ExportWriter> = {
  csv: CsvWriter,
  ndjson: NdjsonWriter,
  parquet: ParquetExportWriter,
};

export const exportWriter = (format: ExportFormat, sink: FileSink, columns: readonly ExportColumn[]): ExportWriter =>
  new WRITERS[format](sink, columns);
