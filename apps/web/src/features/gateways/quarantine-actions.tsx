'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { dismissQuarantine, type QuarantineSelection, retryQuarantine } from '#lib/api/gateway-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

interface QuarantineActionsProps {
  readonly selection: QuarantineSelection;
  /** Null: trying again can't help. */
  readonly retryLabel: string | null;
  readonly dismissLabel: string;
}

/** Try again what a corrected map or assignment may read now, or let it go for good with a reason. */
export function QuarantineActions({ selection, retryLabel, dismissLabel }: QuarantineActionsProps) {
  const t = useTranslations('quarantine');
  const client = useQueryClient();
  const [dismissing, setDismissing] = useState(false);
  const [comment, setComment] = useState('');
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.quarantine });
  const retry = useMutation({ mutationFn: retryQuarantine, onSuccess: refresh });
  const dismiss = useMutation({
    mutationFn: (why: string) => dismissQuarantine(selection, why),
    onSuccess: async () => {
      setDismissing(false);
      await refresh();
    },
  });
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-2">
        {retryLabel === null ? null : (
          <Button size="small" onClick={() => retry.mutate(selection)} disabled={retry.isPending}>
            {retryLabel}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => setDismissing(true)}>
          {dismissLabel}
        </Button>
      </div>
      <p role="status" className="text-[0.8125rem] text-ink-2 empty:hidden">
        {retry.data
          ? [
              t('retried', { count: retry.data.items }),
              ...retry.data.skipped.map(({ count, why }) => t('skipped', { count, why })),
            ].join(' ')
          : null}
      </p>
      <Refusal error={retry.error} />
      <Dialog open={dismissing} onOpenChange={setDismissing} title={t('dismissTitle')} description={t('dismissHint')}>
        <form
          className="mt-4 space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            dismiss.mutate(comment);
          }}
        >
          <Field
            label={t('why')}
            required
            maxLength={2_000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <Refusal error={dismiss.error} />
          <div className="flex justify-end gap-2">
            <Button look="quiet" onClick={() => setDismissing(false)}>
              {t('cancel')}
            </Button>
            <Button type="submit" look="strong" disabled={dismiss.isPending || comment.trim() === ''}>
              {t(dismiss.isPending ? 'busy' : 'dismiss')}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
