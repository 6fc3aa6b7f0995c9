import { hash } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';
import { type CompiledMap, type FrameTable } from '@packwatch/protocol';
import { encodeBusReport } from '../bus/bus-report.ts';
import { tallyBus } from '../bus/bus-tally.ts';
import { type Assignments } from '../directory/assignments.ts';
import { type GatewayMappings } from '../directory/gateway-mappings.ts';
import { sniffContentType } from '../upload/sniff-content-type.ts';
import { unpack } from '../upload/unpack.ts';
import { decodePolls } from './decode-polls.ts';
import { decodeValues } from './decode-values.ts';
import { readContent } from './read-content.ts';
import { bothColumns, placeColumns } from './sample-columns.ts';
import { timeFault } from './time-fault.ts';
import { type AuthenticatedUpload, type DecodedBody, type Envelope } from './work.ts';

export interface ReceivedEnvelope {
  readonly gateway: AuthenticatedUpload['gateway'];
  readonly receivedMs: number;
  readonly envelope: Envelope;
}

/** What is known of a gateway when its uploads are decoded. */
export interface GatewayKnowledge {
  readonly assignments: Assignments;
  readonly mappings: GatewayMappings;
  readonly registerMap: (id: number) => CompiledMap | undefined;
}

/** What the database can hold of a gateway's own clock; skew is shown, so nonsense is left out rather than cut. */
const LATEST_SENT_MS = Date.UTC(9999, 0, 1);
// Frames repeat much; level 3 is what the CPU budget of the fast path allows.
const ARCHIVED = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

export type DecodedBodyWithFrames = DecodedBody & { readonly frames: FrameTable };

/**
 * All of an upload that takes no look-up and no other upload: unpacked, digested, packed for the archive, read, decoded.
 *
 * @throws UploadRejected `too_large`, or `malformed` naming the place, if the envelope itself can't be read
 */
export function decodeBody(received: ReceivedEnvelope, knowledge: GatewayKnowledge): DecodedBodyWithFrames {
  const { sent, encoding } = received.envelope;
  return decodeUnpacked(received, unpack(sent, encoding), knowledge);
}

/** The same, of a body that is unpacked already. */
export function decodeUnpacked(
  { gateway, receivedMs, envelope }: ReceivedEnvelope,
  body: Uint8Array,
  { assignments, mappings, registerMap }: GatewayKnowledge,
): DecodedBodyWithFrames {
  const contentType = envelope.contentType ?? sniffContentType(body);
  const content = readContent(contentType, body, mappings);
  const { frames, places } = content;
  const polls = decodePolls({ frames, receivedMs, assignments, registerMap });
  if (places !== null) placeColumns(polls.columns, places);
  const sentMs = content.sentMs !== null && content.sentMs <= LATEST_SENT_MS ? content.sentMs : null;
  const values = decodeValues({ values: content.values, receivedMs, assignments });
  return {
    uploadId: content.uploadId,
    sentMs,
    contentType,
    bodyDigest: hash('sha256', body, 'buffer'),
    packedBody: envelope.encoding === 'zstd' ? envelope.sent : zstdCompressSync(body, ARCHIVED),
    unpackedBytes: body.length,
    frames,
    contentDigest: content.digest,
    columns: bothColumns(polls.columns, values.columns),
    refusals: [...content.refused, ...placed(polls.refusals, places), ...values.refusals],
    unassigned: polls.unassigned,
    unassignedSerials: values.unassignedSerials,
    firstTsMs: either(polls.firstTsMs, values.firstTsMs, Math.min),
    lastTsMs: either(polls.lastTsMs, values.lastTsMs, Math.max),
    busReport: encodeBusReport({
      gatewayId: gateway.id,
      organisationId: gateway.organisationId,
      receivedMs,
      sentMs,
      slaves: tallyBus(frames, receivedMs),
      roundTrips: content.roundTrips.filter(({ fromMs }) => timeFault(fromMs, receivedMs) === null),
    }),
  };
}

/** Where frames stand for something else in the upload, its places are meant and not theirs. */
function placed<T extends { readonly index: number }>(
  items: readonly T[],
  places: readonly number[] | null,
): readonly T[] {
  if (places === null) return items;
  return items.map((item) => ({ ...item, index: places[item.index] ?? item.index }));
}

const either = (a: number | null, b: number | null, choose: (a: number, b: number) => number): number | null =>
  a === null || b === null ? (a ?? b) : choose(a, b);
