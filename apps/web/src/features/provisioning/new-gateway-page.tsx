'use client';

import { type GatewayCreated } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { ClaimCode } from '#features/provisioning/claim-code.tsx';
import { FirstFrame } from '#features/provisioning/first-frame.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { SiteSelect } from '#features/sites/site-select.tsx';
import { createGateway } from '#lib/api/provisioning-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** A gateway from its name to its first frame. */
export function NewGatewayPage() {
  const t = useTranslations('provisioning');
  const settings = useTranslations('settings');
  const may = useMay('gateway:write');
  const [made, setMade] = useState<GatewayCreated | null>(null);
  return (
    <>
      <BackLink href="/gateways">{t('back')}</BackLink>
      <PageHead title={made ? made.gateway.name : t('title')} lead={t(made ? 'madeLead' : 'lead')} />
      {!may ? (
        <EmptyNotice title={settings('locked')}>{settings('lockedHint')}</EmptyNotice>
      ) : made ? (
        <div className="max-w-180 space-y-4">
          <ClaimCode gatewayId={made.gateway.id} claim={made.claim} />
          <FirstFrame gatewayId={made.gateway.id} />
        </div>
      ) : (
        <NewGatewayForm onMade={setMade} />
      )}
    </>
  );
}

function NewGatewayForm({ onMade }: { onMade: (made: GatewayCreated) => void }) {
  const t = useTranslations('provisioning');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [site, setSite] = useState<string | null>(null);
  const making = useMutation({
    mutationFn: () => createGateway(name.trim(), site),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: queryKeys.gateways });
      onMade(made);
    },
  });
  return (
    <form
      className="max-w-150 space-y-5 rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <Field
        label={t('name')}
        required
        maxLength={120}
        placeholder={t('namePlaceholder')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SiteSelect value={site} onChange={setSite} />
      <Refusal error={making.error} />
      <Button type="submit" look="strong" disabled={making.isPending || name.trim() === ''}>
        {t(making.isPending ? 'making' : 'make')}
      </Button>
    </form>
  );
}
