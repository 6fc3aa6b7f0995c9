'use client';

import { useMutation } from '@tanstack/react-query';
import { FileCheckIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useId, useState } from 'react';
import { ProblemNotice } from '#components/notice.tsx';
import { PassportView } from '#features/passport/passport-view.tsx';
import { Verdict } from '#features/passport/verdict.tsx';
import { verdictOf } from '#features/passport/verdict-of.ts';
import { cn } from '#lib/cn.ts';

/** Takes a file and says whether it is a passport of this PackWatch. The file stays in the browser. */
export function CheckPassport() {
  const t = useTranslations('passport');
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const check = useMutation({ mutationFn: async (file: File) => verdictOf(await file.text()) });
  const take = (file: File | undefined): void => {
    if (file !== undefined) check.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={cn(
          'mt-6 flex cursor-pointer flex-col items-center gap-2 rounded-lg border border-dashed px-6 py-8 text-center focus-within:outline-2 focus-within:outline-offset-2 print:hidden',
          isOver ? 'border-soc bg-sunken' : 'border-line-strong bg-surface',
        )}
      >
        <FileCheckIcon aria-hidden="true" className="size-6 text-ink-3" />
        <span className="font-medium">{t('choose')}</span>
        <span className="text-[0.8125rem] text-ink-2">{t('staysHere')}</span>
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          className="sr-only"
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file, mended meanwhile, is a new one.
            event.target.value = '';
          }}
        />
      </label>
      <div className="mt-6 space-y-6">
        {check.error ? <ProblemNotice title={t('keysFailed')} error={check.error} /> : null}
        {check.data ? (
          <>
            <Verdict verdict={check.data} />
            {check.data.is === 'genuine' ? <PassportView passport={check.data.passport} /> : null}
          </>
        ) : null}
      </div>
    </>
  );
}
