'use client';

import { type PolicyDto } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Link } from '#components/link.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Tag } from '#components/tag.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { usePolicyWords } from '#features/notifications/use-policy-words.ts';
import { SectionPage } from '#features/settings/section-page.tsx';
import { policiesQuery } from '#lib/api/notification-queries.ts';

/** Which alarms go where. */
export function PoliciesPage() {
  const t = useTranslations('policies');
  const mayRead = useMay('channel:read');
  const policies = useQuery({ ...policiesQuery(), enabled: mayRead });
  const make = useMay('channel:write') ? (
    <ButtonLink look="strong" href="/settings/policies/new">
      <Plus aria-hidden="true" />
      {t('make')}
    </ButtonLink>
  ) : null;
  return (
    <SectionPage section="policies" actions={make}>
      <QueryView query={policies} failed={t('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
          ) : (
            <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('list')}>
              {items.map((policy) => (
                <PolicyRow key={policy.id} policy={policy} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </SectionPage>
  );
}

function PolicyRow({ policy }: { policy: PolicyDto }) {
  const t = useTranslations('policies');
  const words = usePolicyWords();
  return (
    <li className="relative border-b border-line px-4 py-3 last:border-0 hover:bg-sunken/60">
      <p className="flex flex-wrap items-center gap-2">
        <Link
          href={`/settings/policies/${policy.id}`}
          className="font-medium break-words after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {policy.name}
        </Link>
        {policy.enabled ? null : <Tag>{t('off')}</Tag>}
      </p>
      <p className="mt-0.5 text-[0.8125rem] text-pretty text-ink-2">{words.whatGoes(policy)}</p>
      <p className="text-[0.8125rem] text-pretty text-ink-3">{words.whereTo(policy)}</p>
    </li>
  );
}
