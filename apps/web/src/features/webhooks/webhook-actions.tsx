'use client';

import { type WebhookDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { EditWebhookButton } from '#features/webhooks/edit-webhook-button.tsx';
import { RotateSecretButton } from '#features/webhooks/rotate-secret-button.tsx';
import {
  removeWebhook,
  saveWebhook,
  testWebhook,
  WEBHOOK_EVENT_TYPES,
  type WebhookToSave,
} from '#lib/api/integration-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** What is set of an endpoint, as it is saved. */
export const draftOf = ({ url, description, eventTypes }: WebhookDto): WebhookToSave => ({
  url,
  description,
  eventTypes: WEBHOOK_EVENT_TYPES.filter((type) => eventTypes.includes(type)),
});

export function WebhookActions({ webhook }: { webhook: WebhookDto }) {
  const t = useTranslations('webhooks');
  const client = useQueryClient();
  const router = useRouter();
  const { id, version, enabled } = webhook;
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.webhooks });
  const turning = useMutation({
    mutationFn: () => saveWebhook(id, version, { ...draftOf(webhook), enabled: !enabled }),
    onSettled: changed,
  });
  const testing = useMutation({
    mutationFn: () => testWebhook(id),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.deliveries }),
  });
  const remove = async (): Promise<void> => {
    await removeWebhook(id);
    // The list alone, before it is looked at: asking for this one again would find nothing.
    await client.invalidateQueries({ queryKey: queryKeys.webhooks, exact: true, refetchType: 'all' });
    router.push('/settings/webhooks');
  };
  return (
    <div className="mb-5">
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => testing.mutate()} disabled={testing.isPending || !enabled}>
          <Send aria-hidden="true" />
          {t('test')}
        </Button>
        <EditWebhookButton webhook={webhook} />
        <RotateSecretButton id={id} />
        <Button size="small" onClick={() => turning.mutate()} disabled={turning.isPending}>
          {t(enabled ? 'turnOff' : 'turnOn')}
        </Button>
        <ConfirmButton
          label={t('remove')}
          title={t('removeAsk')}
          description={t('removeHint')}
          act={remove}
          look="quiet"
        />
      </div>
      {testing.error || turning.error ? (
        <div className="mt-2">
          <Refusal error={testing.error ?? turning.error} />
        </div>
      ) : null}
    </div>
  );
}
