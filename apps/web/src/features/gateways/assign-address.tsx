'use client';

import { type SlaveRole, type UnassignedAddress } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, fieldClass } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Choice, SinceChoice, useSince } from '#features/gateways/since-choice.tsx';
import { versionName } from '#features/maps/map-name.tsx';
import { PackPicker } from '#features/packs/pack-picker.tsx';
import { type AddressAssignment, assignAddress } from '#lib/api/gateway-queries.ts';
import { registerMapsQuery } from '#lib/api/map-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { cn } from '#lib/cn.ts';

export function AssignAddressButton({ address }: { address: UnassignedAddress }) {
  const t = useTranslations('assignAddress');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('title', { address: address.slaveAddress })}
        description={t('description')}
      >
        <AssignAddressForm address={address} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

const ROLES = ['meter', 'cell', 'switch'] as const;

function AssignAddressForm({ address, onDone }: { address: UnassignedAddress; onDone: () => void }) {
  const t = useTranslations('assignAddress');
  const client = useQueryClient();
  const [packs, setPacks] = useState<ReadonlySet<string>>(new Set());
  const [role, setRole] = useState<SlaveRole>('cell');
  const [cell, setCell] = useState('1');
  const [map, setMap] = useState('');
  const { since, setSince, body: sinceBody, isComplete } = useSince(address.firstSeenAt);
  const [pack] = packs;
  const cellNumber = /^\d{1,3}$/.test(cell) ? Number(cell) : 0;

  const assigning = useMutation({
    mutationFn: assignAddress,
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.gateways }),
        client.invalidateQueries({ queryKey: queryKeys.quarantine }),
        client.invalidateQueries({ queryKey: queryKeys.redecodes }),
      ]);
      onDone();
    },
  });
  const submit = (): void => {
    if (pack === undefined) return;
    const body: AddressAssignment = {
      gateway: address.gateway.id,
      bus: address.bus,
      slaveAddress: address.slaveAddress,
      pack,
      role,
      map,
      ...(role === 'cell' ? { cellIndex: cellNumber - 1 } : {}),
      ...sinceBody,
    };
    assigning.mutate(body);
  };
  const complete = pack !== undefined && map !== '' && (role !== 'cell' || cellNumber >= 1) && isComplete;

  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PackPicker single chosen={packs} onChange={setPacks} />
      <div className="flex flex-wrap items-end gap-4">
        <Choice label={t('role')}>
          <Segments
            label={t('role')}
            value={role}
            segments={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
            onChange={setRole}
          />
        </Choice>
        {role === 'cell' ? (
          <Field
            label={t('cell')}
            type="number"
            min={1}
            max={256}
            required
            value={cell}
            onChange={(event) => setCell(event.target.value)}
            className="w-24"
          />
        ) : null}
      </div>
      <MapChoice value={map} onChange={setMap} seen={address.newest?.frame.byMap[0]?.map ?? null} />
      <SinceChoice since={since} onChange={setSince} />
      <Refusal error={assigning.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={!complete || assigning.isPending}>
          {t(assigning.isPending ? 'busy' : 'submit')}
        </Button>
      </div>
    </form>
  );
}

interface MapChoiceProps {
  readonly value: string;
  readonly onChange: (ref: string) => void;
  /** The first map that could read its newest frame. */
  readonly seen: { readonly key: string; readonly version: number } | null;
}

function MapChoice({ value, onChange, seen }: MapChoiceProps) {
  const t = useTranslations('assignAddress');
  const maps = useQuery(registerMapsQuery());
  const versions = maps.data?.items.flatMap((family) => family.versions) ?? [];
  return (
    <label className="block">
      <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{t('map')}</span>
      <select
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cn(fieldClass, 'h-9')}
      >
        <option value="">{t(maps.error ? 'mapsFailed' : 'chooseMap')}</option>
        {versions.map((version) => (
          <option key={version.ref} value={version.ref}>
            {`${version.device} (${versionName(version)})`}
          </option>
        ))}
      </select>
      {seen ? <span className="mt-1 block text-xs text-ink-3">{t('readBy', { map: versionName(seen) })}</span> : null}
    </label>
  );
}
