import { z } from 'zod';
import { confidence } from './pack-health.ts';

/** How long an offer of a pack may be taken up. */
export const TRANSFER_DAYS = 14;

const time = z.iso.datetime();

/** An offer of a pack to another organisation. `receiver` and `moment` are known once it was taken up. */
export const packTransfer = z
  .object({
    id: z.uuid(),
    state: z.enum(['offered', 'expired', 'withdrawn', 'accepted']),
    /** Who was mailed the code; null: nobody, whoever offers hands it over. */
    email: z.email().nullable(),
    createdAt: time,
    createdBy: z.string(),
    expiresAt: time,
    receiver: z.string().nullable(),
    /** Samples before it are of the seller, those from it on of the receiver. */
    moment: time.nullable(),
    /** The passport that went along. */
    passportId: z.uuid().nullable(),
  })
  .meta({ id: 'PackTransfer' });
export type PackTransferDto = z.infer<typeof packTransfer>;

/** Whose a pack was and is. */
export const packOwnership = z
  .object({
    /** From when on it is your organisation's; null: from ever on. */
    takenOverAt: time.nullable(),
    /** Since when it is another organisation's, and nothing can be changed here any more. */
    handedOverAt: time.nullable(),
    /** Earlier owners, the first one first, each with the passport that it handed the pack over with. */
    owners: z.array(
      z.object({
        owner: z.string(),
        until: time,
        passportId: z.uuid(),
        passportSha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
    /** History of the owner before that is still being copied, the newest day first; null: all of it is there. */
    copying: z.object({ reached: time, rows: z.int() }).nullable(),
    /** The newest offer first. */
    transfers: z.array(packTransfer),
  })
  .meta({ id: 'PackOwnership' });
export type PackOwnership = z.infer<typeof packOwnership>;

export const offerPack = z
  .strictObject({
    /** Whom to mail the code. Left out: nobody is mailed, hand it over yourself. */
    email: z.email().max(254).optional(),
  })
  .meta({ id: 'OfferPack' });
export type OfferPack = z.output<typeof offerPack>;

/**
 * `code` is told this once: only its hash is stored. Null where a repeated request gets the answer of the first. `mailed`
 * null: nobody was to be mailed; false: the mail server did not take the mail.
 */
export const packOffered = z
  .object({ transfer: packTransfer, code: z.string().nullable(), mailed: z.boolean().nullable() })
  .meta({ id: 'PackOffered' });
export type PackOffered = z.infer<typeof packOffered>;

const code = z.string().trim().min(20).max(200);
export const transferCode = z.strictObject({ code }).meta({ id: 'TransferCode' });
export type TransferCode = z.output<typeof transferCode>;

/** What a code offers. */
export const offeredPack = z
  .object({
    /** Who offers it. */
    organisation: z.string(),
    pack: z.object({
      name: z.string(),
      serial: z.string().nullable(),
      model: z.string().nullable(),
      chemistry: z.string().nullable(),
      cellsInSeries: z.int().nullable(),
      nominalCapacityMah: z.int().nullable(),
    }),
    /** To the day; null: nothing was received yet. */
    firstSampleAt: time.nullable(),
    lastSampleAt: time.nullable(),
    sohPct: z.number().nullable(),
    confidence: confidence.nullable(),
    expiresAt: time,
  })
  .meta({ id: 'OfferedPack' });
export type OfferedPack = z.infer<typeof offeredPack>;

export const takeOverPack = z
  .strictObject({
    code,
    /** What it is called with you. */
    name: z.string().trim().min(1).max(120),
  })
  .meta({ id: 'TakeOverPack' });
export type TakeOverPack = z.output<typeof takeOverPack>;

export const packTakenOver = z.object({ packUid: z.uuid(), moment: time }).meta({ id: 'PackTakenOver' });
export type PackTakenOver = z.infer<typeof packTakenOver>;
