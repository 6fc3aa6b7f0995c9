'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { SecretOnce } from '#components/secret-once.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { OverlapField } from '#features/keys/overlap-field.tsx';
import { rotateGatewayToken } from '#lib/api/provisioning-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const DAY_H = 24;

/** A token that takes over; the ones before it go on for a while. */
export function RotateTokenButton({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('access');
  const provisioning = useTranslations('provisioning');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [hours, setHours] = useState(DAY_H);
  const rotating = useMutation({
    mutationFn: () => rotateGatewayToken(gatewayId, hours),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.gatewayTokens(gatewayId) }),
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
      <Dialog open={open} onOpenChange={change} title={t('rotateTitle')} description={t('rotateHint')}>
        <div className="mt-4 space-y-4">
          {rotating.data ? (
            <SecretOnce label={provisioning('token')} secret={rotating.data.token}>
              {provisioning('tokenHint', { id: gatewayId })}
            </SecretOnce>
          ) : (
            <OverlapField hours={hours} onChange={setHours} />
          )}
          <Refusal error={rotating.error} />
          <div className="flex justify-end gap-2">
            <Button look={rotating.data ? 'strong' : 'quiet'} onClick={() => change(false)}>
              {rotating.data ? t('kept') : common('cancel')}
            </Button>
            {rotating.data ? null : (
              <Button look="strong" onClick={() => rotating.mutate()} disabled={rotating.isPending}>
                {rotating.isPending ? common('working') : t('rotate')}
              </Button>
            )}
          </div>
        </div>
      </Dialog>
    </>
  );
}
