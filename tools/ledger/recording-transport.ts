import { createHash } from 'node:crypto';
import { type FramesUpload } from '@packwatch/protocol';
import { type SendOutcome, type Transport } from '../lib/transport.ts';
import { ledgerSample, type LedgerSample, type SampleFacts } from './ledger-entry.ts';
import { type LedgerWriter } from './ledger-writer.ts';

export interface RecordingOptions {
  readonly ledger: Pick<LedgerWriter, 'write'>;
  /** Of the gateway. The ledger keeps its hash alone. */
  readonly token: string;
  readonly bus: string;
  /** Slave address of the pack's meter. */
  readonly meter: number;
}

export interface RecordingTransport extends Transport {
  /** Tells what a sample that will be sent, once or more often, says. */
  readonly expect: (facts: SampleFacts) => void;
}

/** Remembered, so that a sample can be sent again in another upload: more than ever wait to be sent. */
const EXPECTED_SAMPLES = 200_000;

/** Sends the uploads of one pack and writes down what was sent, before, and what was acknowledged, after. */
export function recordingTransport(inner: Transport, options: RecordingOptions): RecordingTransport {
  const { ledger, bus, meter } = options;
  const token = createHash('sha256').update(options.token).digest('hex');
  const expected = new Map<number, LedgerSample>();
  const written = new Set<string>();

  const samplesOf = (upload: FramesUpload): LedgerSample[] =>
    [...timesOf(upload)].map((tsMs) => {
      const sample = expected.get(tsMs);
      if (sample === undefined) throw new Error(`nobody said what the sample of ${tsMs} says`);
      return sample;
    });

  return {
    expect: (facts) => {
      const [oldest] = expected.keys();
      if (expected.size >= EXPECTED_SAMPLES && oldest !== undefined) expected.delete(oldest);
      expected.set(facts.tsMs, ledgerSample(facts));
    },
    send: async (upload): Promise<SendOutcome> => {
      if (!written.has(upload.upload)) {
        await ledger.write({ kind: 'sent', upload: upload.upload, token, bus, meter, samples: samplesOf(upload) });
        written.add(upload.upload);
      }
      const outcome = await inner.send(upload);
      if (outcome.kind !== 'retry') written.delete(upload.upload);
      if (outcome.kind !== 'acknowledged') return outcome;
      const { accepted, duplicate, late, quarantined } = outcome.answer;
      const refused = new Set(quarantined.map(({ index }) => upload.frames[index]?.pollMs ?? 0));
      await ledger.write({ kind: 'ack', upload: upload.upload, accepted, duplicate, late, refused: [...refused] });
      return outcome;
    },
    close: () => inner.close(),
  };
}

const timesOf = (upload: FramesUpload): Set<number> => new Set(upload.frames.map((frame) => frame.pollMs ?? frame.tMs));
