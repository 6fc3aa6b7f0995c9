import { findAssignments, findSerialAssignments, piecesOf, type MapChange, type Pool } from '@packwatch/db';
import { Assignments } from '../directory/assignments.ts';
import { type Directory } from '../directory/directory.ts';
import { type GatewayKnowledge } from '../pipeline/decode-body.ts';

/**
 * What each gateway's frames mean: the assignments as they stand in the database now (no cache: another process may just
 * have changed them), with the map that is asked for in its place.
 */
export async function knowledgeOf(
  gatewayIds: readonly string[],
  change: MapChange | null,
  { pool, directory }: { readonly pool: Pool; readonly directory: Pick<Directory, 'mappings' | 'registerMaps'> },
): Promise<ReadonlyMap<string, GatewayKnowledge>> {
  const [records, serials, mappings] = await Promise.all([
    findAssignments(pool, gatewayIds),
    findSerialAssignments(pool, gatewayIds),
    directory.mappings.getAll(gatewayIds),
  ]);
  const held = change === null ? records : records.flatMap((record) => piecesOf(record, change));
  const maps = await directory.registerMaps.getAll(new Set(held.map(({ registerMapId }) => registerMapId)));
  const knowledge = new Map<string, GatewayKnowledge>();
  for (const gatewayId of gatewayIds) {
    const assignments = new Assignments(
      held.filter((record) => record.gatewayId === gatewayId),
      serials.filter((record) => record.gatewayId === gatewayId),
    );
    knowledge.set(gatewayId, {
      assignments,
      mappings: mappings.get(gatewayId) ?? { lineProtocol: null, teltonika: null },
      registerMap: (id) => maps.get(id),
    });
  }
  return knowledge;
}
