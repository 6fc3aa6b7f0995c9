import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { UPLOAD_LIMITS } from '@packwatch/contracts';
import { type StoredEnvelope } from '@packwatch/db';
import { type CompiledMap, type FrameTable } from '@packwatch/protocol';
import { type Assignments } from '../directory/assignments.ts';
import { type GatewayMappings } from '../directory/gateway-mappings.ts';
import { decodePolls } from '../pipeline/decode-polls.ts';
import { decodeValues } from '../pipeline/decode-values.ts';
import { readContent } from '../pipeline/read-content.ts';
import { type DecodedSample, type Refusal } from '../pipeline/work.ts';

/** What is known of a gateway, with the map that is asked for in its place. */
export interface GatewayKnowledge {
  readonly assignments: Assignments;
  readonly mappings: GatewayMappings;
  readonly registerMap: (id: number) => CompiledMap | undefined;
}

/** What an archived envelope says, of all packs. */
export interface DecodedEnvelope {
  readonly frames: FrameTable;
  readonly samples: readonly DecodedSample[];
  readonly refusals: readonly Refusal[];
}

const unzip = promisify(zstdDecompress);

/**
 * Decodes an envelope of the archive by the very steps that uploads go through.
 *
 * @throws UploadRejected if no codec of this release can read it
 */
export async function decodeEnvelope(
  { contentType, body, receivedMs }: StoredEnvelope,
  { assignments, mappings, registerMap }: GatewayKnowledge,
): Promise<DecodedEnvelope> {
  const unpacked = await unzip(body, { maxOutputLength: UPLOAD_LIMITS.unpackedBytes });
  const { frames, places, values, refused } = readContent(contentType, unpacked, mappings);
  const polls = decodePolls({ frames, receivedMs, assignments, registerMap });
  const decoded = decodeValues({ values, receivedMs, assignments });
  const placed = <T extends { readonly index: number }>(items: readonly T[]): readonly T[] =>
    places === null ? items : items.map((item) => ({ ...item, index: places[item.index] ?? item.index }));
  return {
    frames,
    samples: [...placed(polls.samples), ...decoded.samples],
    refusals: [...refused, ...placed(polls.refusals), ...decoded.refusals],
  };
}
