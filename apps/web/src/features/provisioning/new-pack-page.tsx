'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Link } from '#components/link.tsx';
import { PageHead } from '#components/page-head.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { EMPTY_PACK, MODELS, type PackDraft, packOf } from '#features/provisioning/pack-draft.ts';
import { BackLink } from '#features/shell/back-link.tsx';
import { SiteSelect } from '#features/sites/site-select.tsx';
import { CHEMISTRIES, createPack, type PackToMake } from '#lib/api/provisioning-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** What a pack is made of. Its addresses are assigned at its gateway. */
export function NewPackPage() {
  const t = useTranslations('packNew');
  const settings = useTranslations('settings');
  const may = useMay('pack:write');
  return (
    <>
      <BackLink href="/">{t('back')}</BackLink>
      <PageHead title={t('title')} lead={t('lead')} />
      <p className="mb-4 max-w-150 text-[0.8125rem] text-ink-2">
        {t.rich('takeOver', {
          link: (words) => (
            <Link href="/take-over" className="underline underline-offset-2">
              {words}
            </Link>
          ),
        })}
      </p>
      {may ? <NewPackForm /> : <EmptyNotice title={settings('locked')}>{settings('lockedHint')}</EmptyNotice>}
    </>
  );
}

function NewPackForm() {
  const t = useTranslations('packNew');
  const client = useQueryClient();
  const router = useRouter();
  const [draft, setDraft] = useState<PackDraft>(EMPTY_PACK);
  const set = (change: Partial<PackDraft>): void => setDraft({ ...draft, ...change });
  const pack = packOf(draft);
  const making = useMutation({
    mutationFn: (body: PackToMake) => createPack(body),
    onSuccess: async ({ uid }) => {
      await client.invalidateQueries({ queryKey: queryKeys.packLists });
      router.push(`/packs/${uid}`);
    },
  });
  return (
    <form
      className="max-w-150 space-y-5 rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (pack) making.mutate(pack);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('name')}
          required
          maxLength={120}
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Field
          label={t('serial')}
          maxLength={120}
          value={draft.serial}
          onChange={(event) => set({ serial: event.target.value })}
        />
      </div>
      <SiteSelect value={draft.site} onChange={(site) => set({ site })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('chemistry')}
          value={draft.chemistry}
          onChange={(event) => set({ chemistry: CHEMISTRIES.find((each) => each === event.target.value) ?? 'lfp' })}
        >
          {CHEMISTRIES.map((each) => (
            <option key={each} value={each}>
              {t(`chemistries.${each}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('model')} value={draft.model} onChange={(event) => set({ model: event.target.value })}>
          {MODELS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </SelectField>
        <Field
          label={t('cells')}
          type="number"
          min={1}
          max={64}
          required
          value={draft.cells}
          onChange={(event) => set({ cells: event.target.value })}
        />
        <Field
          label={t('capacity')}
          inputMode="decimal"
          required
          value={draft.capacityAh}
          onChange={(event) => set({ capacityAh: event.target.value })}
        />
      </div>
      <p className="text-[0.8125rem] text-pretty text-ink-3">{t('factsHint')}</p>
      <Refusal error={making.error} />
      <Button type="submit" look="strong" disabled={making.isPending || pack === null}>
        {t(making.isPending ? 'making' : 'make')}
      </Button>
    </form>
  );
}
