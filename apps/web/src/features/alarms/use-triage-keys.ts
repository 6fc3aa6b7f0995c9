'use client';

import { type RefObject, useEffect } from 'react';

export type TriageKey = 'acknowledge' | 'snooze' | 'assign' | 'reopen';

const KEYS: Record<string, TriageKey> = { a: 'acknowledge', s: 'snooze', m: 'assign', r: 'reopen' };

/**
 * Working through a list without a mouse: j and k go to the next and the previous row, the letters act on the row that has
 * the focus. The focus is the selection, so that everybody's tools see it.
 */
export function useTriageKeys(list: RefObject<HTMLElement | null>, onKey: (key: TriageKey, id: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        focusRow(list.current, step);
        return;
      }
      const key = KEYS[event.key];
      const id = current(list.current)?.dataset['row'];
      if (!key || id === undefined) return;
      event.preventDefault();
      onKey(key, id);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list, onKey]);
}

/** To the row so many further on; from nowhere to the first. */
export function focusRow(list: HTMLElement | null, step: number, from?: string): void {
  if (!list) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => (from === undefined ? row === current(list) : row.dataset['row'] === from));
  const next = rows[here === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, here + step))];
  next?.querySelector<HTMLElement>('a')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

const current = (list: HTMLElement | null): HTMLElement | null => {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;
  return list?.contains(row) ? row : null;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=radio]), textarea, select, [role=dialog]') !== null;
