'use client';

import { type RegisterMapDetail } from '@packwatch/contracts';
import { History, PencilLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { AssignMapButton } from '#features/maps/assign-map.tsx';
import { mapHref } from '#features/maps/map-name.tsx';

/** What may be done with a version, by those who may. */
export function MapActions({ map }: { map: RegisterMapDetail }) {
  const t = useTranslations('map');
  const mayWrite = useMay('map:write');
  const mayAssign = useMay('assignment:write');
  const mayRedecode = useMay('redecode:preview');
  return (
    <>
      {mayWrite ? (
        <ButtonLink href={`${mapHref(map.ref)}/edit`}>
          <PencilLine aria-hidden="true" />
          {t('newVersion')}
        </ButtonLink>
      ) : null}
      {mayRedecode ? (
        <ButtonLink href={`/redecodes/new?${new URLSearchParams({ map: map.ref }).toString()}`}>
          <History aria-hidden="true" />
          {t('redecode')}
        </ButtonLink>
      ) : null}
      {mayAssign ? <AssignMapButton map={map} /> : null}
    </>
  );
}
