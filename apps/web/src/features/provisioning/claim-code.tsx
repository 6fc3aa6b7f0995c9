'use client';

import { type NewClaim } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CodeBlock } from '#components/code-block.tsx';
import { CopyButton } from '#components/copy-button.tsx';
import { later } from '#components/later.tsx';
import { Panel } from '#components/panel.tsx';
import { Refusal } from '#components/refusal.tsx';
import { SecretOnce } from '#components/secret-once.tsx';
import { Button } from '#components/ui/button.tsx';
import { rotateGatewayToken } from '#lib/api/provisioning-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatInstant } from '#lib/format/time.ts';

const QrCode = later(() => import('#components/qr-code.tsx'), {
  loading: () => <div className="skeleton size-40" aria-hidden="true" />,
});

const DAY_H = 24;

interface ClaimCodeProps {
  readonly gatewayId: string;
  readonly claim: NewClaim['claim'];
}

/** The code by which a gateway gets its token by itself; or the token, for one that can't. */
export function ClaimCode({ gatewayId, claim: { code, expiresAt } }: ClaimCodeProps) {
  const t = useTranslations('provisioning');
  const client = useQueryClient();
  const issuing = useMutation({
    mutationFn: () => rotateGatewayToken(gatewayId, DAY_H),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.gatewayTokens(gatewayId) }),
  });
  if (code === null) return <p>{t('codeGone')}</p>;
  return (
    <Panel title={t('code')}>
      <div className="grid gap-5 px-4 pb-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <QrCode text={code} label={t('qr')} className="size-40 rounded-md border border-line" />
        <div className="min-w-0 space-y-3">
          <p className="flex flex-wrap items-center gap-3">
            <code className="font-mono text-lg font-semibold tracking-wide break-all select-all" data-claim-code="">
              {code}
            </code>
            <CopyButton text={code} />
          </p>
          <p className="text-pretty text-ink-2">{t('codeHint', { until: formatInstant(Date.parse(expiresAt)) })}</p>
          <CodeBlock
            label={t('claimBy')}
            text={`curl -X POST ${window.location.origin}/v1/gateways/claim \\\n  -H 'content-type: application/json' \\\n  -d '{"code":"${code}"}'`}
          />
          {issuing.data ? (
            <SecretOnce label={t('token')} secret={issuing.data.token}>
              {t('tokenHint', { id: gatewayId })}
            </SecretOnce>
          ) : (
            <div className="flex flex-wrap items-center gap-3 text-[0.8125rem] text-ink-2">
              <span>{t('noClaim')}</span>
              <Button size="small" onClick={() => issuing.mutate()} disabled={issuing.isPending}>
                {t('tokenNow')}
              </Button>
            </div>
          )}
          <Refusal error={issuing.error} />
        </div>
      </div>
    </Panel>
  );
}
