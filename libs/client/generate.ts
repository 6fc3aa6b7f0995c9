import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

// Writes what the client knows of the API, from the committed OpenAPI document.
const document = new URL('../../apps/api/openapi.json', import.meta.url);

interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
}
const { paths } = JSON.parse(await readFile(document, 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const idempotent = Object.entries(paths)
  .filter(([, { post }]) => post?.parameters?.some(({ name }) => name === 'Idempotency-Key'))
  .map(([path]) => path);

await write('schema.ts', astToString(await openapiTypescript(document, { defaultNonNullable: false })));
await write(
  'idempotent-paths.ts',
  `// Made by \`npm run generate -w @packwatch/client\`: what takes an \`Idempotency-Key\` when posted to.
export const IDEMPOTENT_PATHS: ReadonlySet<string> = new Set(${JSON.stringify(idempotent)});`,
);

async function write(name: string, text: string): Promise<void> {
  const file = new URL(`src/generated/${name}`, import.meta.url);
  const style = await resolveConfig(file);
  await writeFile(file, await format(text, { ...style, parser: 'typescript' }));
}
