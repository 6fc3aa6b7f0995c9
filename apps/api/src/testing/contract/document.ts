import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Schema = Readonly<Record<string, unknown>>;

export interface DocumentedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
    readonly example?: string;
  }[];
  readonly body: { readonly schema: Schema; readonly example: unknown } | null;
  /** Takes an `Idempotency-Key`. */
  readonly idempotent: boolean;
  /** What a 200 is. */
  readonly contentType: string;
  readonly statuses: readonly number[];
}

interface RawOperation {
  readonly operationId: string;
  readonly parameters?: DocumentedOperation['parameters'];
  readonly requestBody?: { readonly content: Record<string, { schema: Schema; example?: unknown }> };
  readonly responses: Record<string, { readonly content?: Record<string, { schema: Schema }> }>;
}

/** The served document, with what checks answers against it. */
export class ContractDocument {
  readonly operations: readonly DocumentedOperation[];
  readonly #raw: Record<string, RawOperation> = {};
  readonly #schemas: Record<string, Schema>;
  readonly #ajv: Ajv2020;
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: {
    paths: Record<string, Record<string, RawOperation>>;
    components: { schemas: Record<string, Schema> };
  }) {
    this.#schemas = document.components.schemas;
    this.#ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'doc', components: { schemas: this.#schemas } });
    // The same with nothing more than it names: what is answered beyond that is told to nobody.
    this.#ajv.addSchema(closed({ $id: 'closed', components: { schemas: this.#schemas } }) as AnySchema);
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, raw]) => {
        this.#raw[raw.operationId] = raw;
        return read(path, method, raw);
      }),
    );
  }

  operation(id: string): DocumentedOperation {
    const found = this.operations.find((operation) => operation.id === id);
    if (!found) throw new Error(`the document has no operation ${id}`);
    return found;
  }

  /** Members of an object body, through a reference; null where it is one of several shapes. */
  bodyOf(operation: DocumentedOperation): Schema | null {
    const schema = this.#resolved(operation.body?.schema ?? {});
    return 'properties' in schema ? schema : null;
  }

  /** What is wrong with an answer, in words; empty: it is as the document says. */
  faults(operationId: string, status: number, contentType: string, body: unknown): string[] {
    const response = this.#raw[operationId]?.responses[String(status)];
    if (!response) return [`status ${status} is not documented`];
    const [type = ''] = contentType.split(';');
    const schema = response.content?.[type]?.schema;
    if (!schema) return [`${type} is not documented for ${status}`];
    const key = `${operationId} ${status}`;
    const validate = this.#validators.get(key) ?? this.#ajv.compile(closed(against(schema)) as AnySchema);
    this.#validators.set(key, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  }

  #resolved(schema: Schema): Schema {
    const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
    return name === undefined ? schema : (this.#schemas[name] ?? {});
  }
}

function read(path: string, method: string, raw: RawOperation): DocumentedOperation {
  const body = raw.requestBody?.content['application/json'];
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    path,
    parameters: raw.parameters ?? [],
    body: body ? { schema: body.schema, example: body.example } : null,
    idempotent: (raw.parameters ?? []).some(({ name }) => name === 'Idempotency-Key'),
    contentType: Object.keys(raw.responses['200']?.content ?? {})[0] ?? '',
    statuses: Object.keys(raw.responses).map(Number),
  };
}

const against = (schema: Schema): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"closed#/components/'));

/** A copy in which objects have the members that they name and no other. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(schema)) copy[name] = name === 'example' ? value : closed(value);
  const isObject = copy['type'] === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return isObject ? { ...copy, additionalProperties: false } : copy;
}
