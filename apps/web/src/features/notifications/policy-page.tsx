'use client';

import { type PolicyDto } from '@packwatch/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type ReactNode } from 'react';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { draftOf, emptyDraft } from '#features/notifications/policy-draft.ts';
import { PolicyForm } from '#features/notifications/policy-form.tsx';
import { usePolicyWords } from '#features/notifications/use-policy-words.ts';
import { BackLink } from '#features/shell/back-link.tsx';
import { createPolicy, policyQuery, removePolicy, savePolicy } from '#lib/api/notification-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function NewPolicyPage() {
  const t = useTranslations('policies');
  const mayWrite = useMay('channel:write');
  return (
    <Frame may={mayWrite}>
      <PageHead title={t('newTitle')} lead={t('newLead')} />
      <PolicyForm initial={emptyDraft(ownZone())} submit={t('make')} save={createPolicy} />
    </Frame>
  );
}

export function PolicyPage({ id }: { id: string }) {
  const t = useTranslations('policies');
  const mayRead = useMay('channel:read');
  const policy = useQuery({ ...policyQuery(id), enabled: mayRead });
  return (
    <Frame may={mayRead}>
      <QueryView query={policy} alone={t('one')} failed={t('oneFailed')}>
        {(data) => <PolicyView key={data.version} policy={data} />}
      </QueryView>
    </Frame>
  );
}

function Frame({ may, children }: { may: boolean; children: ReactNode }) {
  const settings = useTranslations('settings');
  return (
    <>
      <BackLink href="/settings/policies">{settings('section.policies.title')}</BackLink>
      {may ? (
        children
      ) : (
        <EmptyNotice title={settings('locked')} alone>
          {settings('lockedHint')}
        </EmptyNotice>
      )}
    </>
  );
}

function PolicyView({ policy }: { policy: PolicyDto }) {
  const t = useTranslations('policies');
  const words = usePolicyWords();
  const client = useQueryClient();
  const router = useRouter();
  const mayWrite = useMay('channel:write');
  const remove = async (): Promise<void> => {
    await removePolicy(policy.id);
    // The list alone, before it is looked at: asking for this one again would find nothing.
    await client.invalidateQueries({ queryKey: queryKeys.policies, exact: true, refetchType: 'all' });
    router.push('/settings/policies');
  };
  return (
    <>
      <PageHead
        title={policy.name}
        lead={words.whatGoes(policy)}
        actions={
          mayWrite ? (
            <ConfirmButton
              label={t('remove')}
              title={t('removeAsk', { name: policy.name })}
              description={t('removeHint')}
              act={remove}
              size="medium"
            />
          ) : null
        }
      />
      {mayWrite ? (
        <PolicyForm
          initial={draftOf(policy, ownZone())}
          submit={t('save')}
          save={(fields) => savePolicy(policy.id, policy.version, fields)}
        />
      ) : (
        <p className="text-ink-2">{words.whereTo(policy)}</p>
      )}
    </>
  );
}
