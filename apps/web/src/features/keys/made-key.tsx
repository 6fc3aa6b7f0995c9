'use client';

import { type NewApiKeyDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { CodeBlock } from '#components/code-block.tsx';
import { SecretOnce } from '#components/secret-once.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';

/** The secret, once, and the first thing to do with it. */
export function MadeKey({ made: { secret } }: { made: NewApiKeyDto }) {
  const t = useTranslations('keys');
  return (
    <div className="max-w-180 space-y-4 rounded-lg border border-line bg-surface p-4">
      {secret === null ? (
        <p>{t('secretGone')}</p>
      ) : (
        <SecretOnce label={t('secret')} secret={secret}>
          {t('secretHint')}
        </SecretOnce>
      )}
      <div>
        <p className="mb-1.5 text-[0.8125rem] font-medium text-ink-2">{t('tryIt')}</p>
        <CodeBlock
          label={t('tryIt')}
          text={`curl -H "Authorization: Bearer $PACKWATCH_KEY" \\\n  "${window.location.origin}/v1/packs?limit=5"`}
        />
      </div>
      <ButtonLink look="strong" href="/settings/keys">
        {t('kept')}
      </ButtonLink>
    </div>
  );
}
