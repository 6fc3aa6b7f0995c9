'use client';

import { useTranslations } from 'next-intl';
import { fieldClass } from '#components/ui/field.tsx';
import { cn } from '#lib/cn.ts';

interface NamedFilterProps {
  /** Whose words it speaks. */
  readonly words: 'sites' | 'groups';
  readonly label: string;
  /** Undefined: they are not here yet. */
  readonly choices: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly failed: boolean;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly className?: string | undefined;
}

/** All, or one of those that have names. What the address says holds, also before they are here and where it is none of them any more. */
export function NamedFilter({ words, label, choices, failed, value, onChange, className }: NamedFilterProps) {
  const t = useTranslations(words);
  const isKnown = value === null || choices?.some(({ id }) => id === value);
  return (
    <label className={className}>
      <span className="sr-only">{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        className={cn(fieldClass, 'h-8 px-2 max-lg:h-9')}
      >
        <option value="">{t('all')}</option>
        {isKnown ? null : <option value={value}>{t(choices ? 'gone' : failed ? 'failed' : 'loading')}</option>}
        {choices?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
