import { mkdir, writeFile } from 'node:fs/promises';
import { DOCS, generatedDocs } from './generated-docs.ts';

for (const { path, text } of await generatedDocs()) {
  const file = new URL(path, DOCS);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
  console.log(`docs/${path}`);
}
