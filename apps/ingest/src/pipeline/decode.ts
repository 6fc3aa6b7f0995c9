import { CONTENT_TYPES } from '@packwatch/contracts';
import {
  decodeFrameTableCbor,
  decodeFrameTableJson,
  type FrameTableResult,
  type FrameTableUpload,
} from '@packwatch/protocol';
import { encodeBusReport } from '../bus/bus-report.ts';
import { tallyBus } from '../bus/bus-tally.ts';
import { type Directory } from '../directory/directory.ts';
import { UploadRejected } from '../errors.ts';
import { decodePolls } from './decode-polls.ts';
import { framesDigest } from './frames-digest.ts';
import { type ArchivedUpload, type DecodedUpload, type PackContext } from './work.ts';

/** One codec per format. */
export const CODECS: ReadonlyMap<string, (body: Uint8Array) => FrameTableResult> = new Map([
  [CONTENT_TYPES.framesJson, decodeFrameTableJson],
  [CONTENT_TYPES.framesCbor, decodeFrameTableCbor],
]);

/** What the database can hold of a gateway's own clock; skew is shown, so nonsense is left out rather than cut. */
const LATEST_SENT_MS = Date.UTC(9999, 0, 1);

/** Step 3. @throws UploadRejected `malformed` naming the place, if the envelope itself can't be read */
export async function decode(
  archived: ArchivedUpload,
  { directory }: { readonly directory: Directory },
): Promise<DecodedUpload> {
  const upload = readEnvelope(archived.contentType, archived.body);
  const { gateway, receivedMs } = archived;
  const assignments = await directory.assignments.get(gateway.id);
  if (assignments === undefined) throw new Error(`no assignments were read for gateway ${gateway.id}`);
  const maps = await directory.registerMaps.getAll(assignments.registerMapIds);

  const frames = upload.table;
  const polls = decodePolls({ frames, receivedMs, assignments, registerMap: (id) => maps.get(id) });
  const sentMs = upload.sentMs <= LATEST_SENT_MS ? upload.sentMs : null;
  return {
    requestId: archived.requestId,
    gateway,
    receivedMs,
    uploadId: upload.upload.toLowerCase(),
    sentMs,
    contentType: archived.contentType,
    bodyDigest: archived.bodyDigest,
    packedBody: archived.packedBody,
    frames,
    framesDigest: framesDigest(frames),
    ...polls,
    busReport: encodeBusReport({
      gatewayId: gateway.id,
      organisationId: gateway.organisationId,
      receivedMs,
      sentMs,
      slaves: tallyBus(frames, receivedMs),
    }),
    packs: await packContexts(directory, gateway.organisationId, polls.samples),
  };
}

function readEnvelope(contentType: string, body: Uint8Array): FrameTableUpload {
  const codec = CODECS.get(contentType);
  if (codec === undefined) throw new UploadRejected('unsupported_media_type', `there is no codec for ${contentType}`);
  const result = codec(body);
  if (result.ok) return result.upload;
  const { code, path, message } = result.error;
  throw new UploadRejected(code === 'too_large' ? 'too_large' : 'malformed', message, { path });
}

async function packContexts(
  directory: Directory,
  organisationId: string,
  samples: readonly { packId: number }[],
): Promise<Map<number, PackContext>> {
  const packs = await directory.packs.getAll(new Set(samples.map((sample) => sample.packId)));
  const rules = await directory.rules.get(organisationId);
  if (rules === undefined) throw new Error(`no rules were read for organisation ${organisationId}`);
  return new Map([...packs].map(([id, pack]) => [id, { pack, rules }]));
}
