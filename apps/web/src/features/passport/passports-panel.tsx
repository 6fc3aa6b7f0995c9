'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { issuePassport, passportsQuery } from '#lib/api/passport-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatInstant } from '#lib/format/time.ts';

/** Passports of the pack that were issued, and a new one. */
export function PassportsPanel({ uid }: { uid: string }) {
  const t = useTranslations('passport');
  const mayIssue = useMay('passport:issue');
  const passports = useQuery(passportsQuery(uid));
  const client = useQueryClient();
  const router = useRouter();
  const issue = useMutation({
    mutationFn: () => issuePassport(uid),
    onSuccess: async ({ passport: { id } }) => {
      await client.invalidateQueries({ queryKey: queryKeys.passports(uid) });
      router.push(`/packs/${uid}/passports/${id}`);
    },
  });
  return (
    <Panel
      title={t('panel')}
      aside={
        mayIssue ? (
          <Button size="small" onClick={() => issue.mutate()} disabled={issue.isPending}>
            {issue.isPending ? t('issuing') : t('issue')}
          </Button>
        ) : null
      }
    >
      <div className="px-4 pb-4 text-[0.8125rem]">
        <Refusal error={issue.error} />
        <QueryView
          query={passports}
          failed={t('listFailed')}
          skeleton={<div className="skeleton h-10 w-full" aria-hidden="true" />}
        >
          {({ items }) =>
            items.length === 0 ? (
              <p className="text-pretty text-ink-2">{t('none')}</p>
            ) : (
              <ul className="divide-y divide-line">
                {items.map(({ id, issuedAt, issuedBy }) => (
                  <li key={id} className="py-1.5">
                    <Link
                      href={`/packs/${uid}/passports/${id}`}
                      className="font-medium underline-offset-2 hover:underline"
                    >
                      {formatInstant(Date.parse(issuedAt))}
                    </Link>
                    <span className="block break-words text-ink-3">{issuedBy}</span>
                  </li>
                ))}
              </ul>
            )
          }
        </QueryView>
      </div>
    </Panel>
  );
}
