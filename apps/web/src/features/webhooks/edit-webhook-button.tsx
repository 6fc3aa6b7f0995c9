'use client';

import { type WebhookDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { draftOf } from '#features/webhooks/webhook-actions.tsx';
import { WebhookFields } from '#features/webhooks/webhook-fields.tsx';
import { saveWebhook } from '#lib/api/integration-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export function EditWebhookButton({ webhook }: { webhook: WebhookDto }) {
  const t = useTranslations('webhooks');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('edit')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('editTitle')} description={t('editHint')}>
        <EditWebhookForm webhook={webhook} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function EditWebhookForm({ webhook, onDone }: { webhook: WebhookDto; onDone: () => void }) {
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(webhook));
  const saving = useMutation({
    mutationFn: () =>
      saveWebhook(webhook.id, webhook.version, { ...draft, url: draft.url.trim(), enabled: webhook.enabled }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.webhooks });
      onDone();
    },
  });
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <WebhookFields draft={draft} onChange={setDraft} />
      <Refusal error={saving.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={saving.isPending || draft.url.trim() === ''}>
          {saving.isPending ? common('working') : t('save')}
        </Button>
      </div>
    </form>
  );
}
