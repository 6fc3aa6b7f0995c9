'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { redeliverRange } from '#lib/api/integration-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { fromLocalInput, toLocalInput } from '#lib/format/local-time.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** After a receiver was away: all that was given up meanwhile, once more. */
export function RedeliverRangeButton({ target }: { target: string | null }) {
  const t = useTranslations('deliveries');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('range')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('rangeTitle')} description={t('rangeHint')}>
        <RangeForm target={target} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function RangeForm({ target, onClose }: { target: string | null; onClose: () => void }) {
  const t = useTranslations('deliveries');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [from, setFrom] = useState(() => toLocalInput(Date.now() - DAY_MS));
  const [to, setTo] = useState(() => toLocalInput(Date.now() + MINUTE_MS));
  const fromMs = fromLocalInput(from);
  const toMs = fromLocalInput(to);
  const sending = useMutation({
    mutationFn: () =>
      redeliverRange({
        from: new Date(fromMs ?? 0).toISOString(),
        to: new Date(toMs ?? 0).toISOString(),
        ...(target === null ? {} : { target }),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.deliveries }),
  });
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('from')}
          type="datetime-local"
          required
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Field
          label={t('to')}
          type="datetime-local"
          required
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <Refusal error={sending.error} />
      {sending.data ? (
        <p role="status" className="text-ink-2">
          {t(sending.data.more ? 'sentMore' : 'sent', { count: sending.data.redelivered })}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {common('close')}
        </Button>
        <Button type="submit" look="strong" disabled={sending.isPending || fromMs === null || toMs === null}>
          {sending.isPending ? common('working') : t('again')}
        </Button>
      </div>
    </form>
  );
}
