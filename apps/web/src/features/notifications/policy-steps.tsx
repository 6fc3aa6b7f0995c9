'use client';

import { type AlarmSeverity } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checks } from '#components/ui/checks.tsx';
import { fieldClass } from '#components/ui/field.tsx';
import { type StepDraft } from '#features/notifications/policy-draft.ts';
import { SwitchedOff } from '#features/notifications/switched-off.tsx';
import { channelsQuery } from '#lib/api/notification-queries.ts';
import { cn } from '#lib/cn.ts';

interface PolicyStepsProps {
  readonly steps: readonly StepDraft[];
  readonly minSeverity: AlarmSeverity;
  readonly onChange: (steps: readonly StepDraft[]) => void;
}

const LATER_MINUTES = 15;

/** Who hears at once, and who later if nobody has acknowledged by then. */
export function PolicySteps({ steps, minSeverity, onChange }: PolicyStepsProps) {
  const t = useTranslations('policies');
  const set = (place: number, change: Partial<StepDraft>): void =>
    onChange(steps.map((step, each) => (each === place ? { ...step, ...change } : step)));
  const last = Number(steps.at(-1)?.afterMinutes ?? 0) || 0;
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-2">{t('steps')}</legend>
      <ol className="space-y-2">
        {steps.map((step, place) => (
          <li key={place} className="rounded-md border border-line px-3 py-2">
            <div className="flex min-h-8 flex-wrap items-center gap-2">
              {place === 0 ? (
                <span className="font-medium">{t('atOnce')}</span>
              ) : (
                <label className="flex flex-wrap items-center gap-2">
                  <span>{t('after')}</span>
                  <input
                    inputMode="numeric"
                    value={step.afterMinutes}
                    onChange={(event) => set(place, { afterMinutes: event.target.value })}
                    className={cn(fieldClass, 'h-8 w-16 px-2 text-right tabular-nums')}
                  />
                  <span>{t('unacknowledged')}</span>
                </label>
              )}
              {place === 0 ? null : (
                <Button
                  look="quiet"
                  size="icon"
                  className="ml-auto"
                  aria-label={t('removeStep', { step: place + 1 })}
                  onClick={() => onChange(steps.filter((_, each) => each !== place))}
                >
                  <X />
                </Button>
              )}
            </div>
            <StepChannels
              chosen={step.channelIds}
              minSeverity={minSeverity}
              onChange={(channelIds) => set(place, { channelIds })}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        className="mt-2"
        onClick={() => onChange([...steps, { afterMinutes: `${last + LATER_MINUTES}`, channelIds: [] }])}
      >
        <Plus aria-hidden="true" />
        {t('addStep')}
      </Button>
    </fieldset>
  );
}

interface StepChannelsProps {
  readonly chosen: readonly string[];
  readonly minSeverity: AlarmSeverity;
  readonly onChange: (chosen: readonly string[]) => void;
}

function StepChannels({ chosen, minSeverity, onChange }: StepChannelsProps) {
  const t = useTranslations('policies');
  const channels = useQuery(channelsQuery());
  if (!channels.data) return <p className="text-ink-3">{t(channels.error ? 'channelsFailed' : 'loading')}</p>;
  if (channels.data.items.length === 0) {
    return (
      <p className="text-[0.8125rem] text-ink-2">
        {t('noChannels')}{' '}
        <Link href="/settings/channels" className="underline underline-offset-2">
          {t('toChannels')}
        </Link>
      </p>
    );
  }
  return (
    <>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        <Checks choices={channels.data.items} chosen={chosen} onChange={onChange} />
      </div>
      <SwitchedOff channels={channels.data.items.filter(({ id }) => chosen.includes(id))} minSeverity={minSeverity} />
    </>
  );
}
