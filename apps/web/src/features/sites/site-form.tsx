'use client';

import { type SiteDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { TimeZoneField } from '#components/time-zone-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { degreesOf } from '#features/sites/degrees.ts';
import { createSite, updateSite } from '#lib/api/provisioning-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

interface SiteFormProps {
  /** Null: a new one. */
  readonly site: SiteDto | null;
  readonly onDone: (site: SiteDto) => void;
  readonly onCancel: () => void;
}

const textOf = (degrees: number | null | undefined): string => (degrees == null ? '' : `${degrees}`);

export function SiteForm({ site, onDone, onCancel }: SiteFormProps) {
  const t = useTranslations('sites');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [name, setName] = useState(site?.name ?? '');
  const [timeZone, setTimeZone] = useState(() => site?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [latitude, setLatitude] = useState(textOf(site?.latitude));
  const [longitude, setLongitude] = useState(textOf(site?.longitude));
  const place = { latitude: degreesOf(latitude, 90), longitude: degreesOf(longitude, 180) };
  const isPlace =
    place.latitude !== undefined &&
    place.longitude !== undefined &&
    (place.latitude === null) === (place.longitude === null);
  const saving = useMutation({
    mutationFn: () => {
      const body = {
        name: name.trim(),
        timeZone,
        latitude: place.latitude ?? null,
        longitude: place.longitude ?? null,
      };
      return site ? updateSite(site.id, body) : createSite(body);
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: queryKeys.sites });
      onDone(saved);
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
      <TimeZoneField value={timeZone} onChange={setTimeZone} />
      <div className="grid grid-cols-2 gap-4">
        <Field
          label={t('latitude')}
          inputMode="decimal"
          placeholder="47.3769"
          aria-invalid={place.latitude === undefined}
          value={latitude}
          onChange={(event) => setLatitude(event.target.value)}
        />
        <Field
          label={t('longitude')}
          inputMode="decimal"
          placeholder="8.5417"
          aria-invalid={place.longitude === undefined}
          value={longitude}
          onChange={(event) => setLongitude(event.target.value)}
        />
      </div>
      <p className="text-[0.8125rem] text-ink-3">{t('placeHint')}</p>
      <Refusal error={saving.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={saving.isPending || name.trim() === '' || !isPlace}>
          {saving.isPending ? common('working') : t(site ? 'save' : 'make')}
        </Button>
      </div>
    </form>
  );
}
