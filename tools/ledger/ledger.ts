import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type LedgerEntry, type LedgerSample, ledgerEntry } from './ledger-entry.ts';

export class LedgerError extends Error {}

/** What a ledger says of one pack. */
export interface PackLedger {
  readonly token: string;
  readonly bus: string;
  readonly meter: number;
  /** Every sample that was ever sent, by its time. */
  readonly sent: Map<number, LedgerSample>;
  /** Times of those that were acknowledged and not refused: these must be there, once. */
  readonly acknowledged: Set<number>;
  /** What the answers say: how many samples were stored by the upload that they answer. */
  accepted: number;
  /** Samples that went to quarantine. */
  refused: number;
}

interface SentUpload {
  readonly pack: PackLedger;
  readonly times: readonly number[];
}

/** The entries of a ledger, added up by pack. */
export class Ledger {
  readonly #packs = new Map<string, PackLedger>();
  readonly #uploads = new Map<string, SentUpload>();
  readonly #answered = new Set<string>();

  get packs(): readonly PackLedger[] {
    return [...this.#packs.values()];
  }

  /** Uploads that were sent and never acknowledged: whether they are stored is left to chance, and both are right. */
  get openUploads(): number {
    return this.#uploads.size - this.#answered.size;
  }

  /** @throws LedgerError for an entry that contradicts the ones before */
  add(entry: LedgerEntry): void {
    if (entry.kind === 'sent') this.#addSent(entry);
    else this.#addAnswer(entry);
  }

  #addSent({ upload, token, bus, meter, samples }: LedgerEntry & { kind: 'sent' }): void {
    const key = `${token} ${meter} ${bus}`;
    let pack = this.#packs.get(key);
    if (pack === undefined) {
      pack = { token, bus, meter, sent: new Map(), acknowledged: new Set(), accepted: 0, refused: 0 };
      this.#packs.set(key, pack);
    }
    for (const sample of samples) {
      const known = pack.sent.get(sample[0]);
      if (known !== undefined && known[2] !== sample[2]) {
        throw new LedgerError(`two samples of ${new Date(sample[0]).toISOString()} on ${bus} say different things`);
      }
      pack.sent.set(sample[0], sample);
    }
    this.#uploads.set(upload, { pack, times: samples.map(([tsMs]) => tsMs) });
  }

  #addAnswer({ upload, accepted, refused }: LedgerEntry & { kind: 'ack' }): void {
    const sent = this.#uploads.get(upload);
    if (sent === undefined) throw new LedgerError(`upload ${upload} is acknowledged and was never sent`);
    // An answer that came twice is one: the service gives the same again.
    if (this.#answered.has(upload)) return;
    this.#answered.add(upload);
    const { pack, times } = sent;
    const left = new Set(refused);
    for (const tsMs of times) if (!left.has(tsMs)) pack.acknowledged.add(tsMs);
    pack.accepted += accepted;
    pack.refused += refused.length;
  }
}

/**
 * Reads a ledger file. A last line that was cut short (the writer was killed) was never relied on and is left out.
 *
 * @throws LedgerError naming the line at fault
 */
export async function readLedger(path: string, onLine?: (lines: number) => void): Promise<Ledger> {
  const ledger = new Ledger();
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let number = 0;
  let broken: LedgerError | null = null;
  for await (const line of lines) {
    if (broken) throw broken;
    number += 1;
    if (line === '') continue;
    const entry = readEntry(line);
    if (entry === null) broken = new LedgerError(`line ${number} of ${path} is no ledger entry`);
    else ledger.add(entry);
    onLine?.(number);
  }
  return ledger;
}

function readEntry(line: string): LedgerEntry | null {
  try {
    return ledgerEntry.safeParse(JSON.parse(line)).data ?? null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
