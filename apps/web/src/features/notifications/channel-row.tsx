'use client';

import { type ChannelDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Mail, MessageSquare, Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Tag } from '#components/tag.tsx';
import { Button } from '#components/ui/button.tsx';
import { EditChannelButton } from '#features/notifications/edit-channel-button.tsx';
import { SwitchedOff } from '#features/notifications/switched-off.tsx';
import { TestOutcome } from '#features/notifications/test-outcome.tsx';
import { removeChannel, saveChannel, testChannel } from '#lib/api/notification-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** A channel, how it fares, and what can be done with it. */
export function ChannelRow({ channel, mayWrite }: { channel: ChannelDto; mayWrite: boolean }) {
  const t = useTranslations('channels');
  const client = useQueryClient();
  const { id, name, kind, to, host, enabled, failingSince, lastError, version } = channel;
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.channels });
  const turning = useMutation({
    mutationFn: () => saveChannel(id, version, { name, enabled: !enabled }),
    onSettled: changed,
  });
  const testing = useMutation({ mutationFn: () => testChannel(id) });
  const remove = async (): Promise<void> => {
    await removeChannel(id);
    await changed();
  };
  const Icon = kind === 'email' ? Mail : MessageSquare;
  return (
    <li className="border-b border-line px-4 py-3 last:border-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Icon className="size-4 shrink-0 text-ink-3" aria-hidden="true" />
        <div className="min-w-0 flex-1 basis-56">
          <p className="flex flex-wrap items-center gap-2 font-medium break-words">
            {name}
            {!enabled ? <Tag>{t('off')}</Tag> : failingSince === null ? null : <Tag look="warning">{t('fails')}</Tag>}
          </p>
          <p className="text-[0.8125rem] break-words text-ink-2">
            {t(`kind.${kind}`)}: {kind === 'email' ? to.join(', ') : host}
          </p>
        </div>
        {mayWrite ? (
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              aria-label={t('testWhich', { name })}
              onClick={() => testing.mutate()}
              disabled={testing.isPending || !enabled}
            >
              <Send aria-hidden="true" />
              {t('test')}
            </Button>
            <EditChannelButton channel={channel} />
            <Button
              size="small"
              look="quiet"
              aria-label={t(enabled ? 'turnOffWhich' : 'turnOnWhich', { name })}
              onClick={() => turning.mutate()}
              disabled={turning.isPending}
            >
              {t(enabled ? 'turnOff' : 'turnOn')}
            </Button>
            <ConfirmButton
              label={t('remove')}
              accessibleName={t('removeWhich', { name })}
              title={t('removeAsk', { name })}
              description={t('removeHint')}
              act={remove}
              look="quiet"
            />
          </div>
        ) : null}
      </div>
      {failingSince === null ? null : (
        <p className="mt-1.5 pl-8 text-[0.8125rem] text-warning">
          {t.rich('failsSince', { age: () => <Age at={failingSince} bare /> })}
          {lastError === null ? null : <span className="block font-mono text-xs break-words">{lastError}</span>}
        </p>
      )}
      {channel.refused.map((refusal) => (
        <p key={refusal.email} className="mt-1.5 pl-8 text-[0.8125rem] text-pretty text-critical">
          {t(refusal.stopped ? 'refusedStopped' : 'refused', { email: refusal.email })}
          <span className="block font-mono text-xs break-words">{refusal.lastError}</span>
        </p>
      ))}
      <div className="pl-8">
        <SwitchedOff channels={[channel]} minSeverity={null} />
      </div>
      {testing.data ? <TestOutcome deliveryIds={testing.data.deliveryIds} /> : null}
      {testing.error || turning.error ? (
        <div className="mt-2 pl-8">
          <Refusal error={testing.error ?? turning.error} />
        </div>
      ) : null}
    </li>
  );
}
