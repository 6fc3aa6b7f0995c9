'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { fieldClass } from '#components/ui/field.tsx';
import { cn } from '#lib/cn.ts';

const LONGEST_NOTE = 2_000;

interface AcknowledgeFormProps {
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onSubmit: (note: string) => void;
  readonly onCancel: () => void;
}

/** Who takes it on may say what they found. Enter sends it, Shift and Enter begin a new line. */
export function AcknowledgeForm({ error, busy, onSubmit, onCancel }: AcknowledgeFormProps) {
  const t = useTranslations('acknowledge');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit(String(new FormData(event.currentTarget).get('note') ?? '').trim());
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form className="mt-4" onSubmit={submit}>
      <label className="block">
        <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{t('note')}</span>
        <textarea
          name="note"
          rows={3}
          maxLength={LONGEST_NOTE}
          placeholder={t('notePlaceholder')}
          onKeyDown={onKey}
          autoFocus
          className={cn(fieldClass, 'resize-y py-2 max-sm:text-base')}
        />
      </label>
      <p role="alert" className="mt-2 min-h-5 text-[0.8125rem] text-critical">
        {error ? t('failed', { reason: error.message }) : null}
      </p>
      <div className="mt-2 flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={busy}>
          {busy ? t('busy') : t('button')}
        </Button>
      </div>
    </form>
  );
}
