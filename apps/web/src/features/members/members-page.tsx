'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { InvitationsPanel } from '#features/members/invitations-panel.tsx';
import { InviteButton } from '#features/members/invite-button.tsx';
import { MemberRow } from '#features/members/member-row.tsx';
import { ROLES } from '#features/members/roles.ts';
import { SectionPage } from '#features/settings/section-page.tsx';
import { membersQuery } from '#lib/api/organisation-queries.ts';

/** Who belongs to the organisation, as what, and who is asked to. */
export function MembersPage() {
  const t = useTranslations('members');
  const mayWrite = useMay('member:write');
  const members = useQuery({ ...membersQuery(), enabled: useMay('member:read') });
  return (
    <SectionPage section="members" actions={mayWrite ? <InviteButton /> : null}>
      {mayWrite ? null : <p className="mb-4 text-ink-2">{t('mayNot')}</p>}
      <QueryView query={members} failed={t('failed')}>
        {({ items }) => (
          <>
            <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('list')}>
              {items.map((member) => (
                <MemberRow key={member.userId} member={member} />
              ))}
            </ul>
            {mayWrite ? <InvitationsPanel /> : null}
            <RolesPanel />
          </>
        )}
      </QueryView>
    </SectionPage>
  );
}

function RolesPanel() {
  const t = useTranslations('members');
  return (
    <Panel title={t('rolesTitle')} className="mt-4">
      <dl className="divide-y divide-line/60 px-4 pb-2">
        {ROLES.map((role) => (
          <div key={role} className="grid gap-x-6 py-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <dt className="font-medium">{t(`role.${role}`)}</dt>
            <dd className="text-pretty text-ink-2">{t(`may.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
