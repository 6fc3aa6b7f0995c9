'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { fromLocalInput, toLocalInput } from '#lib/format/local-time.ts';

const SINCE = ['seen', 'time', 'now'] as const;

export interface Since {
  readonly value: (typeof SINCE)[number];
  /** As the browser's field has it, by the clock on the wall. */
  readonly time: string;
}

/** From when on something means a pack: since it was first seen, if nobody says otherwise. */
export function useSince(firstSeenAt: string) {
  const [since, setSince] = useState<Since>(() => ({ value: 'seen', time: toLocalInput(Date.parse(firstSeenAt)) }));
  const sinceMs = { seen: Date.parse(firstSeenAt), time: fromLocalInput(since.time), now: null }[since.value];
  const body = {
    ...(sinceMs === null ? {} : { from: new Date(sinceMs).toISOString() }),
    backdate: sinceMs !== null,
  };
  return { since, setSince, body, isComplete: since.value === 'now' || sinceMs !== null };
}

export function SinceChoice({ since, onChange }: { since: Since; onChange: (since: Since) => void }) {
  const t = useTranslations('assignAddress');
  return (
    <Choice label={t('since')}>
      <Segments
        label={t('since')}
        value={since.value}
        segments={SINCE.map((value) => ({ value, label: t(`from.${value}`) }))}
        onChange={(value) => onChange({ ...since, value })}
      />
      {since.value === 'time' ? (
        <Field
          label={t('time')}
          type="datetime-local"
          required
          value={since.time}
          onChange={(event) => onChange({ ...since, time: event.target.value })}
          className="mt-2"
        />
      ) : null}
      <p className="mt-1.5 text-[0.8125rem] text-pretty text-ink-2">{t(`note.${since.value}`)}</p>
    </Choice>
  );
}

export function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p aria-hidden="true" className="mb-1 text-[0.8125rem] font-medium text-ink-2">
        {label}
      </p>
      {children}
    </div>
  );
}
