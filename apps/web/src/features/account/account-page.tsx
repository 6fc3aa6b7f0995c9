'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { QueryView } from '#components/query-view.tsx';
import { MailsPanel } from '#features/account/mails-panel.tsx';
import { MyDataPanel } from '#features/account/my-data-panel.tsx';
import { NamePanel } from '#features/account/name-panel.tsx';
import { PasswordPanel } from '#features/account/password-panel.tsx';
import { SecondFactorPanel } from '#features/account/second-factor-panel.tsx';
import { SessionsPanel } from '#features/account/sessions-panel.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { accountQuery } from '#lib/api/account-queries.ts';

/** What is one person’s own, whatever organisation they work in. */
export function AccountPage() {
  const t = useTranslations('account');
  const account = useQuery(accountQuery());
  return (
    <SectionPage section="account">
      <QueryView query={account} failed={t('failed')}>
        {(data) => (
          <div className="max-w-150 space-y-4">
            <NamePanel account={data} />
            <PasswordPanel />
            <SecondFactorPanel account={data} />
            <SessionsPanel />
            <MailsPanel />
            <MyDataPanel />
          </div>
        )}
      </QueryView>
    </SectionPage>
  );
}
