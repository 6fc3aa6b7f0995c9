'use client';

import { type PackGroupDetail } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { PackPicker } from '#features/packs/pack-picker.tsx';
import { groupQuery, saveGroup } from '#lib/api/group-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** One that stands, with the packs that are in it by now. */
export function StandingGroup({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useTranslations('groups');
  const group = useQuery(groupQuery(id));
  return (
    <QueryView query={group} failed={t('failed')}>
      {(found) => <GroupForm group={found} onDone={onDone} />}
    </QueryView>
  );
}

/** `group` null: a new one. */
export function GroupForm({ group, onDone }: { group: PackGroupDetail | null; onDone: () => void }) {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [name, setName] = useState(group?.name ?? '');
  const [packs, setPacks] = useState<ReadonlySet<string>>(() => new Set(group?.members.map(({ uid }) => uid)));
  const saving = useMutation({
    mutationFn: () => saveGroup(group?.id ?? null, { name: name.trim(), packs: [...packs] }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.groups }),
        client.invalidateQueries({ queryKey: queryKeys.packLists }),
      ]);
      onDone();
    },
  });
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Field
        label={t('name')}
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <PackPicker chosen={packs} onChange={setPacks} />
      <Refusal error={saving.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={saving.isPending || name.trim() === ''}>
          {saving.isPending ? common('working') : t(group ? 'save' : 'make')}
        </Button>
      </div>
    </form>
  );
}
