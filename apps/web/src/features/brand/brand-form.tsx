'use client';

import { type Brand, type BrandSettings } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useMay, useMe } from '#features/auth/me-context.tsx';
import { BrandPreview } from '#features/brand/brand-preview.tsx';
import { logoUrl } from '#features/brand/logo-url.ts';
import { readLogo } from '#features/brand/read-logo.ts';
import { removeBrand, setBrand } from '#lib/api/brand-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const FIRST_COLOUR = '#0f766e';
const COLOUR = /^#[0-9a-f]{6}$/;
const dataUrl = (base64: string): string => `data:application/octet-stream;base64,${base64}`;

export function BrandForm({ own, shown }: { own: Brand | null; shown: Brand | null }) {
  const t = useTranslations('brand');
  const client = useQueryClient();
  const router = useRouter();
  const organisation = useMe()?.organisation?.name ?? '';
  const mayWrite = useMay('organisation:write');
  const [name, setName] = useState(own?.name ?? organisation.slice(0, 40));
  const [colour, setColour] = useState(own?.colour ?? FIRST_COLOUR);
  /** Undefined: as it is; null: none; else base64. */
  const [logo, setLogo] = useState<string | null | undefined>();
  const [unread, setUnread] = useState(false);
  const saved = (settings: BrandSettings): void => {
    client.setQueryData(queryKeys.brand, settings);
    setLogo(undefined);
    // The head of the pages comes from the server.
    router.refresh();
  };
  const saving = useMutation({
    mutationFn: () => setBrand({ name: name.trim(), colour, ...(logo === undefined ? {} : { logo }) }),
    onSuccess: saved,
  });
  const removing = useMutation({ mutationFn: removeBrand, onSuccess: saved });
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await readLogo(file);
    setUnread(read === null);
    if (read !== null) setLogo(read);
  };
  const kept = own?.logo ? logoUrl(own.logo) : null;
  const preview = logo === undefined ? kept : logo === null ? null : dataUrl(logo);
  const typed = colour.toLowerCase();
  return (
    <form
      className="max-w-180 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      {own === null ? (
        <p className="text-pretty text-ink-2">{shown ? t('fromOem', { name: shown.name }) : t('fromPackWatch')}</p>
      ) : null}
      <Panel title={t('preview')}>
        <div className="px-4 pb-4">
          <BrandPreview name={name} colour={COLOUR.test(typed) ? typed : FIRST_COLOUR} logo={preview} />
        </div>
      </Panel>
      <Panel title={t('looks')}>
        <div className="space-y-4 px-4 pb-4">
          <Field
            label={t('name')}
            required
            maxLength={40}
            disabled={!mayWrite}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <div className="flex items-end gap-3">
            <Field
              label={t('colour')}
              required
              pattern="#[0-9a-fA-F]{6}"
              placeholder="#0f766e"
              disabled={!mayWrite}
              value={colour}
              onChange={(event) => setColour(event.target.value.toLowerCase())}
            />
            <input
              type="color"
              aria-label={t('pick')}
              disabled={!mayWrite}
              value={COLOUR.test(typed) ? typed : FIRST_COLOUR}
              onChange={(event) => setColour(event.target.value)}
              className="h-9 w-14 rounded-md border border-line-strong bg-surface p-1"
            />
          </div>
          {mayWrite ? (
            <div className="space-y-1.5">
              <label className="block text-[0.8125rem] font-medium text-ink-2" htmlFor="brand-logo">
                {t('logo')}
              </label>
              <input
                id="brand-logo"
                type="file"
                accept="image/png,image/jpeg,image/webp"
                aria-describedby="brand-logo-hint"
                className="block w-full text-[0.8125rem] text-ink-2 file:mr-3 file:h-9 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3.5 file:font-medium file:text-ink hover:file:bg-sunken"
                onChange={(event) => void choose(event.target.files?.[0])}
              />
              <p id="brand-logo-hint" className="text-[0.8125rem] text-ink-2">
                {t('logoHint')}
              </p>
              {preview === null ? null : (
                <Button size="small" look="quiet" onClick={() => setLogo(null)}>
                  {t('noLogo')}
                </Button>
              )}
              <p role="alert" className="text-[0.8125rem] text-critical">
                {unread ? t('unread') : null}
              </p>
            </div>
          ) : null}
          <Refusal error={saving.error ?? removing.error} />
          {mayWrite ? (
            <div className="flex flex-wrap gap-2">
              <Button type="submit" look="strong" disabled={saving.isPending}>
                {t(saving.isPending ? 'saving' : 'save')}
              </Button>
              {own ? (
                <Button look="quiet" disabled={removing.isPending} onClick={() => removing.mutate()}>
                  {t('remove')}
                </Button>
              ) : null}
              <p role="status" className="self-center text-[0.8125rem] text-ink-2">
                {saving.isSuccess ? t('saved') : null}
              </p>
            </div>
          ) : (
            <p className="text-[0.8125rem] text-ink-2">{t('mayNot')}</p>
          )}
        </div>
      </Panel>
    </form>
  );
}
