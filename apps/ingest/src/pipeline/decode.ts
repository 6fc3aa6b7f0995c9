import { type Directory } from '../directory/directory.ts';
import { decodeHere } from '../threads/decode-here.ts';
import { type DecodeTask, type DecodeThreads } from '../threads/decode-threads.ts';
import { packIdsOf, samplesOf } from './sample-columns.ts';
import { type DecodedUpload, type PackContext, type ReadUpload } from './work.ts';

export interface DecodeContext {
  readonly directory: Directory;
  readonly threads: DecodeThreads;
}

/** Step 3. @throws UploadRejected `malformed` naming the place, if the envelope itself can't be read */
export async function decode(upload: ReadUpload, { directory, threads }: DecodeContext): Promise<DecodedUpload> {
  const { requestId, gateway, receivedMs, envelope } = upload;
  const configuration = (await directory.stamps.get(gateway.organisationId)) ?? 0;
  const [assignments, mappings] = await Promise.all([
    directory.assignments.get(gateway.id),
    directory.mappings.get(gateway.id),
  ]);
  if (assignments === undefined) throw new Error(`no assignments were read for gateway ${gateway.id}`);
  if (mappings === undefined) throw new Error(`no mappings were read for gateway ${gateway.id}`);
  const registerMaps = await directory.registerMaps.getAll(assignments.registerMapIds);

  const task: DecodeTask = { gateway, envelope, receivedMs, assignments, mappings, registerMaps };
  // What a gateway sent before is decoded before.
  const body = (threads.isBusyWith(gateway.id) ? null : decodeHere(task)) ?? (await threads.decode(task));
  const packs = await packContexts(directory, gateway.organisationId, packIdsOf(body.columns));
  return { requestId, gateway, receivedMs, configuration, ...body, samples: samplesOf(body.columns), packs };
}

async function packContexts(
  directory: Directory,
  organisationId: string,
  packIds: ReadonlySet<number>,
): Promise<Map<number, PackContext>> {
  const packs = await directory.packs.getAll(packIds);
  const rules = await directory.rules.get(organisationId);
  if (rules === undefined) throw new Error(`no rules were read for organisation ${organisationId}`);
  return new Map([...packs].map(([id, pack]) => [id, { pack, rules: rules.of(pack) }]));
}
