'use client';

import { type Me } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Link } from '#components/link.tsx';
import { BrandMark } from '#features/brand/brand-mark.tsx';
import { AccountMenu } from '#features/shell/account-menu.tsx';
import { Keyboard } from '#features/shell/keyboard.tsx';
import { LiveIndicator } from '#features/shell/live-indicator.tsx';
import { MainNav } from '#features/shell/main-nav.tsx';
import { type Theme } from '#lib/theme.ts';

interface ShellProps {
  readonly me: Me;
  readonly theme: Theme;
  readonly children: ReactNode;
}

export function Shell({ me, theme, children }: ShellProps) {
  const t = useTranslations('nav');
  return (
    <div className="xl:grid xl:min-h-dvh xl:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-ink focus:px-3 focus:py-2 focus:text-paper"
      >
        {t('skip')}
      </a>
      <header className="sticky top-0 z-30 flex h-12 items-center gap-3 border-b border-line bg-paper px-4 xl:h-dvh xl:flex-col xl:items-stretch xl:gap-0 xl:border-r xl:border-b-0 xl:px-3 xl:py-4 print:hidden">
        <Link href="/" className="rounded xl:px-2" aria-label={t('home')}>
          <BrandMark brand={me.brand} />
        </Link>
        <MainNav className="hidden xl:mt-7 xl:flex xl:flex-col xl:gap-0.5" />
        <div className="ml-auto flex items-center gap-3 xl:mt-auto xl:ml-0 xl:flex-col xl:items-stretch xl:gap-2">
          <LiveIndicator className="xl:px-2" />
          <AccountMenu me={me} theme={theme} />
        </div>
      </header>
      <main id="main" className="min-w-0 px-4 pt-5 pb-24 sm:px-6 xl:px-8 xl:pt-7 xl:pb-12 print:p-0">
        {children}
      </main>
      <Keyboard />
      <MainNav
        phone
        className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] xl:hidden print:hidden"
      />
    </div>
  );
}
