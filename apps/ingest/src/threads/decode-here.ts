import { decodeUnpacked } from '../pipeline/decode-body.ts';
import { withoutFrames } from '../pipeline/frames-of.ts';
import { mayBeParts } from '../pipeline/read-content.ts';
import { type DecodedBody } from '../pipeline/work.ts';
import { sniffContentType } from '../upload/sniff-content-type.ts';
import { unpackSmall } from '../upload/unpack.ts';
import { type DecodeTask } from './decode-threads.ts';

/** A few polls: to hand them to another thread and take them back takes longer than to decode them. */
const SMALL = { sentBytes: 1_024, unpackedBytes: 4_096 };

/**
 * Decodes an upload of a few polls in the thread that it came to; null if it is not so small. Nothing of this size, whatever
 * is in it, takes as long as a millisecond; but for what is read by a gateway's mapping, which may make much of one line.
 *
 * @throws UploadRejected for what can't be read
 */
export function decodeHere(task: DecodeTask): DecodedBody | null {
  const { sent, encoding } = task.envelope;
  if (sent.length > SMALL.sentBytes) return null;
  const body = unpackSmall(sent, encoding, SMALL.unpackedBytes);
  if (body === null || mayBeParts(task.envelope.contentType ?? sniffContentType(body))) return null;
  const { assignments, mappings, registerMaps } = task;
  return withoutFrames(
    decodeUnpacked(task, body, { assignments, mappings, registerMap: (id) => registerMaps.get(id) }),
  );
}
