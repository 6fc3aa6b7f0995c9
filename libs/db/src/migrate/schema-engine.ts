import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import { type SchemaEngine } from '@prisma/schema-engine-wasm';

interface EngineModule {
  readonly SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

// The bindings keep the instance's memory in module variables: a second instance would read the first one's.
let loaded: Promise<EngineModule> | undefined;

async function load(): Promise<EngineModule> {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings: EngineModule = await import(new URL('schema_engine_bg.js', entry).href);
  const wasm = await readFile(new URL('schema_engine_bg.wasm', entry));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } });
  const { exports } = instance as WebAssembly.Instance & { exports: { __wbindgen_start(): void } };
  bindings.__wbg_set_wasm(exports);
  // Without it the table of JavaScript values lacks null and undefined, and every call mixes them up.
  exports.__wbindgen_start();
  return bindings;
}

/**
 * Prisma's own schema engine in its WebAssembly build, over a driver adapter: no download, no native binary. Used by
 * tests to hold the migrations against `schema.prisma`.
 */
export async function openSchemaEngine(url: string, schema: { path: string; content: string }): Promise<SchemaEngine> {
  const bindings = await (loaded ??= load());
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }, { schema: 'public' }));
  return bindings.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, adapter);
}
