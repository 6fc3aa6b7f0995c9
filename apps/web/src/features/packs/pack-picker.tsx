'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldClass } from '#components/ui/field.tsx';
import { packsQuery } from '#lib/api/queries.ts';
import { cn } from '#lib/cn.ts';
import { useDebounced } from '#lib/use-debounced.ts';

const TYPED_FOR_MS = 250;

interface PackPickerProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  /** True: choosing one lets go of the other. */
  readonly single?: boolean;
}

/** Packs to choose by name. Who is chosen stays chosen while the search hides them. */
export function PackPicker({ chosen, onChange, single = false }: PackPickerProps) {
  const t = useTranslations('packPicker');
  const [search, setSearch] = useState('');
  const packs = useInfiniteQuery({
    ...packsQuery({ search: useDebounced(search.trim(), TYPED_FOR_MS), state: null }),
    placeholderData: keepPreviousData,
  });
  const items = packs.data?.pages.flatMap((page) => page.items) ?? [];
  const toggle = (uid: string, on: boolean): void => {
    const next = new Set(single ? [] : chosen);
    if (on) next.add(uid);
    else next.delete(uid);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-2">
        {single ? t('pack') : t('packs', { count: chosen.size })}
      </legend>
      <div className="overflow-hidden rounded-md border border-line-strong">
        <input
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          aria-label={t('search')}
          placeholder={t('search')}
          className={cn(fieldClass, 'h-9 rounded-none border-0 border-b border-line max-sm:text-base')}
        />
        <div className="h-48 overflow-y-auto bg-surface py-1">
          {items.map(({ uid, name, serial }) => (
            <label key={uid} className="flex items-center gap-2.5 px-3 py-1.5 hover:bg-sunken">
              <input
                type={single ? 'radio' : 'checkbox'}
                checked={chosen.has(uid)}
                onChange={(event) => toggle(uid, event.target.checked)}
                className="size-4 shrink-0 accent-ink"
              />
              <span className="min-w-0 break-words">{name}</span>
              {serial ? <span className="ml-auto shrink-0 text-xs text-ink-3">{serial}</span> : null}
            </label>
          ))}
          {items.length === 0 ? (
            <p className="px-3 py-2 text-ink-3">{t(packs.isPending ? 'loading' : packs.error ? 'failed' : 'none')}</p>
          ) : null}
          {packs.hasNextPage ? <p className="px-3 py-1.5 text-xs text-ink-3">{t('more')}</p> : null}
        </div>
      </div>
    </fieldset>
  );
}
