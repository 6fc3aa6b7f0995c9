export interface Teardown {
  /** Remembers how to undo something that was just done. */
  readonly add: (name: string, undo: () => Promise<void>) => void;
  /** Undoes everything, the newest first; what fails is reported and does not keep the rest from being undone. */
  readonly run: () => Promise<void>;
}

export function createTeardown(): Teardown {
  const undos: { name: string; undo: () => Promise<void> }[] = [];
  return {
    add: (name, undo) => undos.push({ name, undo }),
    run: async () => {
      for (const { name, undo } of undos.splice(0).reverse()) {
        await undo().catch((error: unknown) => console.error(`Stopping ${name} failed:`, error));
      }
    },
  };
}
