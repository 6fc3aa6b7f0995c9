'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { SNOOZES, snoozeEnd } from '#features/alarms/snooze-times.ts';
import { formatInstantNear } from '#lib/format/time.ts';
import { useNow } from '#lib/use-now.ts';

interface SnoozeFormProps {
  readonly snoozed: boolean;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onSnooze: (until: string | null) => void;
}

/** Until when nobody is reminded; the first key of a row chooses it. */
export function SnoozeForm({ snoozed, error, busy, onSnooze }: SnoozeFormProps) {
  const t = useTranslations('snooze');
  const nowMs = useNow();
  return (
    <div className="mt-4 space-y-1.5">
      {SNOOZES.map((snooze, i) => {
        const end = snoozeEnd(snooze, nowMs);
        return (
          <Button
            key={snooze}
            spread
            className="w-full"
            disabled={busy}
            autoFocus={i === 0}
            onClick={() => onSnooze(snoozeEnd(snooze, Date.now()).toISOString())}
          >
            {t(snooze)}
            <span className="font-normal text-ink-3 tabular-nums">{formatInstantNear(end.getTime(), nowMs)}</span>
          </Button>
        );
      })}
      {snoozed ? (
        <Button className="w-full" look="quiet" disabled={busy} onClick={() => onSnooze(null)}>
          {t('wake')}
        </Button>
      ) : null}
      <p role="alert" className="min-h-5 text-[0.8125rem] text-critical">
        {error ? t('failed', { reason: error.message }) : null}
      </p>
    </div>
  );
}
