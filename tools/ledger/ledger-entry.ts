import { crc32 } from 'node:zlib';
import { z } from 'zod';

/** What a sample says, as far as the ledger follows it: enough to tell it from any other. */
export interface SampleFacts {
  readonly tsMs: number;
  readonly voltageMv: number | null;
  readonly currentMa: number | null;
  readonly cellVoltagesMv: readonly (number | null)[] | null;
}

/** A sample as the ledger keeps it: time (unix ms), voltage plus current (mV + mA), and a checksum over all it says. */
export type LedgerSample = [tsMs: number, sum: number, check: number];

export function ledgerSample({ tsMs, voltageMv, currentMa, cellVoltagesMv }: SampleFacts): LedgerSample {
  const cells = (cellVoltagesMv ?? []).map((mv) => mv ?? '-').join(',');
  return [tsMs, (voltageMv ?? 0) + (currentMa ?? 0), crc32(`${tsMs} ${voltageMv ?? '-'} ${currentMa ?? '-'} ${cells}`)];
}

/** How a gateway names a pack: its token (as SHA-256, hex), its bus, and the slave address of the meter. */
const place = { token: z.string().regex(/^[0-9a-f]{64}$/), bus: z.string(), meter: z.int().min(1).max(247) };
const sample = z.tuple([z.int(), z.int(), z.int()]);

/** One line of a ledger file. `sent` is written before the first attempt, `ack` before the answer counts for anything. */
export const ledgerEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), upload: z.string(), ...place, samples: z.array(sample) }),
  z.object({
    kind: z.literal('ack'),
    upload: z.string(),
    accepted: z.int(),
    duplicate: z.int(),
    late: z.int(),
    /** Times of samples that went to quarantine. */
    refused: z.array(z.int()),
  }),
]);
export type LedgerEntry = z.infer<typeof ledgerEntry>;
