'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { fieldClass } from '#components/ui/field.tsx';
import { FrameReading } from '#features/maps/frame-reading.tsx';
import { type TriedBy, tryRegisterMap } from '#lib/api/map-queries.ts';
import { cn } from '#lib/cn.ts';

/** A request and its response, pasted from the field: what they mean by a map. Nothing is stored. */
export default function TryFrames({ by }: { by: TriedBy | null }) {
  const t = useTranslations('tryFrame');
  const [request, setRequest] = useState('');
  const [response, setResponse] = useState('');
  const trial = useMutation({
    mutationFn: (triedBy: TriedBy) =>
      tryRegisterMap(triedBy, [{ request, response: response.trim() === '' ? null : response }]),
  });
  const { errors = [], frames = [] } = trial.data ?? {};
  return (
    <section aria-label={t('title')} className="rounded-lg border border-line bg-surface p-4">
      <p className="max-w-[68ch] text-pretty text-ink-2">{t('lead')}</p>
      <form
        className="mt-4 space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (by) trial.mutate(by);
        }}
      >
        <HexField label={t('request')} value={request} onChange={setRequest} placeholder="01 03 00 80 00 02 C5 E3" />
        <HexField
          label={t('response')}
          value={response}
          onChange={setResponse}
          placeholder="01 03 04 C3 50 FF FF C7 D6"
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="strong" disabled={trial.isPending || by === null || request.trim() === ''}>
            {t(trial.isPending ? 'busy' : 'read')}
          </Button>
          {by === null ? <span className="text-[0.8125rem] text-ink-3">{t('notYet')}</span> : null}
        </div>
        <Refusal error={trial.error} />
      </form>
      <div aria-live="polite" className="mt-2 space-y-4">
        {errors.length > 0 ? <p className="text-critical">{t('documentWrong', { count: errors.length })}</p> : null}
        {frames.map((frame, place) => (
          <FrameReading key={place} frame={frame} />
        ))}
      </div>
    </section>
  );
}

interface HexFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

function HexField({ label, value, placeholder, onChange }: HexFieldProps) {
  return (
    <label className="block">
      <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{label}</span>
      <textarea
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={placeholder}
        rows={2}
        spellCheck={false}
        autoCapitalize="off"
        className={cn(fieldClass, 'resize-y py-2 font-mono text-[0.8125rem] break-all max-sm:text-base')}
      />
    </label>
  );
}
