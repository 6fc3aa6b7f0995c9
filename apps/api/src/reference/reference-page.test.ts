import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { acknowledgePage, PAGE_POLICY } from '../features/channels/acknowledge-page.ts';
import { type ApiDocument } from './openapi-types.ts';
import { REFERENCE_POLICY, referencePage } from './reference-page.ts';
import { clientExample, curlExample } from './request-examples.ts';

const document = JSON.parse(
  await readFile(new URL('../../openapi.json', import.meta.url), 'utf8'),
) as unknown as ApiDocument;
const page = referencePage(document);
const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
);

const styleOf = (text: string): string => /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the reference page', () => {
  test('has every operation, event, schema and error code', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const { operation } of routes) expect(ids).toContain(operation.operationId);
    for (const type of Object.keys(document.webhooks)) expect(ids).toContain(`event-${type}`);
    for (const name of Object.keys(document.components.schemas)) expect(ids).toContain(`schema-${name}`);
    for (const [, code] of document.info.description.matchAll(/^\| \d+ \| `(\w+)` \|/gm)) {
      expect(page).toContain(`<code>${code ?? ''}</code>`);
    }
  });

  test('has no link that leads nowhere, and no place twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to);
    expect(links.length).toBeGreaterThan(routes.length);
    expect([...new Set(links)].filter((to) => !ids.includes(to))).toEqual([]);
  });

  test('its policy allows its style to the letter, and nothing else', () => {
    expect(REFERENCE_POLICY).toContain(`default-src 'none'; style-src ${hashOf(styleOf(page))};`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe| style=| on\w+=/);
  });

  test('says in every operation who may use it', () => {
    expect(routes.filter(({ operation }) => (operation['x-access'] ?? 'nobody') === 'nobody')).toEqual([]);
  });
});

test('the policy of the page behind a mail’s link allows its style to the letter', () => {
  const alarm = { pack: { name: 'A' }, gateway: null, rule: { name: 'B' }, severity: 'info', status: 'open' } as const;
  const shown = { ...alarm, raisedAt: '2026-11-22T10:00:00.000Z', acknowledged: null };
  const text = acknowledgePage({ alarm: shown as never, email: 'a@example.org' });
  expect(PAGE_POLICY).toContain(`style-src ${hashOf(styleOf(text))}`);
});

test('a curl example keeps quotes of its body, and names the key and the Idempotency-Key', () => {
  const createSite = routes.find(({ operation }) => operation.operationId === 'createSite');
  if (!createSite) throw new Error('there is no createSite');
  const body = { content: { 'application/json': { schema: {}, example: { name: "Ada's quay" } } } };
  expect(curlExample({ ...createSite, operation: { ...createSite.operation, requestBody: body } })).toBe(
    [
      'curl -X POST "$PACKWATCH/v1/sites"',
      '-H "Authorization: Bearer $PACKWATCH_KEY"',
      '-H "Idempotency-Key: $(uuidgen)"',
      "-H 'Content-Type: application/json'",
      `-d '{\n  "name": "Ada'\\''s quay"\n}'`,
    ].join(' \\\n  '),
  );
});

test(
  'every TypeScript example is right for the compiler, those of docs/client.md too',
  { timeout: 60_000 },
  async () => {
    const examples = routes.map((route) => `// ${route.operation.operationId}\n${clientExample(route)}`).join('\n');
    const ofPage = `import { ask, packWatchClient } from '@packwatch/client';
const client = packWatchClient({ baseUrl: 'http://127.0.0.1' });\n${examples}\n`;
    const text = await readFile(new URL('../../../../docs/client.md', import.meta.url), 'utf8');
    const ofDocs = [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, block = '']) => block).join('\n');
    const known =
      'declare const console: { log(...shown: unknown[]): void };\ndeclare const kept: string;\ndeclare function applied(items: readonly Change[], cursor: string): Promise<void>;';
    expect(faultsOf(ofPage)).toEqual([]);
    expect(faultsOf(`import { type Change } from '@packwatch/client';\n${known}\n${ofDocs}`)).toEqual([]);
  },
);

/** What the compiler says of a module that may import the client. */
function faultsOf(text: string): string[] {
  const file = fileURLToPath(new URL('examples-of-the-page.ts', import.meta.url));
  const client = fileURLToPath(new URL('../../../../libs/client/src/index.ts', import.meta.url));
  const source = text.replaceAll("'@packwatch/client'", JSON.stringify(client));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, source, target, true) : getSourceFile(name, target);
  const faults = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  const lines = source.split('\n');
  return faults.map(({ file: at, start = 0, messageText }) => {
    const line = at?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${lines[line] ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
