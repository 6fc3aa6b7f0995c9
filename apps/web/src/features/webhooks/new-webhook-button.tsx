'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { SecretOnce } from '#components/secret-once.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { WebhookFields } from '#features/webhooks/webhook-fields.tsx';
import { createWebhook, type WebhookToSave } from '#lib/api/integration-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export function NewWebhookButton() {
  const t = useTranslations('webhooks');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="strong" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" />
        {t('make')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('newTitle')} description={t('newHint')}>
        <NewWebhookForm onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function NewWebhookForm({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [draft, setDraft] = useState<WebhookToSave>({ url: '', description: '', eventTypes: [] });
  const making = useMutation({
    mutationFn: () => createWebhook({ ...draft, url: draft.url.trim(), description: draft.description.trim() }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.webhooks }),
  });
  if (making.data) {
    return (
      <div className="mt-4 space-y-4">
        <SecretOnce label={t('secret')} secret={making.data.secret}>
          {t('secretHint')}
        </SecretOnce>
        <div className="flex justify-end">
          <ButtonLink look="strong" href={`/settings/webhooks/${making.data.id}`}>
            {t('kept')}
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <WebhookFields draft={draft} onChange={setDraft} />
      <Refusal error={making.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={making.isPending || draft.url.trim() === ''}>
          {making.isPending ? common('working') : t('make')}
        </Button>
      </div>
    </form>
  );
}
