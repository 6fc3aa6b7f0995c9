import { type ContractDocument, type DocumentedOperation } from './document.ts';

export interface InvalidInput {
  /** What is wrong, for the report. */
  readonly wrong: string;
  /** The place that `errors` has to name; null: the input as a whole is at fault. */
  readonly place: string | null;
  readonly status: number;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: readonly (readonly [string, string])[];
  /** Raw: what is sent as it stands. */
  readonly body?: unknown;
  readonly raw?: { readonly type: string; readonly text: string };
}

type Members = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Everything that can be wrong with the input of an operation, one thing at a time. */
export function invalidInputs(document: ContractDocument, operation: DocumentedOperation): InvalidInput[] {
  return [...inPath(operation), ...inQuery(operation), ...inBody(document, operation)];
}

function inPath({ parameters }: DocumentedOperation): InvalidInput[] {
  return parameters
    .filter((parameter) => parameter.in === 'path')
    .flatMap(({ name }) =>
      ['nonsense', '%00', '../../etc', '1e9', "1' OR 1=1"].map((value) => ({
        wrong: `path ${name} is ${value}`,
        place: `path.${name}`,
        status: 400,
        path: { [name]: value },
      })),
    );
}

function inQuery({ parameters, id }: DocumentedOperation): InvalidInput[] {
  const queries = parameters.filter((parameter) => parameter.in === 'query');
  if (queries.length === 0) return [];
  const examples = queries.flatMap(({ name, example }) => (example === undefined ? [] : [[name, example] as const]));
  const without = (name: string) => examples.filter(([other]) => other !== name);
  const wrong = queries.flatMap(({ name, schema, required }) => {
    const place = `query.${name}`;
    const bad = wrongValue(name, schema);
    return [
      ...(bad === null ? [] : [{ wrong: `?${name}=${bad}`, place, query: [...without(name), [name, bad] as const] }]),
      { wrong: `?${name} is empty`, place: null, query: [...without(name), [name, '\u0000'] as const] },
      ...(required ? [{ wrong: `without ?${name}`, place, query: without(name) }] : []),
    ];
  });
  // One schema for the whole query refuses what it does not name; a single parameter alone can't.
  const unknown = id === 'diffRegisterMaps' ? [] : [{ wrong: '?nonsense', place: 'query.nonsense', name: 'nonsense' }];
  return [
    ...wrong.map((input) => ({ ...input, status: 400 })),
    ...unknown.map(({ name, ...input }) => ({ ...input, status: 400, query: [...examples, [name, '1'] as const] })),
  ];
}

/** A value that the schema of a query refuses; null: it takes any text. */
function wrongValue(name: string, schema: Readonly<Record<string, unknown>>): string | null {
  if (schema['type'] === 'integer' || schema['type'] === 'number') return 'many';
  if ('enum' in schema || 'format' in schema || 'pattern' in schema) return 'nonsense';
  return ['cursor', 'after', 'signals', 'kinds', 'hourly'].includes(name) ? 'nonsense' : null;
}

function inBody(document: ContractDocument, operation: DocumentedOperation): InvalidInput[] {
  if (!operation.body) return [];
  const example = operation.body.example as Record<string, unknown>;
  const schema = document.bodyOf(operation);
  const json = 'application/json';
  const wholes: InvalidInput[] = [
    ...['[]', 'null', '"text"', '7'].map((text) => ({
      wrong: `body ${text}`,
      place: null,
      status: 400,
      raw: { type: json, text },
    })),
    { wrong: 'body cut short', place: null, status: 400, raw: { type: json, text: '{"a":' } },
    { wrong: 'no body', place: null, status: 400, raw: { type: json, text: '' } },
    { wrong: 'a prototype', place: null, status: 400, raw: { type: json, text: '{"__proto__":{"a":1}}' } },
    { wrong: 'text', place: null, status: 415, raw: { type: 'text/plain', text: JSON.stringify(example) } },
    { wrong: 'a form', place: null, status: 415, raw: { type: 'application/x-www-form-urlencoded', text: 'a=1' } },
    { wrong: 'too long', place: null, status: 413, raw: { type: json, text: `{"a":"${'x'.repeat(70_000)}"}` } },
    { wrong: 'a member too many', place: 'body.nonsense', status: 400, body: { ...example, nonsense: 1 } },
  ];
  if (!schema) return wholes;
  const required = (schema['required'] ?? []) as string[];
  const members = Object.entries(schema['properties'] as Members);
  return [
    ...wholes,
    ...required.map((name) => ({
      wrong: `without ${name}`,
      place: `body.${name}`,
      status: 400,
      body: Object.fromEntries(Object.entries(example).filter(([other]) => other !== name)),
    })),
    ...members.map(([name, member]) => ({
      wrong: `${name} of another type`,
      place: `body.${name}`,
      status: 400,
      body: { ...example, [name]: member['type'] === 'object' || 'oneOf' in member ? 7 : { nonsense: true } },
    })),
    ...members
      .filter(([, { type }]) => type === 'string')
      .map(([name]) => ({
        wrong: `a NUL in ${name}`,
        place: `body.${name}`,
        status: 400,
        body: { ...example, [name]: 'a\u0000b' },
      })),
  ];
}
