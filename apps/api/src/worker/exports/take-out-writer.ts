import { type ExportColumn, type ExportedPack, type ExportRow } from '@packwatch/db';
import { type FileSink } from './file-sink.ts';
import { NdjsonWriter } from './ndjson-writer.ts';
import { tarEnd, tarEntry } from './tar.ts';

/** An archive names the length of a file before its content: so much is gathered for one. */
const FILE_CHARS = 1_000_000;

const ABOUT = `Everything that PackWatch keeps of an organisation.

tables/<table>.<n>.ndjson      one row in a line, as JSON, by the names of the columns; times in UTC
telemetry/<pack uid>.<n>.ndjson  one poll in a line: { ts, pack: { uid, name, serial }, values }

What is not here: secrets (they are stored sealed or as hashes), messages as they were received (their readings are here),
and roll-ups, which are made from the polls.
`;

/** Everything of an organisation, as an archive of files in which each line is JSON. */
export class TakeOutWriter {
  readonly #sink: FileSink;
  readonly #columns: readonly ExportColumn[];
  readonly #at: Date;
  readonly #numbers = new Map<string, number>();
  #folder = '';
  #text = '';

  constructor(sink: FileSink, columns: readonly ExportColumn[], at: Date) {
    this.#sink = sink;
    this.#columns = columns;
    this.#at = at;
  }

  begin(): Promise<void> {
    return this.#sink.write(tarEntry('README.txt', ABOUT, this.#at));
  }

  /** Rows of a table, which are JSON already. */
  table(name: string, rows: readonly string[]): Promise<void> {
    return this.#add(`tables/${name}`, rows.map((row) => `${row}\n`).join(''));
  }

  async polls(pack: ExportedPack, rows: readonly ExportRow[]): Promise<void> {
    let text = '';
    const lines = new NdjsonWriter({ write: async (chunk) => void (text += String(chunk)) }, this.#columns);
    await lines.write(pack, rows);
    await this.#add(`telemetry/${pack.uid}`, text);
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#sink.write(tarEnd());
  }

  async #add(file: string, text: string): Promise<void> {
    if (file !== this.#folder) await this.#flush();
    this.#folder = file;
    this.#text += text;
    if (this.#text.length >= FILE_CHARS) await this.#flush();
  }

  async #flush(): Promise<void> {
    const [file, text] = [this.#folder, this.#text];
    if (file === '') return;
    const number = (this.#numbers.get(file) ?? 0) + 1;
    this.#text = '';
    // A table without rows is there, as an empty file.
    if (text === '' && number > 1) return;
    this.#numbers.set(file, number);
    await this.#sink.write(tarEntry(`${file}.${number}.ndjson`, text, this.#at));
  }
}
