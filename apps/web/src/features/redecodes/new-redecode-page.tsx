'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { newRedecodeSearchParams } from '#app/(dashboard)/redecodes/search-params.ts';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, fieldClass } from '#components/ui/field.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { versionName } from '#features/maps/map-name.tsx';
import { PackPicker } from '#features/packs/pack-picker.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { registerMapsQuery } from '#lib/api/map-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { createRedecode } from '#lib/api/redecode-queries.ts';
import { cn } from '#lib/cn.ts';
import { fromLocalInput, toLocalInput } from '#lib/format/local-time.ts';

const WEEK_MS = 7 * 86_400_000;

export function NewRedecodePage() {
  const t = useTranslations('redecodeNew');
  const may = useMay('redecode:preview');
  return (
    <>
      <BackLink href="/redecodes">{t('back')}</BackLink>
      <PageHead title={t('title')} lead={t('lead')} />
      {may ? <NewRedecodeForm /> : <EmptyNotice title={t('notAllowed')}>{t('notAllowedHint')}</EmptyNotice>}
    </>
  );
}

function NewRedecodeForm() {
  const t = useTranslations('redecodeNew');
  const router = useRouter();
  const client = useQueryClient();
  const [params, setParams] = useQueryStates(newRedecodeSearchParams, { history: 'replace' });
  const [packs, setPacks] = useState<ReadonlySet<string>>(() => new Set(params.pack === null ? [] : [params.pack]));
  const [from, setFrom] = useState(() => toLocalInput(Date.now() - WEEK_MS));
  const [to, setTo] = useState('');
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fromMs = fromLocalInput(from);
  const toMs = fromLocalInput(to);

  /** One after the other: a pack that is refused is named, and those before it stay asked for. */
  const ask = async (): Promise<void> => {
    if (fromMs === null) return;
    setAsking(true);
    setError(null);
    const asked: string[] = [];
    try {
      for (const pack of packs) {
        const made = await createRedecode({
          pack,
          from: new Date(fromMs).toISOString(),
          ...(toMs === null ? {} : { to: new Date(toMs).toISOString() }),
          ...(params.map === null ? {} : { map: params.map }),
        });
        asked.push(made.id);
      }
      router.push(asked.length === 1 ? `/redecodes/${asked[0]}` : '/redecodes');
    } catch (failure) {
      setPacks(new Set([...packs].slice(asked.length)));
      setError(failure);
      setAsking(false);
    } finally {
      await client.invalidateQueries({ queryKey: queryKeys.redecodes });
    }
  };

  return (
    <form
      className="max-w-150 space-y-5 rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <MapSelect value={params.map} onChange={(map) => void setParams({ map })} />
      <PackPicker chosen={packs} onChange={setPacks} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('from')}
          type="datetime-local"
          required
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Field label={t('to')} type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />
      </div>
      <p className="text-[0.8125rem] text-pretty text-ink-2">
        {t(params.map === null ? 'asAssigned' : toMs === null ? 'onwards' : 'between')}
      </p>
      <Refusal error={error} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="strong" disabled={asking || packs.size === 0 || fromMs === null}>
          {t(asking ? 'busy' : 'submit')}
        </Button>
        <span className="text-[0.8125rem] text-ink-3">{t('nothingYet')}</span>
      </div>
    </form>
  );
}

function MapSelect({ value, onChange }: { value: string | null; onChange: (map: string | null) => void }) {
  const t = useTranslations('redecodeNew');
  const maps = useQuery(registerMapsQuery());
  const versions = maps.data?.items.flatMap((family) => family.versions) ?? [];
  return (
    <label className="block">
      <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{t('map')}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        className={cn(fieldClass, 'h-9')}
      >
        <option value="">{t('assignedMaps')}</option>
        {value !== null && !versions.some(({ ref }) => ref === value) ? <option value={value}>{value}</option> : null}
        {versions.map((version) => (
          <option key={version.ref} value={version.ref}>
            {t(version.origin, { map: versionName(version), device: version.device })}
          </option>
        ))}
      </select>
      {maps.error ? <span className="mt-1 block text-[0.8125rem] text-critical">{t('mapsFailed')}</span> : null}
    </label>
  );
}
