import { change, type Change } from '@packwatch/contracts';
import { type ChangePage as StoredPage, type StoredChange } from '@packwatch/db';
import { changeCursor, type ChangePlace } from './change-cursor.ts';

/** The parts of stored changes as readers get them, from a place on; each with the cursor behind it. */
export function* toChanges({ changes, packUids }: StoredPage, from: ChangePlace): Generator<Change> {
  for (const stored of changes) {
    const parts = partsOf(stored, packUids);
    for (const [index, part] of parts.entries()) {
      if (part === null) continue;
      if (stored.seq === from.seq && index < from.part) continue;
      const next = index + 1 < parts.length ? { seq: stored.seq, part: index + 1 } : { seq: stored.seq + 1, part: 0 };
      // What the feed holds was written by several hands: what it says is what the contract says, or nothing.
      yield change.parse({ cursor: changeCursor(next), at: stored.recordedAt.toISOString(), ...part });
    }
  }
}

function partsOf(
  { kind, cause, ranges, data }: StoredChange,
  packUids: ReadonlyMap<number, string>,
): (object | null)[] {
  if (ranges === null) return [{ kind, cause, packUid: null, ...data }];
  const parts: (object | null)[] = [];
  for (let i = 0; i < ranges.length; i += 4) {
    const [packId = 0, fromMs = 0, toMs = 0, samples = 0] = ranges.slice(i, i + 4);
    const packUid = packUids.get(packId);
    // A pack that is this organisation's no more keeps its place, and says nothing.
    if (packUid === undefined) parts.push(null);
    else if (kind === 'health') parts.push({ kind, cause, packUid, day: new Date(fromMs).toISOString().slice(0, 10) });
    else parts.push({ kind, cause, packUid, from: iso(fromMs), to: iso(toMs), samples });
  }
  return parts;
}

const iso = (unixMs: number): string => new Date(unixMs).toISOString();
