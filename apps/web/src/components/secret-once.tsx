import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { CopyButton } from '#components/copy-button.tsx';

interface SecretOnceProps {
  readonly label: string;
  /** Null: it was told before. */
  readonly secret: string | null;
  /** Why to keep it now, and what to do with it. */
  readonly children: ReactNode;
}

/** Something that is never shown again: large enough to read, easy to copy. */
export function SecretOnce({ label, secret, children }: SecretOnceProps) {
  const t = useTranslations('common');
  if (secret === null) return <p className="text-pretty">{t('toldBefore')}</p>;
  return (
    <div className="rounded-md border border-warning/40 bg-warning-soft p-3">
      <p className="text-[0.8125rem] font-medium">{label}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 basis-48 rounded border border-line bg-surface px-2.5 py-1.5 font-mono text-[0.8125rem] break-all select-all">
          {secret}
        </code>
        <CopyButton text={secret} />
      </div>
      <div className="mt-2 text-[0.8125rem] text-pretty text-ink-2">{children}</div>
    </div>
  );
}
