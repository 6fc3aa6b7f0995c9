import { type Connection, type Submittable } from 'pg';

/** A connection as `pg` itself uses it; its published types ask for arguments that there are none of. */
export interface WireConnection {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { readonly name: string; readonly text: string }): void;
  bind(message: { readonly statement: string; readonly values: readonly (string | Buffer | null)[] }): void;
  describe(message: { readonly type: 'P'; readonly name: string }): void;
  execute(message: object): void;
  sync(): void;
}

export interface FieldDef {
  readonly name: string;
  readonly dataTypeID: number;
}

interface WireQuestion {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | Buffer | null)[];
}

interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

/**
 * Several statements of the extended protocol before one Sync: one write, one read, and one transaction around all. It
 * stands where `pg` has a query; `pg` calls the methods as the server answers, and `callback` at the end.
 */
export class QuestionsOnWire implements Submittable {
  /** Set here, since `pg` puts its time limit around it. */
  callback: (error: Error | null) => void;
  readonly #questions: readonly WireQuestion[];
  readonly #knownTo: (connection: WireConnection) => Map<string, readonly FieldDef[]>;
  readonly #parserOf: (type: number) => (text: string) => unknown;
  readonly #rows: unknown[][];
  #known = new Map<string, readonly FieldDef[]>();
  #at = 0;
  #fields: readonly FieldDef[] = [];
  #columns: readonly Column[] | null = null;
  #misread: Error | null = null;

  constructor(
    questions: readonly WireQuestion[],
    knownTo: (connection: WireConnection) => Map<string, readonly FieldDef[]>,
    parserOf: (type: number) => (text: string) => unknown,
    resolve: (rows: unknown[][]) => void,
    reject: (error: Error) => void,
  ) {
    this.#questions = questions;
    this.#knownTo = knownTo;
    this.#parserOf = parserOf;
    this.#rows = questions.map(() => []);
    this.callback = (error) => (error === null ? resolve(this.#rows) : reject(error));
  }

  submit(published: Connection): null {
    const connection = asUsed(published);
    this.#known = this.#knownTo(connection);
    const sent = new Set(this.#known.keys());
    connection.stream.cork();
    try {
      for (const { name, text, values } of this.#questions) {
        if (!sent.has(name)) connection.parse({ name, text });
        connection.bind({ statement: name, values });
        if (!this.#known.has(name)) connection.describe({ type: 'P', name: '' });
        connection.execute({});
        if (name !== '') sent.add(name);
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.#fields = fields;
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const name = this.#questions[this.#at]?.name ?? '';
    this.#columns ??= (this.#known.get(name) ?? this.#fields).map((field) => ({
      name: field.name,
      parse: this.#parserOf(field.dataTypeID),
    }));
    const row: Record<string, unknown> = {};
    try {
      for (let i = 0; i < this.#columns.length; i += 1) {
        const column = this.#columns[i] as Column;
        const text = fields[i] ?? null;
        row[column.name] = text === null ? null : column.parse(text);
      }
    } catch (error) {
      this.#misread = error instanceof Error ? error : new Error(String(error));
    }
    this.#rows[this.#at]?.push(row);
  }

  handleCommandComplete(): void {
    const name = this.#questions[this.#at]?.name ?? '';
    if (name !== '' && !this.#known.has(name)) this.#known.set(name, this.#fields);
    this.#at += 1;
    this.#fields = [];
    this.#columns = null;
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(this.#misread);
  }
}

/** Every member stands in `pg/lib/connection.js` as said here. */
const asUsed = (connection: Connection): WireConnection => connection as unknown as WireConnection;
