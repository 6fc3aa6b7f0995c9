'use client';

import { type ApiKeyDto } from '@packwatch/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { Tag } from '#components/tag.tsx';
import { RotateKeyButton } from '#features/keys/rotate-key-button.tsx';
import { revokeKey } from '#lib/api/integration-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { cn } from '#lib/cn.ts';
import { formatDay, formatInstant } from '#lib/format/time.ts';
import { useNow } from '#lib/use-now.ts';

/** So long before its end a key says so. */
const SOON_MS = 7 * 86_400_000;

export function KeyRow({ apiKey, mayWrite }: { apiKey: ApiKeyDto; mayWrite: boolean }) {
  const t = useTranslations('keys');
  const client = useQueryClient();
  const { id, name, prefix, scopes, state, createdAt, createdBy, expiresAt, revokedAt, lastUsedAt } = apiKey;
  const over = state === 'expired' || state === 'revoked';
  const endsSoon = expiresAt !== null && Date.parse(expiresAt) - useNow() < SOON_MS;
  const end = async (): Promise<void> => {
    await revokeKey(id);
    await client.invalidateQueries({ queryKey: queryKeys.keys });
  };
  return (
    <li className="grid gap-x-6 gap-y-1.5 border-b border-line px-4 py-3 last:border-0 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_auto] md:items-center">
      <div className={cn('min-w-0', over && 'text-ink-3')}>
        <p className="flex flex-wrap items-center gap-2 font-medium break-words">
          {name}
          {over || (state === 'expiring' && endsSoon) ? (
            <Tag look={over ? 'plain' : 'warning'}>{t(`state.${state}`)}</Tag>
          ) : null}
        </p>
        <p className="font-mono text-xs text-ink-3">{prefix}…</p>
        <p className="text-[0.8125rem] text-ink-3">
          {t('madeBy', { name: createdBy, day: formatDay(Date.parse(createdAt)) })}
        </p>
      </div>
      <div className="min-w-0 text-[0.8125rem] text-ink-2">
        <p>{lastUsedAt === null ? t('neverUsed') : t.rich('used', { age: () => <Age at={lastUsedAt} /> })}</p>
        <p className="text-ink-3">
          {revokedAt !== null
            ? t('endedAt', { at: formatInstant(Date.parse(revokedAt)) })
            : expiresAt === null
              ? t('noEnd')
              : t(state === 'expired' ? 'endedAt' : 'endsAt', { at: formatInstant(Date.parse(expiresAt)) })}
        </p>
        <details>
          <summary className="w-fit cursor-pointer text-ink-3 hover:text-ink">
            {t('scopes', { count: scopes.length })}
          </summary>
          <p className="mt-1 font-mono text-xs text-pretty">{scopes.join(', ')}</p>
        </details>
      </div>
      {mayWrite ? (
        <div className="flex gap-2 md:w-40 md:justify-end">
          {over ? null : (
            <>
              <RotateKeyButton apiKey={apiKey} />
              <ConfirmButton
                label={t('revoke')}
                accessibleName={t('revokeWhich', { name })}
                title={t('revokeAsk', { name })}
                description={t('revokeHint')}
                act={end}
                look="quiet"
              />
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}
