'use client';

import { Bookmark, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Link } from '#components/link.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useMe } from '#features/auth/me-context.tsx';
import { MenuButton } from '#features/fleet/menu-button.tsx';
import { loadViews, type SavedView, storeViews, withView } from '#features/fleet/saved-views.ts';

/** Filters, columns and order under a name; this browser keeps them. */
export function SavedViews() {
  const t = useTranslations('fleet.tools');
  const organisationId = useMe()?.organisation?.id ?? '';
  const [views, setViews] = useState<readonly SavedView[]>(() => loadViews(organisationId));
  const [name, setName] = useState('');
  const change = (next: readonly SavedView[]): void => {
    setViews(next);
    storeViews(organisationId, next);
  };
  return (
    <MenuButton icon={<Bookmark aria-hidden="true" />} label={t('views')}>
      {views.length === 0 ? (
        <p className="text-[0.8125rem] text-pretty text-ink-2">{t('noViews')}</p>
      ) : (
        <ul aria-label={t('views')} className="space-y-0.5">
          {views.map((view) => (
            <li key={view.name} className="flex items-center gap-1">
              <Link
                href={`/?${view.query}`}
                className="min-w-0 flex-1 truncate rounded px-2 py-1.5 hover:bg-sunken"
                title={view.query}
              >
                {view.name}
              </Link>
              <Button
                look="quiet"
                size="icon"
                aria-label={t('removeView', { name: view.name })}
                onClick={() => change(views.filter((each) => each.name !== view.name))}
              >
                <X />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="mt-3 flex items-end gap-2 border-t border-line pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          change(withView(views, { name: name.trim(), query: window.location.search.slice(1) }));
          setName('');
        }}
      >
        <Field
          label={t('viewName')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
          className="min-w-0 flex-1"
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('saveView')}
        </Button>
      </form>
    </MenuButton>
  );
}
