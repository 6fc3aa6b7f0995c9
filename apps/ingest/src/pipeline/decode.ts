import { encodeBusReport } from '../bus/bus-report.ts';
import { tallyBus } from '../bus/bus-tally.ts';
import { type Directory } from '../directory/directory.ts';
import { decodePolls } from './decode-polls.ts';
import { decodeValues } from './decode-values.ts';
import { readContent } from './read-content.ts';
import { type ArchivedUpload, type DecodedUpload, type PackContext } from './work.ts';

/** What the database can hold of a gateway's own clock; skew is shown, so nonsense is left out rather than cut. */
const LATEST_SENT_MS = Date.UTC(9999, 0, 1);

/** Step 3. @throws UploadRejected `malformed` naming the place, if the envelope itself can't be read */
export async function decode(
  archived: ArchivedUpload,
  { directory }: { readonly directory: Directory },
): Promise<DecodedUpload> {
  const { gateway, receivedMs, contentType } = archived;
  const configuration = (await directory.stamps.get(gateway.organisationId)) ?? 0;
  const [assignments, mappings] = await Promise.all([
    directory.assignments.get(gateway.id),
    directory.mappings.get(gateway.id),
  ]);
  if (assignments === undefined) throw new Error(`no assignments were read for gateway ${gateway.id}`);
  if (mappings === undefined) throw new Error(`no mappings were read for gateway ${gateway.id}`);
  const maps = await directory.registerMaps.getAll(assignments.registerMapIds);

  const content = readContent(contentType, archived.body, mappings);
  const { frames, places } = content;
  const polls = decodePolls({ frames, receivedMs, assignments, registerMap: (id) => maps.get(id) });
  const sentMs = content.sentMs !== null && content.sentMs <= LATEST_SENT_MS ? content.sentMs : null;
  const values = decodeValues({ values: content.values, receivedMs, assignments });
  const samples = [...placed(polls.samples, places), ...values.samples];
  return {
    requestId: archived.requestId,
    gateway,
    receivedMs,
    configuration,
    uploadId: content.uploadId,
    sentMs,
    contentType,
    bodyDigest: archived.bodyDigest,
    packedBody: archived.packedBody,
    frames,
    contentDigest: content.digest,
    samples,
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
    }),
    packs: await packContexts(directory, gateway.organisationId, samples),
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

async function packContexts(
  directory: Directory,
  organisationId: string,
  samples: readonly { packId: number }[],
): Promise<Map<number, PackContext>> {
  const packs = await directory.packs.getAll(new Set(samples.map((sample) => sample.packId)));
  const rules = await directory.rules.get(organisationId);
  if (rules === undefined) throw new Error(`no rules were read for organisation ${organisationId}`);
  return new Map([...packs].map(([id, pack]) => [id, { pack, rules: rules.of(pack) }]));
}
