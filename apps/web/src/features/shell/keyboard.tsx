'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { later } from '#components/later.tsx';
import { PLACES } from '#features/shell/places.ts';

const CommandPalette = later(() => import('#features/shell/command-palette.tsx'));
const KeyboardHelp = later(() => import('#features/shell/keyboard-help.tsx'));

/** "g" and then a letter within this time goes somewhere. */
const CHORD_MS = 1_200;

type Open = 'palette' | 'help';

/** Keys that work on every page: ⌘K or Ctrl K, ? and g with a letter. What they open is fetched when it is asked for. */
export function Keyboard() {
  const router = useRouter();
  const [open, setOpen] = useState<Open | null>(null);
  const [asked, setAsked] = useState<ReadonlySet<Open>>(new Set());
  /** When "g" was pressed last; never, since the page began to count its own time at 0. */
  const goneMs = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const show = (what: Open): void => {
      setAsked((before) => new Set([...before, what]));
      setOpen(what);
    };
    const onKey = (event: KeyboardEvent): void => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        show('palette');
        return;
      }
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]');
      if (event.metaKey || event.ctrlKey || event.altKey || (typing && !typing.matches('input[type=radio]'))) return;
      if (event.key === '?') {
        event.preventDefault();
        show('help');
        return;
      }
      const place = PLACES.find(({ letter }) => letter === event.key);
      if (place && event.timeStamp - goneMs.current < CHORD_MS) {
        event.preventDefault();
        router.push(place.href);
      }
      goneMs.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router]);

  const close = (): void => setOpen(null);
  return (
    <>
      {asked.has('palette') ? (
        <CommandPalette open={open === 'palette'} onClose={close} onHelp={() => setOpen('help')} />
      ) : null}
      {asked.has('help') || open === 'help' ? <KeyboardHelp open={open === 'help'} onClose={close} /> : null}
    </>
  );
}
