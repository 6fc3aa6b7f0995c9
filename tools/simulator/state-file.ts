import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type PackState } from './pack-model.ts';

const VERSION = 1;

const stateFile = z.object({
  v: z.literal(VERSION),
  packs: z.record(
    z.uuid(),
    z.object({
      confirmedMs: z.int(),
      // Written by us and read by us; the version tells when its shape changes.
      state: z.custom<PackState>((value) => typeof value === 'object' && value !== null && 'cells' in value).nullable(),
    }),
  ),
});
type Confirmed = z.infer<typeof stateFile>['packs'][string];

/** Remembers for each pack what ingest has acknowledged last, and what the pack was like then. */
export class ConfirmedStates {
  readonly #path: string;
  readonly #packs: Map<string, Confirmed>;
  #isDirty = false;

  private constructor(path: string, packs: Map<string, Confirmed>) {
    this.#path = path;
    this.#packs = packs;
  }

  /** Reads the file; one that is missing or of another version is a fresh start. */
  static async open(path: string): Promise<ConfirmedStates> {
    const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return null;
      throw cause;
    });
    const parsed = text === null ? null : stateFile.safeParse(JSON.parse(text));
    return new ConfirmedStates(path, new Map(parsed?.success ? Object.entries(parsed.data.packs) : []));
  }

  get(uid: string): Confirmed | undefined {
    return this.#packs.get(uid);
  }

  confirm(uid: string, confirmedMs: number, state: PackState | null): void {
    if (confirmedMs < (this.#packs.get(uid)?.confirmedMs ?? 0)) return;
    this.#packs.set(uid, { confirmedMs, state });
    this.#isDirty = true;
  }

  /** Writes a neighbour and renames it, so that a crash leaves the old or the new file, never half of one. */
  async save(): Promise<void> {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    await writeFile(`${this.#path}.new`, JSON.stringify({ v: VERSION, packs: Object.fromEntries(this.#packs) }));
    await rename(`${this.#path}.new`, this.#path);
  }
}
