'use client';

import { type PackListItem } from '@packwatch/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { SiteSelect } from '#features/sites/site-select.tsx';
import { movePack, tagPack } from '#lib/api/pack-edits.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

interface BulkBarProps {
  readonly chosen: readonly PackListItem[];
  readonly onClear: () => void;
}

/** What can be done with several packs at once; stays in sight while one scrolls. */
export function BulkBar({ chosen, onClear }: BulkBarProps) {
  const t = useTranslations('fleet.bulk');
  const [asking, setAsking] = useState<'tag' | 'untag' | 'site' | null>(null);
  return (
    <div
      role="region"
      aria-label={t('title')}
      className="sticky bottom-18 z-20 mx-auto mt-3 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-surface px-3 py-2 shadow-lg xl:bottom-4"
    >
      <span className="mr-2 font-medium tabular-nums">{t('count', { count: chosen.length })}</span>
      <Button size="small" onClick={() => setAsking('tag')}>
        {t('tag')}
      </Button>
      <Button size="small" onClick={() => setAsking('untag')}>
        {t('untag')}
      </Button>
      <Button size="small" onClick={() => setAsking('site')}>
        {t('site')}
      </Button>
      <Button size="small" look="quiet" onClick={onClear}>
        {t('clear')}
      </Button>
      <Dialog
        open={asking !== null}
        onOpenChange={(open) => (open ? undefined : setAsking(null))}
        title={t(asking ?? 'tag')}
        description={t('hint', { count: chosen.length })}
      >
        {asking === null ? null : (
          <BulkForm
            act={asking}
            chosen={chosen}
            onDone={() => {
              setAsking(null);
              onClear();
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

interface BulkFormProps {
  readonly act: 'tag' | 'untag' | 'site';
  readonly chosen: readonly PackListItem[];
  readonly onDone: () => void;
}

function BulkForm({ act, chosen, onDone }: BulkFormProps) {
  const t = useTranslations('fleet.bulk');
  const client = useQueryClient();
  const [tag, setTag] = useState('');
  const [site, setSite] = useState<string | null>(null);
  /** How many are done; null: not begun. */
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const word = tag.trim();

  const change = (pack: PackListItem): Promise<unknown> => {
    if (act === 'site') return movePack(pack.uid, site);
    const others = pack.tags.filter((each) => each !== word);
    return tagPack(pack.uid, act === 'tag' ? [...others, word] : others);
  };
  /** One after the other: what is refused is named, and those before it stay changed. */
  const run = async (): Promise<void> => {
    setError(null);
    try {
      for (const [place, pack] of chosen.entries()) {
        setDone(place);
        await change(pack);
      }
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setDone(null);
      await client.invalidateQueries({ queryKey: queryKeys.packLists });
    }
  };
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {act === 'site' ? (
        <SiteSelect value={site} onChange={setSite} />
      ) : (
        <Field
          label={t('tagName')}
          required
          maxLength={60}
          value={tag}
          onChange={(event) => setTag(event.target.value)}
        />
      )}
      {error ? <Refusal error={error} /> : null}
      <div className="flex items-center justify-end gap-3">
        {done === null ? null : (
          <span role="status" className="text-[0.8125rem] text-ink-2 tabular-nums">
            {t('progress', { done, count: chosen.length })}
          </span>
        )}
        <Button type="submit" look="strong" disabled={done !== null || (act !== 'site' && word === '')}>
          {t('apply')}
        </Button>
      </div>
    </form>
  );
}
