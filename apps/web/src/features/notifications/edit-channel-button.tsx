'use client';

import { type ChannelDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { addressesOf } from '#features/notifications/addresses.ts';
import { type ChannelDraft, ChannelForm } from '#features/notifications/channel-form.tsx';
import { saveChannel } from '#lib/api/notification-queries.ts';

export function EditChannelButton({ channel }: { channel: ChannelDto }) {
  const t = useTranslations('channels');
  const [open, setOpen] = useState(false);
  const { id, version, enabled, kind, name } = channel;
  const save = ({ name: typed, to, url }: ChannelDraft): Promise<unknown> =>
    saveChannel(id, version, {
      name: typed.trim(),
      enabled,
      ...(kind === 'email' ? { to: addressesOf(to) } : url.trim() === '' ? {} : { url: url.trim() }),
    });
  return (
    <>
      <Button size="small" aria-label={t('editWhich', { name })} onClick={() => setOpen(true)}>
        {t('edit')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('editTitle', { name })} description={t('editHint')}>
        <ChannelForm
          initial={{ kind, name, to: channel.to.join('\n'), url: '' }}
          isNew={false}
          submit={t('save')}
          save={save}
          onDone={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
