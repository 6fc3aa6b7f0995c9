'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '#components/copy-button.tsx';
import { Button } from '#components/ui/button.tsx';

export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations('account.second');
  return (
    <div className="space-y-3">
      <div className="rounded-md border border-warning/40 bg-warning-soft p-3">
        <p className="font-medium">{t('codes')}</p>
        <p className="mt-1 text-[0.8125rem] text-pretty text-ink-2">{t('codesHint')}</p>
        <ul
          aria-label={t('codes')}
          className="mt-3 grid max-w-80 grid-cols-2 gap-x-6 gap-y-1 font-mono text-[0.8125rem] select-all"
        >
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="mt-3">
          <CopyButton text={codes.join('\n')} />
        </div>
      </div>
      <Button look="strong" onClick={onDone}>
        {t('kept')}
      </Button>
    </div>
  );
}
