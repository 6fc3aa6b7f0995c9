import { CONTENT_TYPES } from '@packwatch/contracts';
import { type FrameTable } from '@packwatch/protocol';
import { unpack } from '../upload/unpack.ts';
import { readContent } from './read-content.ts';
import { type DecodedBody } from './work.ts';

const OF_FRAMES: readonly string[] = [CONTENT_TYPES.framesCbor, CONTENT_TYPES.framesJson];
const NO_MAPPINGS = { teltonika: null, lineProtocol: null };

/** True of uploads whose frames are in the envelope, whatever its gateway's mapping was. */
export const canReadAgain = ({ contentType }: Pick<DecodedBody, 'contentType'>): boolean =>
  OF_FRAMES.includes(contentType.split(';')[0] ?? '');

/**
 * An upload without its frames, unless one of them is refused: waiting for its group it would carry them along, and hardly
 * any of them is looked at again.
 */
export const withoutFrames = (body: DecodedBody): DecodedBody =>
  body.refusals.length === 0 && canReadAgain(body) ? { ...body, frames: null } : body;

/** The frames of an upload: read once more where it came without. Few are ever looked at, those of which a poll is refused. */
export function framesOf({
  frames,
  contentType,
  packedBody,
}: Pick<DecodedBody, 'frames' | 'contentType' | 'packedBody'>): FrameTable {
  return frames ?? readContent(contentType, unpack(packedBody, 'zstd'), NO_MAPPINGS).frames;
}
