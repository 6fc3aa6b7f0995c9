import { type ApiOperation, type ApiParameter } from './openapi-types.ts';

const JSON_TYPE = 'application/json';

/** What of an operation its examples are made of. */
export interface ExampleOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** The request as a command, with the address and the key in variables. */
export function curlExample({ method, path, operation }: ExampleOperation): string {
  const examples = operation.parameters ?? [];
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(exampleOf(examples, name)));
  const query = new URLSearchParams(
    queryOf(examples).map(({ name, example = '' }): [string, string] => [name, example]),
  ).toString();
  const body = operation.requestBody?.content[JSON_TYPE]?.example;
  const isPublic = operation['x-access'] === 'public';
  return [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"$PACKWATCH${filled}${query === '' ? '' : `?${query}`}"`,
    ...(isPublic ? [] : ['-H "Authorization: Bearer $PACKWATCH_KEY"']),
    ...(isIdempotent(operation) ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(isStream(operation) ? ['--no-buffer'] : []),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body, null, 2))}`]),
  ].join(' \\\n  ');
}

/** The request with the client of libs/client. */
export function clientExample({ method, path, operation }: ExampleOperation): string {
  const examples = operation.parameters ?? [];
  const inPath = examples.filter((parameter) => parameter.in === 'path');
  const inQuery = queryOf(examples);
  const body = operation.requestBody?.content[JSON_TYPE]?.example;
  const params = {
    ...(inPath.length > 0 ? { path: Object.fromEntries(inPath.map(({ name, example }) => [name, example])) } : {}),
    ...(inQuery.length > 0 ? { query: Object.fromEntries(inQuery.map((given) => [given.name, valueOf(given)])) } : {}),
  };
  const options = {
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(body === undefined ? {} : { body }),
    ...(isStream(operation) ? { parseAs: 'stream' } : {}),
  };
  const given = Object.keys(options).length > 0 ? `, ${literal(options)}` : '';
  return `await ask(client.${method.toUpperCase()}('${path}'${given}));`;
}

const isIdempotent = ({ parameters }: ApiOperation): boolean =>
  parameters?.some(({ name }) => name === 'Idempotency-Key') ?? false;

const isStream = ({ responses }: ApiOperation): boolean =>
  responses['200']?.content?.['text/event-stream'] !== undefined;

const queryOf = (parameters: readonly ApiParameter[]): ApiParameter[] =>
  parameters.filter((parameter) => parameter.in === 'query' && parameter.example !== undefined);

const exampleOf = (parameters: readonly ApiParameter[], name: string): string =>
  parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.example ?? '';

const valueOf = ({ schema, example = '' }: ApiParameter): unknown =>
  schema.type === 'integer' || schema.type === 'number' ? Number(example) : example;

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A value as JavaScript, in the style of the client's own page. */
function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return `'${value.replaceAll(/['\\]/g, '\\$&')}'`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => literal(item, deeper))
    : Object.entries(value).map(([name, item]) => `${memberName(name)}: ${literal(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const padding = Array.isArray(value) ? '' : ' ';
  if (parts.length === 0) return `${open}${close}`;
  const short = `${open}${padding}${parts.join(', ')}${padding}${close}`;
  if (!short.includes('\n') && short.length < 60) return short;
  return `${open}\n${parts.map((part) => `${deeper}${part},\n`).join('')}${indent}${close}`;
}

const memberName = (name: string): string => (/^[a-z_$][\w$]*$/i.test(name) ? name : literal(name));
