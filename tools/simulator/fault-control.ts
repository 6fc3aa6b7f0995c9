import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { type DemoFault, type DemoManifest, demoFault } from '@packwatch/contracts';
import { z } from 'zod';

const controlFile = z.record(z.uuid(), z.array(demoFault));
type FaultsByPack = z.infer<typeof controlFile>;

export class FaultError extends Error {
  readonly code = 'fault_unknown';
}

/** The pack that a person means: by its name or its uid. */
export function findPack(manifest: DemoManifest, nameOrUid: string): DemoManifest['packs'][number] {
  const pack = manifest.packs.find(({ name, uid }) => name === nameOrUid || uid === nameOrUid);
  if (pack) return pack;
  const names = manifest.packs.map(({ name }) => name).join(', ');
  throw new FaultError(`There is no pack "${nameOrUid}". The packs are: ${names}.`);
}

export function parseFault(text: string): DemoFault {
  const parsed = demoFault.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new FaultError(`There is no fault "${text}". The faults are: ${demoFault.options.join(', ')}.`);
}

/** Switches a fault in the control file, which a running simulator looks at before every poll. */
export function switchFault(path: string, uid: string, fault: DemoFault, on: boolean): void {
  const faults = read(path) ?? {};
  const others = (faults[uid] ?? []).filter((name) => name !== fault);
  writeFileSync(`${path}.new`, JSON.stringify({ ...faults, [uid]: on ? [...others, fault] : others }, null, 2));
  renameSync(`${path}.new`, path);
}

/** The faults switched on by hand: those given at the start and those of the control file, read anew when it changes. */
export class FaultControl {
  readonly #path: string;
  readonly #atStart: ReadonlyMap<string, readonly DemoFault[]>;
  #readMs = Number.NaN;
  #faults: FaultsByPack = {};

  constructor(path: string, atStart: ReadonlyMap<string, readonly DemoFault[]>) {
    this.#path = path;
    this.#atStart = atStart;
  }

  of(uid: string): ReadonlySet<DemoFault> {
    const changedMs = statSync(this.#path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changedMs !== this.#readMs) {
      this.#faults = read(this.#path) ?? {};
      this.#readMs = changedMs;
    }
    return new Set([...(this.#atStart.get(uid) ?? []), ...(this.#faults[uid] ?? [])]);
  }
}

function read(path: string): FaultsByPack | null {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return null;
  return controlFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}
