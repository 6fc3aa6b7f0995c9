'use client';

import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { type ReactNode } from 'react';
import { Link } from '#components/link.tsx';
import { useMe } from '#features/auth/me-context.tsx';
import { hrefOf, SECTION_GROUPS } from '#features/settings/sections.ts';
import { BackLink } from '#features/shell/back-link.tsx';
import { cn } from '#lib/cn.ts';

/** What is deeper than a section leads back to it by itself. */
const isSection = (path: string): boolean => path.split('/').length === 3;

/** A section of the settings: on a desk beside the others, on a phone one step below their list. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('settings');
  const path = usePathname();
  const permissions = useMe()?.permissions ?? [];
  if (path === '/settings') return children;
  return (
    <div className="lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-8">
      {isSection(path) ? (
        <div className="lg:hidden">
          <BackLink href="/settings">{t('title')}</BackLink>
        </div>
      ) : null}
      <nav aria-label={t('title')} className="sticky top-7 hidden self-start lg:block">
        {SECTION_GROUPS.map((group) => {
          const shown = group.sections.filter(
            ({ permission }) => permission === null || permissions.includes(permission),
          );
          if (shown.length === 0) return null;
          return (
            <div key={group.key} className="mb-5">
              <p className="mb-1 px-2 text-xs text-ink-3">{t(`group.${group.key}`)}</p>
              <ul className="space-y-0.5">
                {shown.map(({ key }) => (
                  <li key={key}>
                    <Link
                      href={hrefOf(key)}
                      aria-current={path.startsWith(hrefOf(key)) ? 'page' : undefined}
                      className={cn(
                        'flex h-8 items-center rounded-md px-2 transition-colors hover:bg-sunken hover:text-ink',
                        path.startsWith(hrefOf(key)) ? 'bg-sunken font-medium text-ink' : 'text-ink-2',
                      )}
                    >
                      {t(`section.${key}.title`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </nav>
      <div className="min-w-0 max-w-240">{children}</div>
    </div>
  );
}
