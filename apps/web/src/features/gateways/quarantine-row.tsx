'use client';

import { type QuarantineItem } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Age } from '#components/age.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Tag } from '#components/tag.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { QuarantineActions } from '#features/gateways/quarantine-actions.tsx';
import { FrameReading } from '#features/maps/frame-reading.tsx';
import { quarantineItemQuery } from '#lib/api/gateway-queries.ts';
import { cn } from '#lib/cn.ts';

export function QuarantineRow({ item }: { item: QuarantineItem }) {
  const t = useTranslations('quarantine');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex w-full items-start gap-3 px-4 py-3 text-left outline-offset-[-2px] hover:bg-sunken/60"
      >
        <ChevronDown
          aria-hidden="true"
          className={cn('mt-0.5 size-4 shrink-0 text-ink-3 transition-transform', !open && '-rotate-90')}
        />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">{t(`reason.${item.reason}`)}</span>
            {item.outcome ? <Tag>{t(`outcome.${item.outcome}`)}</Tag> : null}
            <span className="text-[0.8125rem] text-ink-3">
              <Age at={item.receivedAt} />
              {item.pack ? `, ${item.pack.name}` : null}
            </span>
          </span>
          <span className="block text-[0.8125rem] break-words text-ink-2">{item.detail}</span>
        </span>
      </button>
      {open ? (
        <div id={id} className="px-4 pb-4 sm:pl-11">
          <Explained item={item} />
        </div>
      ) : null}
    </li>
  );
}

function Explained({ item }: { item: QuarantineItem }) {
  const t = useTranslations('quarantine');
  const mayWrite = useMay('quarantine:write');
  const detail = useQuery(quarantineItemQuery(item.id));
  return (
    <QueryView query={detail} failed={t('itemFailed')} skeleton={<div className="skeleton h-16" />}>
      {({ explanation, frames, resolvedBy, resolvedAt, comment }) => (
        <div className="space-y-3 text-[0.8125rem]">
          <p className="max-w-[72ch] text-pretty">{explanation.meaning}</p>
          <ul className="max-w-[72ch] list-disc space-y-0.5 pl-4 text-pretty text-ink-2">
            {explanation.nextSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          {frames.map((frame, place) => (
            <FrameReading key={place} frame={frame} />
          ))}
          {resolvedAt ? (
            <p className="text-ink-3">
              {resolvedBy ? `${resolvedBy}, ` : null}
              <Age at={resolvedAt} />
              {comment ? `: ${comment}` : null}
            </p>
          ) : mayWrite ? (
            <QuarantineActions
              selection={{ ids: [item.id] }}
              retryLabel={explanation.canRetry ? t('retry') : null}
              dismissLabel={t('dismiss')}
            />
          ) : null}
        </div>
      )}
    </QueryView>
  );
}
