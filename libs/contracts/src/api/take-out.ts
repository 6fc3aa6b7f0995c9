import { z } from 'zod';
import { exportState } from './exports.ts';

/** Everything of an organisation as one file (`.tar.gz`). */
export const takeOut = z
  .object({
    id: z.uuid(),
    state: exportState,
    /** Whether what the packs have sent is in it. */
    telemetry: z.boolean(),
    /** 0…1. */
    progress: z.number(),
    rows: z.int(),
    /** Of the file; null until it is ready. */
    bytes: z.int().nullable(),
    /** SHA-256 of the file, in hex; null until it is ready. */
    sha256: z.string().nullable(),
    fileName: z.string(),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    /** When the file is removed; null unless it is ready. */
    expiresAt: z.iso.datetime().nullable(),
    /** Why it failed, and what to do; null unless it did. */
    error: z.string().nullable(),
  })
  .meta({ id: 'TakeOut' });
export type TakeOutDto = z.infer<typeof takeOut>;

export const takeOutState = z
  .object({ takeOut: takeOut.nullable().meta({ description: 'The newest; null: nobody has asked for one.' }) })
  .meta({ id: 'TakeOutState' });
export type TakeOutState = z.infer<typeof takeOutState>;

export const askTakeOut = z
  .strictObject({
    telemetry: z.boolean().default(true).meta({
      description: 'Without it everything but what the packs have sent, which exports give a part at a time.',
    }),
  })
  .meta({ id: 'AskTakeOut' });
export type AskTakeOut = z.output<typeof askTakeOut>;
