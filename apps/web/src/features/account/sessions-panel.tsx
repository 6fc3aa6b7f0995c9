'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { Panel } from '#components/panel.tsx';
import { Tag } from '#components/tag.tsx';
import { Button } from '#components/ui/button.tsx';
import { AccountRefusal } from '#features/account/account-refusal.tsx';
import { deviceOf } from '#features/account/device-of.ts';
import { endOtherSessions, endSession, sessionsQuery } from '#lib/api/account-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** Where one is signed in. */
export function SessionsPanel() {
  const t = useTranslations('account');
  const client = useQueryClient();
  const sessions = useQuery(sessionsQuery());
  const ending = useMutation({
    mutationFn: (token: string | null) => (token === null ? endOtherSessions() : endSession(token)),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.account }),
  });
  const others = sessions.data?.filter(({ isThis }) => !isThis) ?? [];
  return (
    <Panel
      title={t('sessions')}
      aside={
        others.length > 0 ? (
          <Button size="small" disabled={ending.isPending} onClick={() => ending.mutate(null)}>
            {t('endOthers')}
          </Button>
        ) : null
      }
    >
      <div className="px-4 pb-3">
        <AccountRefusal error={ending.error ?? sessions.error} />
        {sessions.isPending ? <div className="skeleton h-10 w-full" aria-hidden="true" /> : null}
        <ul className="divide-y divide-line/60">
          {sessions.data?.map((session) => (
            <li key={session.token} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <span className="min-w-0 flex-1 basis-48">
                <span className="block">{deviceOf(session.userAgent) ?? t('unknownDevice')}</span>
                <span className="block text-[0.8125rem] text-ink-3">
                  {session.ipAddress ? `${session.ipAddress}, ` : null}
                  {t.rich('signedIn', { age: () => <Age at={session.createdAt} /> })}
                </span>
              </span>
              {session.isThis ? (
                <Tag>{t('thisSession')}</Tag>
              ) : (
                <Button
                  size="small"
                  look="quiet"
                  disabled={ending.isPending}
                  onClick={() => ending.mutate(session.token)}
                >
                  {t('endSession')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
