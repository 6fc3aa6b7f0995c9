'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { addressesOf } from '#features/notifications/addresses.ts';
import { type ChannelDraft, ChannelForm } from '#features/notifications/channel-form.tsx';
import { createChannel } from '#lib/api/notification-queries.ts';

const EMPTY: ChannelDraft = { kind: 'email', name: '', to: '', url: '' };

const create = ({ kind, name, to, url }: ChannelDraft): Promise<unknown> =>
  createChannel(
    kind === 'email' ? { kind, name: name.trim(), to: addressesOf(to) } : { kind, name: name.trim(), url: url.trim() },
  );

export function NewChannelButton() {
  const t = useTranslations('channels');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="strong" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" />
        {t('make')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('newTitle')} description={t('newHint')}>
        <ChannelForm initial={EMPTY} isNew submit={t('make')} save={create} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
