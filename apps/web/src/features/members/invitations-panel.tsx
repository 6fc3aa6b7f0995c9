'use client';

import { type InvitationDto } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { cancelInvitation, invitationsQuery, resendInvitation } from '#lib/api/organisation-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatDay } from '#lib/format/time.ts';

/** Invitations that nobody has taken up yet. */
export function InvitationsPanel() {
  const t = useTranslations('members');
  const invitations = useQuery(invitationsQuery());
  return (
    <Panel title={t('invitations')} className="mt-4">
      <div className="px-4 pb-3">
        <QueryView
          query={invitations}
          failed={t('invitationsFailed')}
          skeleton={<div className="skeleton h-10 w-full" aria-hidden="true" />}
        >
          {({ items }) => {
            const open = items.filter(({ state }) => state === 'pending' || state === 'expired');
            if (open.length === 0) return <p className="text-ink-2">{t('noInvitations')}</p>;
            return (
              <ul className="divide-y divide-line/60">
                {open.map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} />
                ))}
              </ul>
            );
          }}
        </QueryView>
      </div>
    </Panel>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationDto }) {
  const t = useTranslations('members');
  const client = useQueryClient();
  const { id, email, role, state, invitedBy, expiresAt } = invitation;
  const acting = useMutation({
    mutationFn: async (act: 'resend' | 'cancel') => {
      if (act === 'cancel') return void (await cancelInvitation(id));
      const { mailed } = await resendInvitation(id);
      if (!mailed) throw new Error('not mailed');
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.invitations }),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="break-words">{email}</p>
        <p className="text-[0.8125rem] text-ink-3">
          {[
            t(`role.${role}`),
            invitedBy === null ? null : t('invitedBy', { name: invitedBy }),
            t(state === 'expired' ? 'wasOpenUntil' : 'openUntil', { day: formatDay(Date.parse(expiresAt)) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="flex gap-2">
        {state === 'pending' ? (
          <>
            <Button
              size="small"
              disabled={acting.isPending}
              aria-label={acting.isSuccess ? undefined : t('resendTo', { email })}
              onClick={() => acting.mutate('resend')}
            >
              {t(acting.isSuccess && acting.variables === 'resend' ? 'resent' : 'resend')}
            </Button>
            <Button
              size="small"
              look="quiet"
              disabled={acting.isPending}
              aria-label={t('takeBackFrom', { email })}
              onClick={() => acting.mutate('cancel')}
            >
              {t('takeBack')}
            </Button>
          </>
        ) : (
          <span className="text-[0.8125rem] text-warning">{t('over')}</span>
        )}
      </div>
      {acting.error ? (
        <div className="basis-full">
          <Refusal error={acting.error} />
        </div>
      ) : null}
    </li>
  );
}
