import { type QuarantinedItem } from '@packwatch/db';
import { type Refusal } from '../pipeline/work.ts';

/** What one envelope says of the pack, in the range that is decoded again. */
export interface EnvelopeFindings {
  readonly items: readonly QuarantinedItem[];
  /** Places in the upload that the pack's samples were read from. */
  readonly readPlaces: ReadonlySet<number>;
  readonly refusals: readonly Refusal[];
  /** All that is refused of the envelope now, of whatever pack and time: see `refusalKey`. */
  readonly refusedNow: ReadonlySet<string>;
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
  // A conflict is known only here, where samples are compared with others.
  const refusedNow = new Set([...findings.refusedNow, ...refusals.map(refusalKey)]);
  const isRefused = (item: QuarantinedItem): boolean => refusedNow.has(refusalKey(item));
  // A line that could not be read has become part of a sample that stands elsewhere, or says nothing that is asked for.
  const isRead = ({ index, isOfNoPoll }: QuarantinedItem): boolean =>
    readPlaces.has(index) || (isOfNoPoll && readPlaces.size > 0);
  const refusedPlaces = new Set(refusals.map(({ index }) => index));
  const known = new Set(items.map(refusalKey));
  const isOpen = ({ outcome }: QuarantinedItem): boolean => outcome === null || outcome === 'still_refused';
  const ids = (chosen: (item: QuarantinedItem) => boolean): number[] => items.filter(chosen).map(({ id }) => id);
  return {
    read: ids((item) => isOpen(item) && isRead(item) && !isRefused(item)),
    stillRefused: ids((item) => isOpen(item) && refusedPlaces.has(item.index) && isRefused(item)),
    reopened: ids(
      (item) => item.outcome === 'read' && refusals.some((refusal) => refusalKey(refusal) === refusalKey(item)),
    ),
    // Of an envelope with more than are kept one by one, most have no item of their own.
    added: items.length >= maxItems ? [] : refusals.filter((refusal) => !known.has(refusalKey(refusal))),
  };
}

/** Names a refusal within its envelope. */
export const refusalKey = ({ index, reason }: { readonly index: number; readonly reason: string }): string =>
  `${index} ${reason}`;
