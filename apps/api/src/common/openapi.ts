import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemDto } from './api-route.ts';

const TITLE = 'PackWatch API';
const VERSION = '1';

/** The OpenAPI 3.1 document of the running routes; every schema comes from the zod contracts. */
export function openApiDocument(app: INestApplication): Record<string, unknown> {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(TITLE)
    .setVersion(VERSION)
    .setDescription(
      'Fleets of battery packs: live values, history, alarms. Times are RFC 3339 in UTC; current is positive while charging; ' +
        'a missing reading is null. Errors are problem details (RFC 9457) with a stable `code`.',
    )
    .addCookieAuth('packwatch.session_token', { type: 'apiKey', in: 'cookie', name: 'packwatch.session_token' })
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    standardSchemaConverter: convert,
    autoTagControllers: false,
  });
  const schemas = { ...document.components?.schemas, ...convert(problemDto, { schemaType: 'output' }).components };
  return { ...document, components: { ...document.components, schemas: sorted(schemas) } };
}

const sorted = (schemas: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => a.localeCompare(b, 'en')));

/** Schemas with an id (`.meta({ id })`) become components, wherever they stand. */
function convert(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) throw new Error('a route states a schema that is not zod');
  // Wrapped in an object, so that a root with an id becomes a reference like any other.
  const json = z.toJSONSchema(z.object({ root: schema }), {
    target: 'draft-2020-12',
    io: schemaType,
    override: ({ jsonSchema }) => simplify(jsonSchema, schemaType),
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
