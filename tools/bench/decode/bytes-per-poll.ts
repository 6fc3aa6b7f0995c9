import { type Sweep } from '../../lib/gateway-client.ts';
import { type UploadCompression, type UploadFormat, encodeUpload } from '../../lib/upload-encoding.ts';

const POLLS_PER_UPLOAD = 60;
const UPLOAD_ID = '7b0c2a0e-8f0a-4a53-9a0d-5c1f0a6d0b11';

/** Bytes on the wire for each poll, without headers, when the polls go up in uploads of sixty. */
export async function bytesPerPoll(
  polls: readonly Sweep[],
  format: UploadFormat,
  compression: UploadCompression,
): Promise<number> {
  let bytes = 0;
  for (let first = 0; first < polls.length; first += POLLS_PER_UPLOAD) {
    const sweeps = polls.slice(first, first + POLLS_PER_UPLOAD);
    const frames = sweeps.flatMap((sweep) => sweep.frames);
    const upload = { v: 1, upload: UPLOAD_ID, sentMs: (sweeps.at(-1)?.pollMs ?? 0) + 1000, frames } as const;
    bytes += (await encodeUpload(upload, format, compression)).body.length;
  }
  return bytes / polls.length;
}
