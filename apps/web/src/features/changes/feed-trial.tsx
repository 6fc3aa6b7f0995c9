'use client';

import { type Change } from '@packwatch/contracts';
import { Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { useChangeWords } from '#features/changes/use-change-words.ts';
import { CHANGE_KINDS, changesAfter, type ChangeKindName } from '#lib/api/integration-queries.ts';
import { formatInstant } from '#lib/format/time.ts';

/** So many of the newest stay on the page. */
const KEPT = 100;

/** Reads the feed as a program would: asks, shows what came, asks behind it. */
export function FeedTrial({ from }: { from: string }) {
  const t = useTranslations('changes');
  const [kinds, setKinds] = useState<readonly ChangeKindName[]>([...CHANGE_KINDS]);
  const [running, setRunning] = useState(false);
  const [cursor, setCursor] = useState(from);
  const [items, setItems] = useState<readonly Change[]>([]);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    if (!running) return;
    const abort = new AbortController();
    const read = async (): Promise<void> => {
      try {
        const page = await changesAfter(cursor, kinds, abort.signal);
        if (abort.signal.aborted) return;
        if (page.items.length > 0) setItems((before) => [...page.items.toReversed(), ...before].slice(0, KEPT));
        if (page.cursor === cursor) void read();
        else setCursor(page.cursor);
      } catch (failure) {
        if (abort.signal.aborted) return;
        setError(failure);
        setRunning(false);
      }
    };
    void read();
    return () => abort.abort();
  }, [running, cursor, kinds]);

  const toggle = (): void => {
    setError(null);
    setRunning(!running);
  };
  return (
    <Panel
      title={t('try')}
      aside={
        <Button size="small" look={running ? 'line' : 'strong'} onClick={toggle} disabled={kinds.length === 0}>
          {running ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          {t(running ? 'pause' : 'listen')}
        </Button>
      }
    >
      <div className="px-4 pb-4">
        <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
          <legend className="sr-only">{t('kinds')}</legend>
          {CHANGE_KINDS.map((kind) => (
            <label key={kind} className="flex items-center gap-2 text-[0.8125rem]">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={(event) =>
                  setKinds(CHANGE_KINDS.filter((each) => (each === kind ? event.target.checked : kinds.includes(each))))
                }
                className="size-4 accent-ink"
              />
              {t(`kind.${kind}`)}
            </label>
          ))}
        </fieldset>
        {error ? <Refusal error={error} /> : null}
        {items.length === 0 ? (
          <p role="status" className="mt-3 text-[0.8125rem] text-ink-3">
            {t(running ? 'waiting' : 'idle')}
          </p>
        ) : (
          <ul aria-label={t('came')} className="mt-3 divide-y divide-line/60">
            {items.map((item) => (
              <ChangeLine key={item.cursor} change={item} />
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const words = useChangeWords();
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-1.5 text-[0.8125rem] sm:grid-cols-[11rem_minmax(0,1fr)_auto]">
      <span className="text-ink-3 tabular-nums">{formatInstant(Date.parse(change.at))}</span>
      <span className="min-w-0 break-words">{words(change)}</span>
      <code className="font-mono text-xs break-all text-ink-3">{change.cursor}</code>
    </li>
  );
}
