import { EXAMPLE_BODIES } from './example-bodies.ts';
import { examplePathParameter } from './example-ids.ts';
import { EXAMPLE_QUERIES } from './example-queries.ts';
import { tagOfPath } from './tags.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  example?: unknown;
}
interface Operation {
  readonly operationId?: string;
  tags?: string[];
  'x-access'?: string;
  readonly parameters?: Parameter[];
  readonly requestBody?: { readonly content: Record<string, { example?: unknown }> };
  readonly responses: Record<string, unknown>;
}
type Paths = Record<string, Record<string, Operation>>;

/** Gives every operation its tag, its example and who may use it. Fails where one is missing: nobody should have to guess. */
export function completeOperations(
  paths: Paths,
  access: ReadonlyMap<string, string>,
  problem: (description: string) => unknown,
): void {
  for (const [path, methods] of Object.entries(paths)) {
    for (const operation of Object.values(methods)) {
      operation.tags = [tagOfPath(path)];
      operation['x-access'] = access.get(operation.operationId ?? '') ?? 'nobody';
      exemplify(path, operation);
      if (!operation.requestBody) continue;
      operation.responses['413'] = problem('The body is longer than is taken here (`body_too_large`).');
      operation.responses['415'] = problem('The body is no JSON (`unsupported_media_type`).');
    }
  }
}

function exemplify(path: string, { operationId = '', parameters = [], requestBody }: Operation): void {
  const query = EXAMPLE_QUERIES[operationId] ?? {};
  for (const parameter of parameters) {
    if (parameter.in === 'path') parameter.example = examplePathParameter(path, parameter.name);
    const value = query[parameter.name];
    if (parameter.in === 'query' && value !== undefined) parameter.example = value;
    if (parameter.in === 'query' && parameter.required === true && value === undefined) {
      throw new Error(`${operationId} has no example for ?${parameter.name}: add one to EXAMPLE_QUERIES`);
    }
  }
  for (const content of Object.values(requestBody?.content ?? {})) {
    content.example = EXAMPLE_BODIES[operationId];
    if (content.example === undefined) throw new Error(`${operationId} has no example: add one to EXAMPLE_BODIES`);
  }
}
