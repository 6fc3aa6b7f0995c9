import { type StoredEnvelope } from '@packwatch/db';
import { decodeBody, type DecodedBodyWithFrames, type GatewayKnowledge } from '../pipeline/decode-body.ts';
import { samplesOf } from '../pipeline/sample-columns.ts';
import { type DecodedSample } from '../pipeline/work.ts';

/** What an archived envelope says, of all packs. */
export type DecodedEnvelope = Pick<
  DecodedBodyWithFrames,
  'frames' | 'refusals' | 'firstTsMs' | 'lastTsMs' | 'unassigned' | 'unassignedSerials'
> & { readonly samples: readonly DecodedSample[] };

/**
 * Decodes an envelope of the archive by the very function that decodes uploads: the two can't differ.
 *
 * @throws UploadRejected if this release can't read it
 */
export function decodeEnvelope(
  { gatewayId, contentType, body, receivedMs }: StoredEnvelope,
  organisationId: string,
  knowledge: GatewayKnowledge,
): DecodedEnvelope {
  const gateway = { id: gatewayId, organisationId };
  const envelope = { contentType, encoding: 'zstd', sent: body };
  const decoded = decodeBody({ gateway, receivedMs, envelope }, knowledge);
  return { ...decoded, samples: samplesOf(decoded.columns) };
}
