import { ask, askAll, type Question, type QuestionValue } from './ask.ts';
import { type PoolClient } from './pool.ts';

interface Config {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly QuestionValue[];
}

interface Gathered {
  readonly question: Question<unknown>;
  readonly resolve: (result: { readonly rows: unknown[] }) => void;
  readonly reject: (error: unknown) => void;
}

export type Settled<P extends readonly Promise<unknown>[]> = { -readonly [K in keyof P]: Awaited<P[K]> };

/**
 * What several repository methods send goes to the server in one packet, in their order, and so does what it answers. `send` calls the
 * methods with a client that gathers their statements: each sends one, before it awaits anything, and reads no more than rows. If
 * one of them fails, those behind it are not executed and all reject; the connection has to be given up then (see `askAll`).
 */
export async function together<const P extends readonly Promise<unknown>[]>(
  client: PoolClient,
  send: (gathering: PoolClient) => P,
): Promise<Settled<P>> {
  const gathered: Gathered[] = [];
  const query = (config: Config): Promise<{ readonly rows: unknown[] }> =>
    new Promise((resolve, reject) => gathered.push({ question: questionOf(config), resolve, reject }));
  const sent = send(gatheringClient(query));
  const answers = Promise.all(sent);
  try {
    const rows = await askAll(
      client,
      gathered.map(({ question }) => question),
    );
    for (const [i, { resolve }] of gathered.entries()) resolve({ rows: rows[i] ?? [] });
  } catch (error) {
    for (const { reject } of gathered) reject(error);
  }
  // One result for each promise, in their order.
  return (await answers) as Settled<P>;
}

/** A name of its own: `pg` keeps what it has prepared by itself, and would prepare the same name again. */
const questionOf = ({ name, text, values = [] }: Config): Question<unknown> =>
  ask({ name: name === undefined ? '' : `together-${name}`, text }, values);

/** Of a client it can nothing but take statements. */
const gatheringClient = (query: (config: Config) => Promise<{ readonly rows: unknown[] }>): PoolClient =>
  ({ query }) as unknown as PoolClient;
