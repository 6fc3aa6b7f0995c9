'use client';

import { type PackHealthDto } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { formatNumber } from '#lib/format/number.ts';
import { packHealthQuery } from '#lib/api/health-queries.ts';

/** What can be taken out of a pack until its first cell is empty. */
export function UsableCharge({ uid }: { uid: string }) {
  const { data, error } = useQuery(packHealthQuery(uid));
  return <UsableFigure health={data} failed={error !== null} />;
}

interface Props {
  /** Undefined: not answered yet. */
  readonly health: Pick<PackHealthDto, 'asOf' | 'charge'> | undefined;
  readonly failed: boolean;
}

/** One line, which stands there empty until the answer comes: nothing below may move. */
export function UsableFigure({ health, failed }: Props) {
  const t = useTranslations('soc');
  return (
    <p className="mt-1 min-h-4 text-xs text-ink-3">{health ? known(health) : failed ? t('usableFailed') : null}</p>
  );

  function known({ charge, asOf }: NonNullable<Props['health']>) {
    if (charge === null || asOf === null) return t('usableUnknown');
    return t.rich('usable', {
      soc: formatNumber(charge.usableSocPct, { decimals: 1 }),
      figure: (text) => <strong className="font-medium text-ink-2 tabular-nums">{text}</strong>,
      age: () => <Age at={asOf} />,
    });
  }
}
