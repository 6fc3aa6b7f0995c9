/** Says that the slaves of one role of a pack are read by this map in [fromMs, toMs). */
export interface MapChange {
  readonly packId: number;
  readonly role: 'meter' | 'cell' | 'switch';
  readonly registerMapId: number;
  readonly fromMs: number;
  /** Null: from then on. */
  readonly toMs: number | null;
}

interface Changeable {
  readonly packId: number;
  readonly role: MapChange['role'];
  readonly registerMapId: number;
  readonly validFromMs: number;
  readonly validToMs: number | null;
}

/**
 * The pieces that an assignment falls into when the map changes, in the order of time; the assignment itself if it is not
 * touched. What a preview assumes and what applying stores both come from here.
 */
export function piecesOf<A extends Changeable>(assignment: A, change: MapChange): A[] {
  const { validFromMs, validToMs } = assignment;
  const endMs = validToMs ?? Infinity;
  const fromMs = Math.max(validFromMs, change.fromMs);
  const toMs = Math.min(endMs, change.toMs ?? Infinity);
  const isTouched =
    assignment.packId === change.packId &&
    assignment.role === change.role &&
    assignment.registerMapId !== change.registerMapId &&
    fromMs < toMs;
  if (!isTouched) return [assignment];
  const pieces: A[] = [];
  if (validFromMs < fromMs) pieces.push({ ...assignment, validToMs: fromMs });
  const { registerMapId } = change;
  pieces.push({ ...assignment, registerMapId, validFromMs: fromMs, validToMs: toMs === Infinity ? null : toMs });
  if (toMs < endMs) pieces.push({ ...assignment, validFromMs: toMs });
  return pieces;
}
