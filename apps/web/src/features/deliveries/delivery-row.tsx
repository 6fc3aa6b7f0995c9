'use client';

import { type DeliveryItem } from '@packwatch/contracts';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Age } from '#components/age.tsx';
import { Tag } from '#components/tag.tsx';
import { DeliveryFacts } from '#features/deliveries/delivery-facts.tsx';

const LOOK = { pending: 'plain', delivered: 'good', failed: 'critical' } as const;

interface DeliveryRowProps {
  readonly delivery: DeliveryItem;
  readonly mayRedeliver: boolean;
  /** Whether to say where it goes: a list of one endpoint need not. */
  readonly named: boolean;
}

/** One message and how it went; what was in it is a click away. */
export function DeliveryRow({ delivery, mayRedeliver, named }: DeliveryRowProps) {
  const t = useTranslations('deliveries');
  const [open, setOpen] = useState(false);
  const { kind, target, recipient, event, status, attempts, responseStatus, lastError, createdAt } = delivery;
  const where = [recipient, target.name ?? t('gone')].find((text) => text !== null);
  return (
    <li className="border-b border-line last:border-0">
      <details className="group" open={open} onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
        <summary className="grid cursor-pointer list-none grid-cols-[1rem_minmax(0,1fr)_auto] items-baseline gap-x-2 gap-y-0.5 px-4 py-2.5 -outline-offset-2 hover:bg-sunken/60 md:grid-cols-[1rem_minmax(0,4fr)_minmax(0,4fr)_7rem_6rem] [&::-webkit-details-marker]:hidden">
          <ChevronRight
            className="size-3.5 self-center text-ink-3 transition-transform group-open:rotate-90"
            aria-hidden="true"
          />
          <span className="min-w-0">
            <code className="font-mono text-[0.8125rem] break-words">{event}</code>
            {named ? (
              <span className="block truncate text-[0.8125rem] text-ink-2">{`${t(`kind.${kind}`)}: ${where ?? ''}`}</span>
            ) : null}
          </span>
          <span className="min-w-0 truncate text-[0.8125rem] text-ink-3 max-md:order-last max-md:col-span-2 max-md:col-start-2">
            {status === 'delivered'
              ? t('attempts', { count: attempts })
              : [attempts > 0 ? t('attempts', { count: attempts }) : null, lastError].filter(Boolean).join(' · ')}
          </span>
          <span>
            <Tag look={LOOK[status]}>
              {t(`status.${status}`)}
              {responseStatus === null ? null : <span className="tabular-nums">{responseStatus}</span>}
            </Tag>
          </span>
          <Age
            at={createdAt}
            className="text-[0.8125rem] text-ink-3 max-md:order-last max-md:col-start-2 md:text-right"
          />
        </summary>
        {open ? <DeliveryFacts delivery={delivery} mayRedeliver={mayRedeliver} /> : null}
      </details>
    </li>
  );
}
