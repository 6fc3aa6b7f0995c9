import { parentPort } from 'node:worker_threads';
import { FrameTable } from '@packwatch/protocol';
import { ColumnsBuilder } from '../pipeline/sample-columns.ts';
import { READY, sentOf, toSent, type DecodeBatch, type DecodeOutcome } from '../threads/wire.ts';

// A decoding thread for tests: the first byte of an upload says what becomes of it.
export const FATE = { decoded: 0, killsThread: 1, hangs: 2, throws: 3, rejected: 4 } as const;

function outcomeOf([fate = 0, name = 0]: Uint8Array): DecodeOutcome {
  switch (fate) {
    case FATE.killsThread:
      return process.exit(7);
    case FATE.hangs:
      for (;;) Math.random();
    case FATE.throws:
      throw new Error('nobody caught this');
    case FATE.rejected:
      return { is: 'rejected', code: 'malformed', message: 'not CBOR', path: '@0', tookMs: name };
  }
  const decoded = {
    uploadId: `upload ${name}`,
    sentMs: null,
    contentType: '',
    bodyDigest: new Uint8Array(),
    packedBody: new Uint8Array(),
    unpackedBytes: 0,
    frames: FrameTable.of([]),
    contentDigest: '',
    firstTsMs: null,
    lastTsMs: null,
    columns: new ColumnsBuilder(0, 0).finish(),
    refusals: [],
    unassigned: [],
    unassignedSerials: [],
    busReport: '',
  };
  return { is: 'decoded', body: toSent(decoded, new Uint8Array()) };
}

parentPort?.on('message', (batch: DecodeBatch) => parentPort?.postMessage(sentOf(batch).map(outcomeOf)));
parentPort?.postMessage(READY);
