'use client';

import { type RegisterMapDetail } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { versionName } from '#features/maps/map-name.tsx';
import { PackPicker } from '#features/packs/pack-picker.tsx';
import { assignRegisterMap, type MapAssignment } from '#lib/api/map-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { fromLocalInput } from '#lib/format/local-time.ts';

export function AssignMapButton({ map }: { map: RegisterMapDetail }) {
  const t = useTranslations('assignMap');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="strong" onClick={() => setOpen(true)} disabled={map.roles.length === 0}>
        <Link2 aria-hidden="true" />
        {t('button')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('title', { map: versionName(map) })}
        description={t('description')}
      >
        <AssignMapForm map={map} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

const SINCE = ['now', 'time'] as const;

function AssignMapForm({ map, onDone }: { map: RegisterMapDetail; onDone: () => void }) {
  const t = useTranslations('assignMap');
  const client = useQueryClient();
  const router = useRouter();
  const [packs, setPacks] = useState<ReadonlySet<string>>(new Set());
  const [since, setSince] = useState<(typeof SINCE)[number]>('now');
  const [time, setTime] = useState('');
  const fromMs = since === 'time' ? fromLocalInput(time) : null;
  const inThePast = fromMs !== null && fromMs < Date.now();

  const assigning = useMutation({
    mutationFn: assignRegisterMap,
    onSuccess: async ({ packs: assigned }) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.registerMaps }),
        client.invalidateQueries({ queryKey: queryKeys.redecodes }),
      ]);
      onDone();
      const previews = assigned.flatMap(({ redecode }) => (redecode ? [redecode.id] : []));
      if (previews.length > 0) router.push(previews.length === 1 ? `/redecodes/${previews[0]}` : '/redecodes');
    },
  });
  const body: MapAssignment = {
    map: map.ref,
    packs: [...packs],
    ...(fromMs === null ? {} : { from: new Date(fromMs).toISOString() }),
    backdate: inThePast,
  };

  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        assigning.mutate(body);
      }}
    >
      <PackPicker chosen={packs} onChange={setPacks} />
      <div className="space-y-2">
        <Segments
          label={t('since')}
          value={since}
          segments={SINCE.map((value) => ({ value, label: t(`from.${value}`) }))}
          onChange={setSince}
        />
        {since === 'time' ? (
          <Field
            label={t('time')}
            type="datetime-local"
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        ) : null}
        <p className="text-[0.8125rem] text-pretty text-ink-2">{t(inThePast ? 'backdated' : 'kept')}</p>
      </div>
      <Refusal error={assigning.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          look="strong"
          disabled={assigning.isPending || packs.size === 0 || (since === 'time' && fromMs === null)}
        >
          {t(assigning.isPending ? 'busy' : 'submit', { count: packs.size })}
        </Button>
      </div>
    </form>
  );
}
