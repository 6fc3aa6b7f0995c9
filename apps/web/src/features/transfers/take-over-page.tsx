'use client';

import { type OfferedPack } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useMay, useMe } from '#features/auth/me-context.tsx';
import { tokenOfLink } from '#features/auth/token-of-link.ts';
import { BackLink } from '#features/shell/back-link.tsx';
import { queryKeys } from '#lib/api/query-keys.ts';
import { lookAtPack, takeOverPack } from '#lib/api/transfer-queries.ts';
import { formatNumber, signalText } from '#lib/format/number.ts';
import { formatDay, formatInstant } from '#lib/format/time.ts';

const onHash = (told: () => void): (() => void) => {
  window.addEventListener('hashchange', told);
  return () => window.removeEventListener('hashchange', told);
};

/** A link or a bare code, as people paste it. */
const codeOf = (text: string): string => text.trim().split('#').at(-1) ?? '';

/** Where a buyer takes over a pack that another organisation offers. */
export function TakeOverPage() {
  const t = useTranslations('takeOver');
  const settings = useTranslations('settings');
  const may = useMay('pack:transfer');
  const code = useSyncExternalStore(onHash, tokenOfLink, () => '');
  return (
    <>
      <BackLink href="/">{t('back')}</BackLink>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="max-w-150">
        {!may ? (
          <EmptyNotice title={settings('locked')}>{t('lockedHint')}</EmptyNotice>
        ) : code === '' ? (
          <CodeForm />
        ) : (
          <Offered key={code} code={code} />
        )}
      </div>
    </>
  );
}

function CodeForm() {
  const t = useTranslations('takeOver');
  const [text, setText] = useState('');
  return (
    <form
      className="space-y-4 rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        window.location.hash = codeOf(text);
      }}
    >
      <Field
        label={t('code')}
        required
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" look="strong" disabled={codeOf(text).length < 20}>
        {t('look')}
      </Button>
    </form>
  );
}

function Offered({ code }: { code: string }) {
  const t = useTranslations('takeOver');
  const offer = useQuery({ queryKey: ['pack-offer', code], queryFn: () => lookAtPack(code) });
  return (
    <QueryView query={offer} failed={t('gone')}>
      {(found) => <AcceptForm code={code} offer={found} />}
    </QueryView>
  );
}

function AcceptForm({ code, offer }: { code: string; offer: OfferedPack }) {
  const t = useTranslations('takeOver');
  const client = useQueryClient();
  const router = useRouter();
  const organisation = useMe()?.organisation?.name ?? '';
  const { pack } = offer;
  const [name, setName] = useState(pack.name);
  const taking = useMutation({
    mutationFn: () => takeOverPack(code, name.trim()),
    onSuccess: async ({ packUid }) => {
      await client.invalidateQueries({ queryKey: queryKeys.packLists });
      router.push(`/packs/${packUid}?tab=health`);
    },
  });
  const facts = [
    [t('owner'), offer.organisation],
    [t('model'), [pack.model, pack.chemistry?.toUpperCase()].filter((part) => part != null).join(', ')],
    [t('cells'), pack.cellsInSeries],
    [
      t('capacity'),
      pack.nominalCapacityMah === null
        ? null
        : signalText('pack.charged_mah', pack.nominalCapacityMah).replace(/\.0+(?= )/, ''),
    ],
    [t('serial'), pack.serial],
    [t('since'), offer.firstSampleAt === null ? null : formatDay(Date.parse(offer.firstSampleAt))],
    [t('newest'), offer.lastSampleAt === null ? null : formatInstant(Date.parse(offer.lastSampleAt))],
    [t('health'), offer.sohPct === null ? t('healthUnknown') : `${formatNumber(offer.sohPct, { decimals: 1 })} %`],
  ] as const;
  return (
    <Panel title={pack.name}>
      <form
        className="space-y-4 px-4 pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          taking.mutate();
        }}
      >
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5">
          {facts.map(([label, value]) =>
            value === null || value === '' ? null : (
              <div key={label} className="contents">
                <dt className="text-ink-3">{label}</dt>
                <dd className="break-words tabular-nums">{value}</dd>
              </div>
            ),
          )}
        </dl>
        <p className="text-pretty text-ink-2">{t('whatComes', { owner: offer.organisation, organisation })}</p>
        <Field
          label={t('name')}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Refusal error={taking.error} />
        <Button type="submit" look="strong" disabled={taking.isPending || name.trim() === ''}>
          {t(taking.isPending ? 'taking' : 'take')}
        </Button>
      </form>
    </Panel>
  );
}
