'use client';

import { type CustomerDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { Refusal } from '#components/refusal.tsx';
import { SeverityBadge } from '#components/severity.tsx';
import { Tag } from '#components/tag.tsx';
import { Button } from '#components/ui/button.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { endCustomer, renewCustomer, workFor } from '#lib/api/customer-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatDay } from '#lib/format/time.ts';

const SEVERITIES = ['critical', 'warning', 'info'] as const;

export function CustomerRow({ customer }: { customer: CustomerDto }) {
  const t = useTranslations('customers');
  const client = useQueryClient();
  const mayWrite = useMay('customer:write');
  const { id, state, organisation, email, fleet, createdAt, acceptedAt } = customer;
  const name = organisation?.name ?? email;
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.customers });
  const entering = useMutation({ mutationFn: workFor });
  const renewing = useMutation({ mutationFn: () => renewCustomer(id), onSettled: changed });
  const end = async (): Promise<void> => {
    await endCustomer(id);
    await changed();
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2 font-medium break-words">
          {name}
          {state === 'active' ? null : (
            <Tag look={state === 'expired' ? 'warning' : 'plain'}>{t(`state.${state}`)}</Tag>
          )}
        </p>
        <p className="text-[0.8125rem] break-words text-ink-3">
          {t(acceptedAt === null ? 'askedOn' : 'since', { day: formatDay(Date.parse(acceptedAt ?? createdAt)) })}
          {organisation && state === 'awaiting_owner' ? ` · ${t('invited', { email })}` : null}
        </p>
      </div>
      {fleet ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-ink-2 tabular-nums">
          <span>{t('packs', { count: fleet.packs })}</span>
          {fleet.silent > 0 ? <span>{t('silent', { count: fleet.silent })}</span> : null}
          {SEVERITIES.map((severity) =>
            fleet.alarms[severity] > 0 ? (
              <SeverityBadge key={severity} severity={severity} count={fleet.alarms[severity]} />
            ) : null,
          )}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {organisation ? (
          <Button
            size="small"
            aria-label={t('openWhich', { name })}
            disabled={entering.isPending}
            onClick={() => entering.mutate(organisation.id)}
          >
            {t('open')}
          </Button>
        ) : null}
        {mayWrite && state !== 'active' ? (
          <Button
            size="small"
            look="quiet"
            aria-label={renewing.isSuccess ? undefined : t('renewWhich', { email })}
            disabled={renewing.isPending || renewing.isSuccess}
            onClick={() => renewing.mutate()}
          >
            {t(renewing.data?.mailed ? 'renewed' : 'renew')}
          </Button>
        ) : null}
        {mayWrite ? (
          <ConfirmButton
            label={t(organisation ? 'end' : 'takeBack')}
            accessibleName={t(organisation ? 'endWhich' : 'takeBackWhich', { name })}
            title={t(organisation ? 'endAsk' : 'takeBackAsk', { name })}
            description={t(organisation ? 'endHint' : 'takeBackHint')}
            act={end}
            look="quiet"
          />
        ) : null}
      </div>
      {[entering.error, renewing.error].map((error) =>
        error ? (
          <div key={error.message} className="basis-full">
            <Refusal error={error} />
          </div>
        ) : null,
      )}
    </li>
  );
}
