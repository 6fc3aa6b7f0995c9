import { type QuarantinedItem } from '@packwatch/db';
import { type Refusal } from '../pipeline/work.ts';

/** What one envelope says of the pack, in the range that is decoded again. */
export interface EnvelopeFindings {
  readonly items: readonly QuarantinedItem[];
  /** Places in the upload that the pack's samples were read from. */
  readonly readPlaces: ReadonlySet<number>;
  readonly refusals: readonly Refusal[];
}

export interface QuarantineChanges {
  /** Refused before, read now. */
  readonly read: readonly number[];
  readonly stillRefused: readonly number[];
  /** Said to be read before, and refused now. */
  readonly reopened: readonly number[];
  /** Never refused before. */
  readonly added: readonly Refusal[];
}

/** What becomes of quarantined items of an envelope once it is decoded again. `maxItems`: so many are kept of one. Pure. */
export function quarantineChanges(findings: EnvelopeFindings, maxItems: number): QuarantineChanges {
  const { items, readPlaces, refusals } = findings;
  const refusedNow = new Set(refusals.map(keyOf));
  const refusedPlaces = new Set(refusals.map(({ index }) => index));
  const known = new Set(items.map(keyOf));
  const isOpen = ({ outcome }: QuarantinedItem): boolean => outcome === null || outcome === 'still_refused';
  const ids = (chosen: (item: QuarantinedItem) => boolean): number[] => items.filter(chosen).map(({ id }) => id);
  return {
    read: ids((item) => isOpen(item) && readPlaces.has(item.index) && !refusedNow.has(keyOf(item))),
    stillRefused: ids((item) => isOpen(item) && refusedPlaces.has(item.index) && refusedNow.has(keyOf(item))),
    reopened: ids((item) => item.outcome === 'read' && refusedNow.has(keyOf(item))),
    // Of an envelope with more than are kept one by one, most have no item of their own.
    added: items.length >= maxItems ? [] : refusals.filter((refusal) => !known.has(keyOf(refusal))),
  };
}

const keyOf = ({ index, reason }: { readonly index: number; readonly reason: string }): string => `${index} ${reason}`;
