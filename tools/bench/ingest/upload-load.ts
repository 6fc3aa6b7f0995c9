import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { uploadAnswer } from '@packwatch/contracts';
import { type Dispatcher, request } from 'undici';
import { type EncodedUpload, encodeUpload } from '../../lib/upload-encoding.ts';
import { type Sweep } from '../../lib/gateway-client.ts';
import { BenchmarkError } from '../benchmark.ts';

/** An upload made ready beforehand: what a gateway computes is not what is measured. */
export interface PreparedUpload {
  readonly token: string;
  readonly polls: number;
  readonly encoded: EncodedUpload;
}

export async function prepareUpload(token: string, bus: string, sweeps: readonly Sweep[]): Promise<PreparedUpload> {
  const frames = sweeps.flatMap((sweep) => sweep.frames.map((frame) => ({ ...frame, bus })));
  const upload = { v: 1, upload: randomUUID(), sentMs: Date.now(), frames } as const;
  return { token, polls: sweeps.length, encoded: await encodeUpload(upload, 'cbor', 'zstd') };
}

/** Sends the uploads in their order, `concurrency` of them under way, and resolves when every one is acknowledged. */
export async function sendAll(
  ingest: string,
  uploads: readonly PreparedUpload[],
  concurrency: number,
  dispatcher: Dispatcher,
): Promise<void> {
  const url = new URL('/v1/uploads', ingest);
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let upload = uploads[next++]; upload; upload = uploads[next++]) await sendOne(url, upload, dispatcher);
  };
  await Promise.all(Array.from({ length: concurrency }, sender));
}

/** Sends the uploads in their order, one every `everyMs`, whatever becomes of those before. Answers with how long each took, ms. */
export async function sendPaced(
  ingest: string,
  uploads: readonly PreparedUpload[],
  everyMs: number,
  dispatcher: Dispatcher,
): Promise<number[]> {
  const url = new URL('/v1/uploads', ingest);
  const begun = performance.now();
  const sent = uploads.map(async (upload, place): Promise<number> => {
    const due = begun + place * everyMs;
    await setTimeout(Math.max(0, due - performance.now()));
    await sendOne(url, upload, dispatcher);
    // From when it was due: a service that falls behind does not look fast because fewer are sent to it.
    return performance.now() - due;
  });
  return Promise.all(sent);
}

async function sendOne(url: URL, { token, polls, encoded }: PreparedUpload, dispatcher: Dispatcher): Promise<void> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    dispatcher,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': encoded.contentType,
      'content-encoding': encoded.contentEncoding ?? 'identity',
    },
    body: encoded.body,
  });
  const text = await body.text();
  if (statusCode !== 200) throw new BenchmarkError(`An upload was answered ${statusCode}: ${text}`);
  const answer = uploadAnswer.parse(JSON.parse(text));
  if (answer.accepted !== polls || answer.quarantined.length > 0) {
    throw new BenchmarkError(`Of ${polls} polls ${answer.accepted} were accepted: ${text.slice(0, 500)}`);
  }
}

/** How long the work takes, ms. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
