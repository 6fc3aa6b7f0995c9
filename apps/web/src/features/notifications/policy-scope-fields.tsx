'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Checks } from '#components/ui/checks.tsx';
import { Field } from '#components/ui/field.tsx';
import { type PolicyDraft } from '#features/notifications/policy-draft.ts';
import { groupsQuery } from '#lib/api/group-queries.ts';
import { sitesQuery } from '#lib/api/site-queries.ts';

interface PolicyScopeFieldsProps {
  readonly draft: PolicyDraft;
  readonly onChange: (change: Partial<PolicyDraft>) => void;
}

/** Of which sites, groups and tags; none chosen: of all. */
export function PolicyScopeFields({ draft, onChange }: PolicyScopeFieldsProps) {
  const t = useTranslations('policies');
  const sites = useQuery(sitesQuery());
  const groups = useQuery(groupsQuery());
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Several
        legend={t('sites')}
        hint={t('sitesHint')}
        choices={sites.data ?? []}
        none={t(sites.isPending ? 'loading' : sites.error ? 'sitesFailed' : 'noSites')}
        chosen={draft.siteIds}
        onChange={(siteIds) => onChange({ siteIds })}
      />
      <Several
        legend={t('groups')}
        hint={t('groupsHint')}
        choices={groups.data ?? []}
        none={t(groups.isPending ? 'loading' : groups.error ? 'groupsFailed' : 'noGroups')}
        chosen={draft.groupIds}
        onChange={(groupIds) => onChange({ groupIds })}
      />
      <div>
        <Field label={t('tags')} value={draft.tags} onChange={(event) => onChange({ tags: event.target.value })} />
        <p className="mt-1 text-[0.8125rem] text-ink-3">{t('tagsHint')}</p>
      </div>
    </div>
  );
}

interface SeveralProps {
  readonly legend: string;
  readonly hint: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** In the place of choices where there are none. */
  readonly none: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function Several({ legend, hint, choices, none, chosen, onChange }: SeveralProps) {
  const hintId = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={hintId}>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-2">{legend}</legend>
      <div className="max-h-36 overflow-y-auto rounded-md border border-line px-3 py-1.5">
        <Checks choices={choices} chosen={chosen} onChange={onChange} />
        {choices.length > 0 ? null : <p className="py-0.5 text-ink-3">{none}</p>}
      </div>
      <p id={hintId} className="mt-1 text-[0.8125rem] text-ink-3">
        {hint}
      </p>
    </fieldset>
  );
}
