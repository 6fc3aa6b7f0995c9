import { type StoredEnvelope } from '@packwatch/db';
import { decodeBody, type GatewayKnowledge } from '../pipeline/decode-body.ts';
import { type DecodedBody } from '../pipeline/work.ts';

/** What an archived envelope says, of all packs. */
export type DecodedEnvelope = Pick<
  DecodedBody,
  'frames' | 'samples' | 'refusals' | 'firstTsMs' | 'lastTsMs' | 'unassigned' | 'unassignedSerials'
>;

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
  return decodeBody({ gateway, receivedMs, envelope: { contentType, encoding: 'zstd', sent: body } }, knowledge);
}
