import { readFile } from 'node:fs/promises';
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
  return Promise.all([...pages, ...schemas, await apiPage()].map(formatted));
}

/** What holds for every operation of the API is said in its document; the page is that. */
async function apiPage(): Promise<GeneratedDoc> {
  const document = await readFile(new URL('../apps/api/openapi.json', DOCS), 'utf8');
  const { info } = JSON.parse(document) as { info: { description: string } };
  const head =
    '# The API\n\nMade from `apps/api/openapi.json` by `npm run docs`. Every operation, with examples, event types and schemas, is on the ' +
    'page `/v1/reference` of an installation, and in `/v1/openapi.json`.';
  return { path: 'api.md', text: `${head}\n\n${info.description}` };
}

async function formatted({ path, text }: GeneratedDoc): Promise<GeneratedDoc> {
  const filepath = fileURLToPath(new URL(path, DOCS));
  return { path, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) };
}
