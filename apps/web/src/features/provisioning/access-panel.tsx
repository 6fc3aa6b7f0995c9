'use client';

import { type GatewayDetail, type GatewayTokenDto, type NewClaim } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Tag } from '#components/tag.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { ClaimCode } from '#features/provisioning/claim-code.tsx';
import { RotateTokenButton } from '#features/provisioning/rotate-token-button.tsx';
import { SiteSelect } from '#features/sites/site-select.tsx';
import { gatewayTokensQuery, newClaimCode, revokeGatewayToken, updateGateway } from '#lib/api/provisioning-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatInstant } from '#lib/format/time.ts';

/** What a gateway is called and where it is, and what it uploads with. */
export default function AccessPanel({ gateway }: { gateway: GatewayDetail }) {
  const t = useTranslations('access');
  const mayWrite = useMay('gateway:write');
  const [claim, setClaim] = useState<NewClaim['claim'] | null>(null);
  const claiming = useMutation({
    mutationFn: () => newClaimCode(gateway.id),
    onSuccess: (made) => setClaim(made.claim),
  });
  if (!mayWrite) return <p className="text-ink-2">{t('mayNot')}</p>;
  return (
    <div className="max-w-180 space-y-4">
      <PlacePanel gateway={gateway} />
      <TokensPanel gatewayId={gateway.id} />
      {claim ? (
        <ClaimCode gatewayId={gateway.id} claim={claim} />
      ) : (
        <Panel title={t('claim')}>
          <div className="flex flex-wrap items-center justify-between gap-3 px-4 pb-4">
            <p className="min-w-0 flex-1 basis-64 text-pretty text-ink-2">{t('claimHint')}</p>
            <Button onClick={() => claiming.mutate()} disabled={claiming.isPending}>
              {t('claimMake')}
            </Button>
            <Refusal error={claiming.error} />
          </div>
        </Panel>
      )}
    </div>
  );
}

function PlacePanel({ gateway }: { gateway: GatewayDetail }) {
  const t = useTranslations('access');
  const client = useQueryClient();
  const [name, setName] = useState(gateway.name);
  const [site, setSite] = useState(gateway.site?.id ?? null);
  const saving = useMutation({
    mutationFn: () => updateGateway(gateway.id, { name: name.trim(), site }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.gateways }),
  });
  const same = name.trim() === gateway.name && site === (gateway.site?.id ?? null);
  return (
    <Panel title={t('place')}>
      <form
        className="space-y-4 px-4 pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <Field
          label={t('name')}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <SiteSelect value={site} onChange={setSite} />
        <Refusal error={saving.error} />
        <Button type="submit" disabled={saving.isPending || same || name.trim() === ''}>
          {t(saving.isPending ? 'saving' : 'save')}
        </Button>
      </form>
    </Panel>
  );
}

function TokensPanel({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('access');
  const tokens = useQuery(gatewayTokensQuery(gatewayId));
  return (
    <Panel title={t('tokens')} aside={<RotateTokenButton gatewayId={gatewayId} />}>
      <div className="px-4 pb-3">
        <QueryView
          query={tokens}
          failed={t('tokensFailed')}
          skeleton={<div className="skeleton h-10 w-full" aria-hidden="true" />}
        >
          {({ items }) =>
            items.length === 0 ? (
              <p className="text-ink-2">{t('noTokens')}</p>
            ) : (
              <ul className="divide-y divide-line/60" aria-label={t('tokens')}>
                {items.map((token) => (
                  <TokenRow key={token.id} gatewayId={gatewayId} token={token} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </div>
    </Panel>
  );
}

function TokenRow({ gatewayId, token }: { gatewayId: string; token: GatewayTokenDto }) {
  const t = useTranslations('access');
  const client = useQueryClient();
  const { id, prefix, state, createdAt, expiresAt, revokedAt } = token;
  const end = async (): Promise<void> => {
    await revokeGatewayToken(gatewayId, id);
    await client.invalidateQueries({ queryKey: queryKeys.gatewayTokens(gatewayId) });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <code className="font-mono text-[0.8125rem]">{`pwg_${prefix}…`}</code>
      <Tag look={state === 'active' ? 'good' : state === 'expiring' ? 'warning' : 'plain'}>{t(`state.${state}`)}</Tag>
      <span className="min-w-0 flex-1 text-[0.8125rem] text-ink-3">
        {[
          t('made', { at: formatInstant(Date.parse(createdAt)) }),
          revokedAt !== null
            ? t('ended', { at: formatInstant(Date.parse(revokedAt)) })
            : expiresAt !== null
              ? t(state === 'expired' ? 'ended' : 'ends', { at: formatInstant(Date.parse(expiresAt)) })
              : null,
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      {state === 'active' || state === 'expiring' ? (
        <ConfirmButton
          label={t('end')}
          accessibleName={t('endWhich', { prefix })}
          title={t('endAsk')}
          description={t('endHint')}
          act={end}
          look="quiet"
        />
      ) : null}
    </li>
  );
}
