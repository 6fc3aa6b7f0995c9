'use client';

import { type UnassignedSerial } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { SinceChoice, useSince } from '#features/gateways/since-choice.tsx';
import { PackPicker } from '#features/packs/pack-picker.tsx';
import { assignSerial } from '#lib/api/gateway-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export function AssignSerialButton({ named }: { named: UnassignedSerial }) {
  const t = useTranslations('assignSerial');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('title', { serial: named.serial })}
        description={t('description')}
      >
        <AssignSerialForm named={named} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function AssignSerialForm({ named, onDone }: { named: UnassignedSerial; onDone: () => void }) {
  const t = useTranslations('assignSerial');
  const client = useQueryClient();
  const [packs, setPacks] = useState<ReadonlySet<string>>(new Set());
  const { since, setSince, body, isComplete } = useSince(named.firstSeenAt);
  const [pack] = packs;
  const assigning = useMutation({
    mutationFn: assignSerial,
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.gateways }),
        client.invalidateQueries({ queryKey: queryKeys.quarantine }),
        client.invalidateQueries({ queryKey: queryKeys.redecodes }),
      ]);
      onDone();
    },
  });
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (pack !== undefined) assigning.mutate({ gateway: named.gateway.id, serial: named.serial, pack, ...body });
      }}
    >
      <PackPicker single chosen={packs} onChange={setPacks} />
      <SinceChoice since={since} onChange={setSince} />
      <Refusal error={assigning.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={pack === undefined || !isComplete || assigning.isPending}>
          {t(assigning.isPending ? 'busy' : 'submit')}
        </Button>
      </div>
    </form>
  );
}
