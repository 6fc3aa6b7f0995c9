import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type JudgedMutant } from './score.ts';

const results = z.object({
  digest: z.string(),
  mutants: z.array(
    z.object({
      fileName: z.string(),
      status: z.string(),
      mutatorName: z.string(),
      replacement: z.string().optional(),
      location: z.object({ start: z.object({ line: z.number() }) }),
    }),
  ),
});

/** What became of the mutants of each file, for as long as nothing has changed that decides it. */
export class KnownResults {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Null: they were not tried yet, or something has changed since. */
  async read(file: string, digest: string): Promise<readonly JudgedMutant[] | null> {
    let text: string;
    try {
      text = await readFile(this.#path(file), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
    const known = results.parse(JSON.parse(text));
    return known.digest === digest
      ? known.mutants.map(({ replacement, ...mutant }) => ({
          ...mutant,
          ...(replacement !== undefined && { replacement }),
        }))
      : null;
  }

  async write(file: string, digest: string, mutants: readonly JudgedMutant[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(this.#path(file), JSON.stringify(results.parse({ digest, mutants })));
  }

  #path(file: string): string {
    return join(this.#folder, `${file.replaceAll('/', '-')}.json`);
  }
}
