import { fileURLToPath } from 'node:url';
import {
  lineProtocolMappingJsonSchema,
  registerMapJsonSchema,
  shippedMaps,
  teltonikaMappingJsonSchema,
} from '@packwatch/protocol';
import { format, resolveConfig } from 'prettier';
import { mapPage } from './map-page.ts';

export const DOCS = new URL('../../docs/', import.meta.url);

/** A page or schema of docs/ that is made from code. */
export interface GeneratedDoc {
  /** Below docs/. */
  readonly path: string;
  readonly text: string;
}

/** Everything below docs/ that is generated, formatted as the repository is. */
export async function generatedDocs(): Promise<GeneratedDoc[]> {
  const pages = shippedMaps.map((map) => ({ path: `register-maps/${map.id}.md`, text: mapPage(map) }));
  const schemas = [
    { path: 'register-maps/register-map.schema.json', schema: registerMapJsonSchema() },
    { path: 'uploads/line-protocol-mapping.schema.json', schema: lineProtocolMappingJsonSchema() },
    { path: 'uploads/teltonika-mapping.schema.json', schema: teltonikaMappingJsonSchema() },
  ].map(({ path, schema }) => ({ path, text: JSON.stringify(schema) }));
  return Promise.all([...pages, ...schemas].map(formatted));
}

async function formatted({ path, text }: GeneratedDoc): Promise<GeneratedDoc> {
  const filepath = fileURLToPath(new URL(path, DOCS));
  return { path, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) };
}
