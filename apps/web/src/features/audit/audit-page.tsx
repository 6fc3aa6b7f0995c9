'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { auditSearchParams } from '#app/(dashboard)/settings/audit/search-params.ts';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PagesView } from '#components/pages-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { AuditExport } from '#features/audit/audit-export.tsx';
import { AuditFilterBar } from '#features/audit/audit-filter-bar.tsx';
import { AuditRow } from '#features/audit/audit-row.tsx';
import { dayRange } from '#features/audit/day-range.ts';
import { useMay } from '#features/auth/me-context.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { type AuditFilter, auditQuery } from '#lib/api/organisation-queries.ts';
import { useDebounced } from '#lib/use-debounced.ts';

const TYPED_FOR_MS = 300;

/** Who did what, when and from where. */
export function AuditPage() {
  const t = useTranslations('audit');
  const mayRead = useMay('audit:read');
  const [params, setParams] = useQueryStates(auditSearchParams, { history: 'replace' });
  const actor = useDebounced(params.actor.trim(), TYPED_FOR_MS);
  const target = useDebounced(params.target.trim(), TYPED_FOR_MS);
  const filter: AuditFilter = { actor, target, action: params.kind ?? '', ...dayRange(params.from, params.to) };
  const entries = useInfiniteQuery({ ...auditQuery(filter), enabled: mayRead });
  const filtered = Object.values(params).some((value) => value !== null && value !== '');
  const clear = (): void => void setParams(null);
  return (
    <SectionPage section="audit" actions={<AuditExport filter={filter} />}>
      <AuditFilterBar params={params} onChange={(change) => void setParams(change)} />
      <PagesView
        query={entries}
        failed={t('failed')}
        more={t('more')}
        empty={
          <EmptyNotice
            title={t(filtered ? 'noneFound' : 'none')}
            action={filtered ? <Button onClick={clear}>{t('clear')}</Button> : null}
          />
        }
      >
        {(items) => (
          <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('list')}>
            {items.map((entry) => (
              <AuditRow
                key={entry.id}
                entry={entry}
                onActor={(name) => void setParams({ actor: name })}
                onTarget={(what) => void setParams({ target: what })}
              />
            ))}
          </ul>
        )}
      </PagesView>
    </SectionPage>
  );
}
