import { createHash } from 'node:crypto';
import { parserOf, type PoolClient } from './pool.ts';
import { type FieldDef, QuestionsOnWire, type WireConnection } from './questions-on-wire.ts';

/** A value as it goes over the wire. Arrays go as their text: see `array-text.ts`. */
export type QuestionValue = string | number | boolean | Date | Buffer | null;

/** SQL with a name: each connection parses it once, and plans it until one plan has shown itself good for all values. */
export interface Statement<Row> {
  /** Empty: asked once, and nothing of it is kept. */
  readonly name: string;
  readonly text: string;
  /** Of the compiler alone. */
  readonly row?: Row;
}

export interface Question<Row> {
  readonly statement: Statement<Row>;
  readonly values: readonly QuestionValue[];
}

/** For what is asked all the time. Made once, where its module is loaded: every text is remembered by every connection. */
export const statement = <Row>(text: string): Statement<Row> => ({
  name: `pw_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`,
  text,
});

export const ask = <Row>(of: Statement<Row>, values: readonly QuestionValue[] = []): Question<Row> => ({
  statement: of,
  values,
});

/** How many shapes of questions a connection remembers, at some tens of kB each. */
const SHAPES = 64;
const shapes = new Map<string, Statement<never>>();

/**
 * For a text that is put together from what a filter needs, with every value as a parameter: the shapes that come first are
 * remembered, the others are parsed and planned each time.
 */
export function askShaped<Row>(text: string, values: readonly QuestionValue[]): Question<Row> {
  const kept = shapes.get(text);
  if (kept) return ask(kept, values);
  if (shapes.size === SHAPES) return ask({ name: '', text }, values);
  const made = statement<never>(text);
  shapes.set(text, made);
  return ask(made, values);
}

export type Answers<Q extends readonly Question<unknown>[]> = {
  -readonly [K in keyof Q]: Q[K] extends Question<infer Row> ? Row[] : never;
};

/**
 * Asks several questions in one packet and answers with the rows of each. Outside of a transaction they are one of their own,
 * which ends with the last of them. A connection on which this fails has to be given up: what it still knows is not known.
 */
export async function askAll<const Q extends readonly Question<unknown>[]>(
  client: PoolClient,
  questions: Q,
): Promise<Answers<Q>> {
  const rows = await new Promise<unknown[][]>((resolve, reject) => {
    const asked = questions.map(({ statement: { name, text }, values }) => ({
      name,
      text,
      values: values.map(toWire),
    }));
    client.query(new QuestionsOnWire(asked, knownTo, parserOf, resolve, reject));
  });
  // One list of rows for each question, in their order; what a row is, its statement says.
  return rows as Answers<Q>;
}

const toWire = (value: QuestionValue): string | Buffer | null => {
  if (value === null || typeof value === 'string' || Buffer.isBuffer(value)) return value;
  return value instanceof Date ? value.toISOString() : String(value);
};

const known = new WeakMap<WireConnection, Map<string, readonly FieldDef[]>>();

function knownTo(connection: WireConnection): Map<string, readonly FieldDef[]> {
  const there = known.get(connection);
  if (there) return there;
  const made = new Map<string, readonly FieldDef[]>();
  known.set(connection, made);
  return made;
}
