'use client';

import { type MailTopic } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { useMe } from '#features/auth/me-context.tsx';
import { chooseMyMails, myMailsQuery } from '#lib/api/notification-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const TOPICS = ['critical', 'warning', 'info', 'report'] as const satisfies readonly MailTopic[];

/** What of the organisation's mails comes to one's own address, whatever its channels and policies send there. */
export function MailsPanel() {
  const t = useTranslations('account.mails');
  const me = useMe();
  const found = useQuery({ ...myMailsQuery(), enabled: me?.organisation != null });
  if (!me?.organisation) return null;
  return (
    <Panel title={t('title', { organisation: me.organisation.name })}>
      <div className="space-y-3 px-4 pb-4">
        <p className="text-pretty text-ink-2">{t('hint', { email: me.user.email })}</p>
        <QueryView
          query={found}
          failed={t('failed')}
          skeleton={<div className="skeleton h-28 w-full" aria-hidden="true" />}
        >
          {({ off }) => <Topics off={off} />}
        </QueryView>
      </div>
    </Panel>
  );
}

function Topics({ off }: { off: readonly MailTopic[] }) {
  const t = useTranslations('account.mails');
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: chooseMyMails,
    onSuccess: (saved) => client.setQueryData(queryKeys.myMails, saved),
  });
  // At once, not when the answer comes: a box that hesitates is clicked twice.
  const [wish, setWish] = useState<readonly MailTopic[] | null>(null);
  const shown = wish ?? off;
  const choose = (next: MailTopic[]): void => {
    setWish(next);
    saving.mutate(next, { onSettled: () => setWish(null) });
  };
  return (
    <>
      <ul className="space-y-1.5">
        {TOPICS.map((topic) => (
          <li key={topic}>
            <label className="flex items-center gap-2.5">
              <input
                type="checkbox"
                className="size-4 shrink-0 accent-ink"
                checked={!shown.includes(topic)}
                disabled={saving.isPending}
                onChange={(event) =>
                  choose(event.target.checked ? off.filter((each) => each !== topic) : [...off, topic])
                }
              />
              {t(`topic.${topic}`)}
            </label>
          </li>
        ))}
      </ul>
      {off.includes('critical') ? (
        <p role="status" className="text-[0.8125rem] text-pretty text-warning">
          {t('criticalOff')}
        </p>
      ) : null}
      <Refusal error={saving.error} />
    </>
  );
}
