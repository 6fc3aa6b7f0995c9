'use client';

import {
  type ExportFormat,
  type ExportResolution,
  SERIES_SIGNAL_NAMES,
  type SeriesSignalName,
} from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { PackPicker } from '#features/packs/pack-picker.tsx';
import { createExport, type NewExport as NewExportBody } from '#lib/api/export-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { groupsQuery } from '#lib/api/group-queries.ts';
import { sitesQuery } from '#lib/api/site-queries.ts';
import { fromLocalInput, toLocalInput } from '#lib/format/local-time.ts';

const FORMATS = ['csv', 'ndjson', 'parquet'] as const satisfies ExportFormat[];
const RESOLUTIONS = ['raw', '15m', '1d'] as const satisfies ExportResolution[];
const USUAL: readonly SeriesSignalName[] = [
  'pack.voltage_mv',
  'pack.current_ma',
  'pack.soc_pct',
  'pack.temperature_1_c',
  'cell.voltage_mv',
];
const WHOLE = ['fleet', 'site', 'group', 'packs'] as const;
type Whole = (typeof WHOLE)[number];
const WEEK_MS = 7 * 86_400_000;

function packsOf(whole: Whole, siteId: string, groupId: string, uids: ReadonlySet<string>): NewExportBody['packs'] {
  if (whole === 'site') return { of: 'site', siteId };
  if (whole === 'group') return { of: 'group', groupId };
  return whole === 'packs' ? { of: 'packs', uids: [...uids] } : { of: 'fleet' };
}

/** Asks for a file. What can't be had by roll-ups is offered raw alone. */
export function NewExport() {
  const t = useTranslations('exports.new');
  const client = useQueryClient();
  const [whole, setWhole] = useState<Whole>('fleet');
  const [site, setSite] = useState('');
  const [group, setGroup] = useState('');
  const [packs, setPacks] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState(() => toLocalInput(Date.now() - WEEK_MS));
  const [to, setTo] = useState('');
  const [resolution, setResolution] = useState<ExportResolution>('raw');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [signals, setSignals] = useState<ReadonlySet<SeriesSignalName>>(new Set(USUAL));
  const asking = useMutation({
    mutationFn: (body: NewExportBody) => createExport(body),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.exports }),
  });
  const fromMs = fromLocalInput(from);
  const toMs = fromLocalInput(to);
  const named = { fleet: true, site: site !== '', group: group !== '', packs: packs.size > 0 }[whole];
  const isWhole = fromMs !== null && signals.size > 0 && named;

  const ask = (): void => {
    if (fromMs === null) return;
    asking.mutate({
      packs: packsOf(whole, site, group, packs),
      from: new Date(fromMs).toISOString(),
      ...(toMs === null ? {} : { to: new Date(toMs).toISOString() }),
      signals: [...signals],
      resolution,
      format,
    });
  };

  return (
    <Panel title={t('title')}>
      <form
        className="space-y-5 border-t border-line p-4"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <div className="space-y-3">
          <Segments
            label={t('which')}
            value={whole}
            segments={WHOLE.map((value) => ({ value, label: t(`of.${value}`) }))}
            onChange={setWhole}
          />
          {whole === 'site' ? <SiteOf value={site} onChange={setSite} /> : null}
          {whole === 'group' ? <GroupOf value={group} onChange={setGroup} /> : null}
          {whole === 'packs' ? <PackPicker chosen={packs} onChange={setPacks} /> : null}
        </div>
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-1">
          <Field
            label={t('from')}
            type="datetime-local"
            required
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <Field label={t('to')} type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />
        </div>
        <Choice label={t('resolution')} hint={t(`resolutionHint.${resolution}`)}>
          <Segments
            label={t('resolution')}
            value={resolution}
            segments={RESOLUTIONS.map((value) => ({ value, label: t(`resolutions.${value}`) }))}
            onChange={setResolution}
          />
        </Choice>
        <SignalChoice chosen={signals} onChange={setSignals} />
        <Choice label={t('format')} hint={t(`formatHint.${format}`)}>
          <Segments
            label={t('format')}
            value={format}
            segments={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
            onChange={setFormat}
          />
        </Choice>
        <Refusal error={asking.error} />
        <Button type="submit" look="strong" disabled={!isWhole || asking.isPending}>
          {t(asking.isPending ? 'busy' : 'submit')}
        </Button>
      </form>
    </Panel>
  );
}

function SiteOf({ value, onChange }: { value: string; onChange: (site: string) => void }) {
  const t = useTranslations('exports.new');
  const sites = useQuery(sitesQuery());
  const words = useTranslations('sites');
  return (
    <SelectField
      label={words('site')}
      required
      disabled={sites.isPending}
      value={sites.data ? value : ''}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{sites.data ? t('whichSite') : words(sites.error ? 'failed' : 'loading')}</option>
      {sites.data?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function GroupOf({ value, onChange }: { value: string; onChange: (group: string) => void }) {
  const t = useTranslations('groups');
  const groups = useQuery(groupsQuery());
  return (
    <SelectField
      label={t('group')}
      required
      disabled={groups.isPending}
      value={groups.data ? value : ''}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t(groups.data ? 'which' : groups.error ? 'failed' : 'loading')}</option>
      {groups.data?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function Choice({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <div>
      <p className="mb-1 text-[0.8125rem] font-medium text-ink-2" aria-hidden="true">
        {label}
      </p>
      {children}
      <p className="mt-1 text-[0.8125rem] text-pretty text-ink-3">{hint}</p>
    </div>
  );
}

interface SignalChoiceProps {
  readonly chosen: ReadonlySet<SeriesSignalName>;
  readonly onChange: (chosen: ReadonlySet<SeriesSignalName>) => void;
}

function SignalChoice({ chosen, onChange }: SignalChoiceProps) {
  const t = useTranslations('exports.new');
  const names = useTranslations('chart.signal');
  const toggle = (signal: SeriesSignalName, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(signal);
    else next.delete(signal);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] font-medium text-ink-2">{t('signals', { count: chosen.size })}</legend>
      <div
        className="max-h-52 overflow-y-auto rounded-md border border-line-strong bg-surface py-1"
        tabIndex={0}
        role="group"
        aria-label={t('signals', { count: chosen.size })}
      >
        {SERIES_SIGNAL_NAMES.map((signal) => (
          <label key={signal} className="flex items-center gap-2.5 px-3 py-1.5 hover:bg-sunken">
            <input
              type="checkbox"
              checked={chosen.has(signal)}
              onChange={(event) => toggle(signal, event.target.checked)}
              className="size-4 shrink-0 accent-ink"
            />
            <span className="min-w-0">{names(signal)}</span>
            <code className="ml-auto shrink-0 text-xs text-ink-3 max-sm:hidden">{signal}</code>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
