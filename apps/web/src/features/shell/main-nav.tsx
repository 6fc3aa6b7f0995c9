'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Bell, FileText, Grid3x3, RadioTower, Settings, SlidersHorizontal, Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { Link } from '#components/link.tsx';
import { PLACES } from '#features/shell/places.ts';
import { alarmsQuery } from '#lib/api/queries.ts';
import { cn } from '#lib/cn.ts';
import { useInBrowser } from '#lib/use-in-browser.ts';

const ICONS = {
  fleet: Grid3x3,
  alarms: Bell,
  rules: SlidersHorizontal,
  gateways: RadioTower,
  maps: Table2,
  reports: FileText,
  settings: Settings,
} as const;

/**
 * There is room for five under the thumb; the report is where the fleet tells what needs attention, and the settings are in the
 * menu of the account too.
 */
const PHONE_PLACES = PLACES.filter(({ key }) => key !== 'reports' && key !== 'settings');

/** The navigation of the whole product: beside the page on a desk, under the thumb on a phone. */
export function MainNav({ className, phone = false }: { className?: string; phone?: boolean }) {
  const t = useTranslations('nav');
  const path = usePathname();
  // What it counts may be known to the page before the server's navigation is taken over.
  const counted = useOpenAlarms();
  const open = useInBrowser() ? counted : 0;
  return (
    <nav aria-label={t('label')} className={className}>
      {(phone ? PHONE_PLACES : PLACES).map(({ href, key, covers }) => {
        const Icon = ICONS[key];
        const name = t(phone && key === 'maps' ? 'mapsShort' : key);
        const here = path === href || covers.some((prefix) => path.startsWith(prefix));
        const count = key === 'alarms' ? open : 0;
        return (
          <Link
            key={key}
            href={href}
            aria-current={here ? 'page' : undefined}
            className={cn(
              'flex items-center rounded-md font-medium transition-colors hover:text-ink',
              phone
                ? 'h-13 flex-1 flex-col justify-center gap-0.5 text-[0.6875rem]'
                : 'h-8 gap-2.5 px-2 hover:bg-sunken',
              here ? 'text-ink' : 'text-ink-2',
              here && !phone && 'bg-sunken',
            )}
          >
            <Icon className="size-4" strokeWidth={here ? 2.25 : 1.75} aria-hidden="true" />
            <span>
              {name}
              {phone && count > 0 ? <span className="ml-1 text-critical tabular-nums">{count}</span> : null}
            </span>
            {!phone && count > 0 ? (
              <span className="ml-auto text-xs text-critical tabular-nums" title={t('unacknowledged', { count })}>
                {count}
              </span>
            ) : null}
          </Link>
        );
      })}
    </nav>
  );
}

/** Open alarms that nobody has taken on yet. */
function useOpenAlarms(): number {
  const { data } = useInfiniteQuery(alarmsQuery({ status: 'open', severity: null, pack: null }));
  return data?.pages[0]?.counts.unacknowledged ?? 0;
}
