import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { WEBHOOK_BODIES, WEBHOOK_MEANINGS } from '@packwatch/contracts';
import { z } from 'zod';
import { problemDto, problemResponse } from '../common/api-route.ts';
import { CONVENTIONS } from '../reference/conventions.ts';
import { type ApiDocument } from '../reference/openapi-types.ts';
import { accessByOperation } from './access-by-operation.ts';
import { completeOperations } from './complete-document.ts';
import { OPERATION_TAGS } from './tags.ts';

const TITLE = 'PackWatch API';
const VERSION = '1';

/** The OpenAPI 3.1 document of the running routes; every schema comes from the zod contracts. */
export function openApiDocument(app: INestApplication): ApiDocument {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(TITLE)
    .setVersion(VERSION)
    .setDescription(CONVENTIONS)
    .addCookieAuth('packwatch.session_token', { type: 'apiKey', in: 'cookie', name: 'packwatch.session_token' })
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'An API key: `pw_live_…`. One of an OEM acts for a customer that `PackWatch-Organisation` names.',
    })
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    standardSchemaConverter: convert,
    autoTagControllers: false,
  });
  const events = webhooks();
  const schemas = {
    ...document.components?.schemas,
    ...events.schemas,
    ...convert(problemDto, { schemaType: 'output' }).components,
  };
  const paths = document.paths as Parameters<typeof completeOperations>[0];
  completeOperations(paths, accessByOperation(app), problemResponse);
  const components = { ...document.components, schemas: sorted(schemas) };
  return asApiDocument({ ...document, tags: OPERATION_TAGS, webhooks: events.paths, components });
}

/** What `createDocument` made and we completed, as the reference reads it: its test shows that it can. */
const asApiDocument = (document: object): ApiDocument => document as ApiDocument;

/** What is posted to the endpoints that people set up: the same document says what they may expect. */
function webhooks(): { paths: Record<string, unknown>; schemas: Record<string, unknown> } {
  const paths: Record<string, unknown> = {};
  const schemas: Record<string, unknown> = {};
  for (const [type, body] of Object.entries(WEBHOOK_BODIES)) {
    const { schema, components } = inComponents(convert(body, { schemaType: 'output' }));
    Object.assign(schemas, components);
    paths[type] = {
      post: {
        operationId: `on.${type}`,
        summary: WEBHOOK_MEANINGS[type as keyof typeof WEBHOOK_BODIES],
        parameters: SIGNATURE_HEADERS.map(([name, description]) => ({
          name,
          in: 'header',
          required: true,
          description,
          schema: { type: 'string' },
        })),
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: {
          '2XX': { description: 'It arrived.' },
          '410': { description: 'Nothing more is wanted: the endpoint is switched off.' },
          default: { description: 'It is tried again, up to nine times over three days; `Retry-After` is kept to.' },
        },
      },
    };
  }
  return { paths, schemas };
}

/** References as the document has them; for routes Nest does this. */
function inComponents(converted: ReturnType<typeof convert>): ReturnType<typeof convert> {
  const text = JSON.stringify(converted).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as ReturnType<typeof convert>;
}

const SIGNATURE_HEADERS = [
  ['webhook-id', 'The same at every attempt: repeats are told by it.'],
  ['webhook-timestamp', 'When this attempt was made, seconds since 1970.'],
  ['webhook-signature', 'HMAC-SHA256 of `{id}.{timestamp}.{body}` as `v1,<base64>`; two while a secret is replaced.'],
] as const;

const sorted = (schemas: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => a.localeCompare(b, 'en')));

interface Converted {
  readonly schema: unknown;
  readonly components: Record<string, unknown>;
}

/** Schemas with an id (`.meta({ id })`) become components, wherever they stand. */
function convert(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }): Converted {
  if (!(schema instanceof z.ZodType)) throw new Error('a route states a schema that is not zod');
  const converted = toJson(schema, schemaType);
  if (schemaType === 'output') return converted;
  // What is sent may leave out what has a default; answered, it is always there. Those within bodies get a name of their own.
  const answered = toJson(schema, 'output', 'any').components;
  const root = (converted.schema as { $ref?: string }).$ref?.split('/').at(-1);
  const others = Object.keys(converted.components).filter(
    (name) => name !== root && isOther(converted.components[name], answered[name]),
  );
  return others.reduce(renamed, converted);
}

/** Whether a component is another one as it is sent than as it is answered, beyond that answers may grow. */
const isOther = (sent: unknown, answered: unknown): boolean => withoutClosing(sent) !== withoutClosing(answered);
const withoutClosing = (schema: unknown): string =>
  JSON.stringify(schema, (name, value: unknown) =>
    name === 'additionalProperties' && value === false ? undefined : value,
  );

function renamed(converted: Converted, name: string): Converted {
  const text = JSON.stringify(converted).replaceAll(`"#/$defs/${name}"`, `"#/$defs/${name}Input"`);
  const { schema, components } = JSON.parse(text) as Converted;
  const { [name]: component, ...others } = components;
  return { schema, components: { ...others, [`${name}Input`]: component } };
}

function toJson(schema: z.ZodType, io: 'input' | 'output', unrepresentable: 'any' | 'throw' = 'throw'): Converted {
  // Wrapped in an object, so that a root with an id becomes a reference like any other.
  const json = z.toJSONSchema(z.object({ root: schema }), {
    target: 'draft-2020-12',
    io,
    unrepresentable,
    override: ({ jsonSchema }) => simplify(jsonSchema, io),
  });
  return { schema: json.properties?.['root'], components: json.$defs ?? {} };
}

/** Leaves out what tells a reader nothing, and lets answers grow: a client must accept members it does not know. */
function simplify(jsonSchema: z.core.JSONSchema.BaseSchema, schemaType: 'input' | 'output'): void {
  delete jsonSchema.id;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (schemaType === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}
