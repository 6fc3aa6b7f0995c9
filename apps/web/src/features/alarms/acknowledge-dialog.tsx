'use client';

import { type AlarmDto } from '@packwatch/contracts';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { fieldClass } from '#components/ui/field.tsx';
import { useAcknowledge } from '#features/alarms/use-acknowledge.ts';
import { useAlarmWords } from '#features/alarms/use-alarm-words.ts';
import { cn } from '#lib/cn.ts';

const LONGEST_NOTE = 2_000;

export function AcknowledgeButton({ alarm, prominent = false }: { alarm: AlarmDto; prominent?: boolean }) {
  const t = useTranslations('acknowledge');
  const words = useAlarmWords();
  const [open, setOpen] = useState(false);
  const acknowledging = useAcknowledge(alarm.id);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim();
    acknowledging.mutate(note, { onSuccess: () => setOpen(false) });
  };

  return (
    <>
      <Button
        size={prominent ? 'medium' : 'small'}
        look={prominent ? 'strong' : 'line'}
        className="relative z-10"
        onClick={() => setOpen(true)}
      >
        <Check aria-hidden="true" />
        {t('button')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('title')}
        description={`${words.whom(alarm)}: ${words.title(alarm)}`}
      >
        <form className="mt-4" onSubmit={submit}>
          <label className="block">
            <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{t('note')}</span>
            <textarea
              name="note"
              rows={3}
              maxLength={LONGEST_NOTE}
              placeholder={t('notePlaceholder')}
              className={cn(fieldClass, 'resize-y py-2 max-sm:text-base')}
            />
          </label>
          <p role="alert" className="mt-2 min-h-5 text-[0.8125rem] text-critical">
            {acknowledging.error ? t('failed', { reason: acknowledging.error.message }) : null}
          </p>
          <div className="mt-2 flex justify-end gap-2">
            <Button look="quiet" onClick={() => setOpen(false)}>
              {t('cancel')}
            </Button>
            <Button type="submit" look="strong" disabled={acknowledging.isPending}>
              {acknowledging.isPending ? t('busy') : t('button')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
