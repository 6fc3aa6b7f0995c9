'use client';

import { useMemo, useRef, useState } from 'react';
import { holdOrder, movedBetween } from '#features/fleet/held-order.ts';

/**
 * Rows in the order in which somebody began to read them. It is made anew for another question, while more rows of the answer
 * are on their way, and when somebody asks for it.
 */
export function useHeldOrder<T>(
  fresh: readonly T[],
  idOf: (row: T) => string,
  question: string,
  complete: boolean,
): { readonly rows: readonly T[]; readonly moved: number; readonly sortAgain: () => void } {
  const held = useRef<{ question: string; asked: number; complete: boolean; ids: string[] } | null>(null);
  const [asked, setAsked] = useState(0);
  return useMemo(() => {
    const freshIds = fresh.map(idOf);
    const before = held.current;
    const keeps = before?.complete === true && before.question === question && before.asked === asked;
    const ids = keeps ? holdOrder(before.ids, freshIds) : freshIds;
    held.current = { question, asked, complete, ids };
    const byId = new Map(fresh.map((row) => [idOf(row), row]));
    return {
      rows: ids.flatMap((id) => byId.get(id) ?? []),
      moved: movedBetween(ids, freshIds),
      sortAgain: () => setAsked(asked + 1),
    };
  }, [fresh, idOf, question, asked, complete]);
}
