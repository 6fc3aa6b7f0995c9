'use client';

import { type SignInDomainDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { CopyButton } from '#components/copy-button.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Tag } from '#components/tag.tsx';
import { Button } from '#components/ui/button.tsx';
import { queryKeys } from '#lib/api/query-keys.ts';
import { checkDomain, removeDomain } from '#lib/api/single-sign-on-queries.ts';
import { formatDay } from '#lib/format/time.ts';

/** A domain, and as long as nothing shows whose it is, the record that would. */
export function DomainRow({ domain: { domain, verifiedAt, record } }: { domain: SignInDomainDto }) {
  const t = useTranslations('sso');
  const client = useQueryClient();
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.singleSignOn });
  const checking = useMutation({ mutationFn: () => checkDomain(domain), onSuccess: changed });
  const remove = async (): Promise<void> => {
    await removeDomain(domain);
    await changed();
  };
  return (
    <li className="space-y-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="flex min-w-0 flex-1 basis-48 flex-wrap items-center gap-2 font-medium break-all">
          {domain}
          <Tag look={verifiedAt === null ? 'warning' : 'good'}>{t(verifiedAt === null ? 'unproven' : 'proven')}</Tag>
          {verifiedAt === null ? null : (
            <span className="text-[0.8125rem] font-normal text-ink-3">
              {t('provenOn', { day: formatDay(Date.parse(verifiedAt)) })}
            </span>
          )}
        </p>
        <div className="flex gap-2">
          {verifiedAt === null ? (
            <Button
              size="small"
              aria-label={t('checkWhich', { domain })}
              disabled={checking.isPending}
              onClick={() => checking.mutate()}
            >
              {t(checking.isPending ? 'checking' : 'checkNow')}
            </Button>
          ) : null}
          <ConfirmButton
            look="quiet"
            label={t('removeDomain')}
            accessibleName={t('removeDomainWhich', { domain })}
            title={t('removeDomainAsk', { domain })}
            description={t('removeDomainHint')}
            act={remove}
          />
        </div>
      </div>
      {verifiedAt === null ? (
        <dl className="grid gap-2 rounded-md bg-sunken p-3 text-[0.8125rem]">
          <dt className="text-pretty text-ink-2">{t('recordHint')}</dt>
          {(['name', 'value'] as const).map((part) => (
            <dd key={part} className="flex flex-wrap items-center gap-2">
              <span className="w-14 shrink-0 text-ink-2">{t(`record.${part}`)}</span>
              <code className="min-w-0 flex-1 basis-48 font-mono text-xs break-all select-all">{record[part]}</code>
              <CopyButton text={record[part]} label={t(`copyRecord.${part}`, { domain })} />
            </dd>
          ))}
        </dl>
      ) : null}
      {checking.error ? <Refusal error={checking.error} /> : null}
    </li>
  );
}
