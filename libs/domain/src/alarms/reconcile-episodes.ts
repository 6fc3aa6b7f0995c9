/** An alarm episode by what identifies it. `clearedTsMs` null: still open. */
export interface Episode {
  readonly ruleId: string;
  readonly part: string;
  readonly raisedTsMs: number;
  readonly clearedTsMs: number | null;
}

/**
 * Matches the episodes that a recompute found with those already recorded, by rule, part and overlap in time, so that an
 * alarm keeps its id and what people did to it. Merged ones keep the older record; a record nothing matches is withdrawn.
 */
export declare function reconcileEpisodes<R extends Episode, F extends Episode>(
  recorded: readonly R[],
  found: readonly F[],
): { kept: { record: R; found: F }[]; added: F[]; withdrawn: R[] };
