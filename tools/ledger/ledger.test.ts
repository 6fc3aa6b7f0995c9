import { mkdtemp, appendFile, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparePack, isRight } from './compare.ts';
import { ledgerSample, type LedgerSample } from './ledger-entry.ts';
import { LedgerWriter } from './ledger-writer.ts';
import { Ledger, LedgerError, readLedger } from './ledger.ts';

const TOKEN = 'ab'.repeat(32);
const sample = (tsMs: number, voltageMv = 26_400) =>
  ledgerSample({ tsMs, voltageMv, currentMa: 5_000, cellVoltagesMv: [3_300, null] });
const sent = (upload: string, samples: LedgerSample[]) =>
  ({ kind: 'sent', upload, token: TOKEN, bus: 'rs485-0', meter: 1, samples }) as const;
const ack = (upload: string, accepted: number, duplicate = 0, refused: number[] = []) =>
  ({ kind: 'ack', upload, accepted, duplicate, late: 0, refused }) as const;

async function verdictOf(ledger: Ledger, stored: LedgerSample[]) {
  const [pack] = ledger.packs;
  if (!pack) throw new Error('the ledger is empty');
  return comparePack(
    pack,
    (async function* () {
      yield* stored;
    })(),
  );
}

function ledgerOf(...entries: Parameters<Ledger['add']>[0][]): Ledger {
  const ledger = new Ledger();
  for (const entry of entries) ledger.add(entry);
  return ledger;
}

describe('a ledger held against what is stored', () => {
  const three = [sample(1_000), sample(2_000), sample(3_000)];

  it('is right if every acknowledged sample is there as it was sent', async () => {
    const verdict = await verdictOf(ledgerOf(sent('a', three), ack('a', 3)), three);
    expect(isRight(verdict)).toBe(true);
    expect(verdict.stored).toEqual(verdict.acknowledged);
    expect(verdict.acknowledged).toMatchObject({ count: 3, sum: 3 * 31_400 });
  });

  it('names what is lost', async () => {
    const verdict = await verdictOf(ledgerOf(sent('a', three), ack('a', 3)), [sample(1_000), sample(3_000)]);
    expect(verdict.lost).toEqual([2_000]);
    expect(isRight(verdict)).toBe(false);
  });

  it('tells a sample that is stored otherwise, though sum and count are the same', async () => {
    const swapped = [sample(1_000), sample(2_000, 26_401), sample(3_000, 26_399)];
    const verdict = await verdictOf(ledgerOf(sent('a', three), ack('a', 3)), swapped);
    expect(verdict.stored.sum).toBe(verdict.acknowledged.sum);
    expect(verdict.stored.checksum).not.toBe(verdict.acknowledged.checksum);
    expect(verdict.changed).toEqual([2_000, 3_000]);
  });

  it('tells a sample that nobody sent, within the time of the ledger alone', async () => {
    const others = [sample(500), sample(2_500), sample(9_000)];
    const verdict = await verdictOf(ledgerOf(sent('a', three), ack('a', 3)), [...three, ...others]);
    expect(verdict.neverSent).toEqual([2_500]);
  });

  it('asks nothing of uploads that were never acknowledged: stored or not, both are right', async () => {
    const ledger = ledgerOf(sent('a', three), ack('a', 3), sent('b', [sample(4_000)]));
    expect(isRight(await verdictOf(ledger, three))).toBe(true);
    expect(isRight(await verdictOf(ledger, [...three, sample(4_000)]))).toBe(true);
    expect(ledger.openUploads).toBe(1);
  });

  it('asks nothing of samples that went to quarantine', async () => {
    expect(isRight(await verdictOf(ledgerOf(sent('a', three), ack('a', 2, 0, [3_000])), three.slice(0, 2)))).toBe(true);
  });

  it('finds samples counted twice: two rows of one time, or two uploads that both claim to have stored it', async () => {
    const twice = ledgerOf(sent('a', three), ack('a', 3), sent('b', three), ack('b', 3));
    expect((await verdictOf(twice, three)).countedTwice).toBe(3);
    const rows = await verdictOf(ledgerOf(sent('a', three), ack('a', 3)), [...three, sample(3_000)]);
    expect(rows.countedTwice).toBe(1);
    const repeat = ledgerOf(sent('a', three), ack('a', 3), sent('b', three), ack('b', 0, 3), ack('b', 0, 3));
    expect(isRight(await verdictOf(repeat, three))).toBe(true);
  });

  it('refuses entries that contradict each other', () => {
    expect(() => ledgerOf(ack('a', 1))).toThrow('upload a is acknowledged and was never sent');
    expect(() => ledgerOf(sent('a', [sample(1_000)]), sent('b', [sample(1_000, 1)]))).toThrow('say different things');
  });
});

describe('a ledger file', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packwatch-ledger-'));
    path = join(folder, 'ledger.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('has every entry once it was written, however many were written at once, and goes on after a restart', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `upload-${i}`);
    for (const part of [ids.slice(0, 20), ids.slice(20)]) {
      const writer = await LedgerWriter.open(path);
      await Promise.all(part.map((id, i) => writer.write(sent(id, [sample(1_000 * (ids.indexOf(id) + 1) + i)]))));
      await Promise.all(part.map((id) => writer.write(ack(id, 1))));
      await writer.close();
    }
    const ledger = await readLedger(path);
    expect(ledger.packs).toHaveLength(1);
    expect(ledger.packs[0]?.acknowledged.size).toBe(40);
    expect(ledger.openUploads).toBe(0);
    expect((await readFile(path, 'utf8')).endsWith('\n')).toBe(true);
  });

  it('may end in half a line, where its writer was killed; in the middle that is an error that names the line', async () => {
    const writer = await LedgerWriter.open(path);
    await writer.write(sent('a', [sample(1_000)]));
    await writer.close();
    await appendFile(path, '{"kind":"ack","upl');
    expect((await readLedger(path)).openUploads).toBe(1);
    await appendFile(path, '\n{"kind":"ack","upload":"a","accepted":1,"duplicate":0,"late":0,"refused":[]}\n');
    await expect(readLedger(path)).rejects.toThrow(LedgerError);
    await expect(readLedger(path)).rejects.toThrow(`line 2 of ${path}`);
  });

  it('loses half a last line, and nothing else, when its writer goes on', async () => {
    await appendFile(path, `${JSON.stringify(sent('a', [sample(1_000)]))}\n{"kind":"ack","upl${'x'.repeat(100_000)}`);
    const writer = await LedgerWriter.open(path);
    await writer.write(ack('a', 1));
    await writer.close();
    const ledger = await readLedger(path);
    expect(ledger.openUploads).toBe(0);
    expect(ledger.packs[0]?.acknowledged).toEqual(new Set([1_000]));
  });
});
