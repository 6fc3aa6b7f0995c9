'use client';

import { type RegisterMapDetail } from '@packwatch/contracts';
import { History, PencilLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
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
        <Button asChild>
          <Link href={`${mapHref(map.ref)}/edit`}>
            <PencilLine aria-hidden="true" />
            {t('newVersion')}
          </Link>
        </Button>
      ) : null}
      {mayRedecode ? (
        <Button asChild>
          <Link href={`/redecodes/new?${new URLSearchParams({ map: map.ref }).toString()}`}>
            <History aria-hidden="true" />
            {t('redecode')}
          </Link>
        </Button>
      ) : null}
      {mayAssign ? <AssignMapButton map={map} /> : null}
    </>
  );
}
