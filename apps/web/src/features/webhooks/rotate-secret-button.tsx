'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { SecretOnce } from '#components/secret-once.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { rotateWebhookSecret } from '#lib/api/integration-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export function RotateSecretButton({ id }: { id: string }) {
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const rotating = useMutation({
    mutationFn: () => rotateWebhookSecret(id),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.webhooks }),
  });
  const change = (next: boolean): void => {
    rotating.reset();
    setOpen(next);
  };
  return (
    <>
      <Button size="small" onClick={() => change(true)}>
        {t('rotate')}
      </Button>
      <Dialog open={open} onOpenChange={change} title={t('rotateAsk')} description={t('rotateHint')}>
        <div className="mt-4 space-y-4">
          {rotating.data ? (
            <SecretOnce label={t('secret')} secret={rotating.data.secret}>
              {t('secretHint')}
            </SecretOnce>
          ) : null}
          <Refusal error={rotating.error} />
          <div className="flex justify-end gap-2">
            {rotating.data ? (
              <Button look="strong" onClick={() => change(false)}>
                {t('kept')}
              </Button>
            ) : (
              <>
                <Button look="quiet" onClick={() => change(false)}>
                  {common('cancel')}
                </Button>
                <Button look="strong" onClick={() => rotating.mutate()} disabled={rotating.isPending}>
                  {rotating.isPending ? common('working') : t('rotate')}
                </Button>
              </>
            )}
          </div>
        </div>
      </Dialog>
    </>
  );
}
