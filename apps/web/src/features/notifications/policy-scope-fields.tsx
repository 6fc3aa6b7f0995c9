'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Field } from '#components/ui/field.tsx';
import { type PolicyDraft } from '#features/notifications/policy-draft.ts';
import { sitesQuery } from '#lib/api/site-queries.ts';

interface PolicyScopeFieldsProps {
  readonly draft: PolicyDraft;
  readonly onChange: (change: Partial<PolicyDraft>) => void;
}

/** Of which sites and tags; none chosen: of all. */
export function PolicyScopeFields({ draft, onChange }: PolicyScopeFieldsProps) {
  const t = useTranslations('policies');
  const sites = useQuery(sitesQuery());
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <fieldset className="min-w-0">
        <legend className="mb-1 text-[0.8125rem] font-medium text-ink-2">{t('sites')}</legend>
        <div className="max-h-36 overflow-y-auto rounded-md border border-line px-3 py-1.5">
          {sites.data?.map(({ id, name }) => (
            <label key={id} className="flex items-center gap-2 py-0.5">
              <input
                type="checkbox"
                checked={draft.siteIds.includes(id)}
                onChange={(event) =>
                  onChange({
                    siteIds: event.target.checked
                      ? [...draft.siteIds, id]
                      : draft.siteIds.filter((each) => each !== id),
                  })
                }
                className="size-4 shrink-0 accent-ink"
              />
              <span className="min-w-0 break-words">{name}</span>
            </label>
          ))}
          {sites.data && sites.data.length > 0 ? null : (
            <p className="py-0.5 text-ink-3">
              {t(sites.isPending ? 'loading' : sites.error ? 'sitesFailed' : 'noSites')}
            </p>
          )}
        </div>
        <p className="mt-1 text-[0.8125rem] text-ink-3">{t('sitesHint')}</p>
      </fieldset>
      <div>
        <Field label={t('tags')} value={draft.tags} onChange={(event) => onChange({ tags: event.target.value })} />
        <p className="mt-1 text-[0.8125rem] text-ink-3">{t('tagsHint')}</p>
      </div>
    </div>
  );
}
