'use client';

import { type ApiKeyDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { SecretOnce } from '#components/secret-once.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { OverlapField } from '#features/keys/overlap-field.tsx';
import { rotateKey } from '#lib/api/integration-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** A key that takes over from another: its secret, once, while the old one goes on for a while. */
export function RotateKeyButton({ apiKey: { id, name } }: { apiKey: ApiKeyDto }) {
  const t = useTranslations('keys');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [hours, setHours] = useState(24);
  const rotating = useMutation({ mutationFn: () => rotateKey(id, hours) });
  const secret = rotating.data?.secret ?? null;
  const change = (next: boolean): void => {
    // Only now: a list without the old key would take this dialog along.
    if (!next && rotating.isSuccess) void client.invalidateQueries({ queryKey: queryKeys.keys });
    rotating.reset();
    setOpen(next);
  };
  return (
    <>
      <Button size="small" aria-label={t('rotateWhich', { name })} onClick={() => change(true)}>
        {t('rotate')}
      </Button>
      <Dialog open={open} onOpenChange={change} title={t('rotateAsk', { name })} description={t('rotateHint')}>
        <div className="mt-4 space-y-4">
          {secret === null ? (
            <OverlapField hours={hours} onChange={setHours} />
          ) : (
            <SecretOnce label={t('secret')} secret={secret}>
              {t('secretHint')}
            </SecretOnce>
          )}
          <Refusal error={rotating.error} />
          <div className="flex justify-end gap-2">
            <Button look={secret === null ? 'quiet' : 'strong'} onClick={() => change(false)}>
              {secret === null ? common('cancel') : t('kept')}
            </Button>
            {secret === null ? (
              <Button look="strong" onClick={() => rotating.mutate()} disabled={rotating.isPending}>
                {rotating.isPending ? common('working') : t('rotate')}
              </Button>
            ) : null}
          </div>
        </div>
      </Dialog>
    </>
  );
}
