'use client';

import { type SlaveRole, type UnassignedAddress } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, fieldClass } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { versionName } from '#features/maps/map-name.tsx';
import { PackPicker } from '#features/packs/pack-picker.tsx';
import { type AddressAssignment, assignAddress } from '#lib/api/gateway-queries.ts';
import { registerMapsQuery } from '#lib/api/map-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { cn } from '#lib/cn.ts';
import { fromLocalInput, toLocalInput } from '#lib/format/local-time.ts';

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
const SINCE = ['seen', 'time', 'now'] as const;

function AssignAddressForm({ address, onDone }: { address: UnassignedAddress; onDone: () => void }) {
  const t = useTranslations('assignAddress');
  const client = useQueryClient();
  const [packs, setPacks] = useState<ReadonlySet<string>>(new Set());
  const [role, setRole] = useState<SlaveRole>('cell');
  const [cell, setCell] = useState('1');
  const [map, setMap] = useState('');
  const [since, setSince] = useState<(typeof SINCE)[number]>('seen');
  const [time, setTime] = useState(() => toLocalInput(Date.parse(address.firstSeenAt)));
  const [pack] = packs;
  const sinceMs = { seen: Date.parse(address.firstSeenAt), time: fromLocalInput(time), now: null }[since];
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
      ...(sinceMs === null ? {} : { from: new Date(sinceMs).toISOString() }),
      backdate: sinceMs !== null,
    };
    assigning.mutate(body);
  };
  const complete =
    pack !== undefined && map !== '' && (role !== 'cell' || cellNumber >= 1) && (since === 'now' || sinceMs !== null);

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
      <Choice label={t('since')}>
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
            required
            value={time}
            onChange={(event) => setTime(event.target.value)}
            className="mt-2"
          />
        ) : null}
        <p className="mt-1.5 text-[0.8125rem] text-pretty text-ink-2">{t(`note.${since}`)}</p>
      </Choice>
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

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p aria-hidden="true" className="mb-1 text-[0.8125rem] font-medium text-ink-2">
        {label}
      </p>
      {children}
    </div>
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
