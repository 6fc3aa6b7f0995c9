'use client';

import { type Me } from '@packwatch/contracts';
import { ArrowLeftRight, CircleUserRound, Languages, LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { Link } from '#components/link.tsx';
import { askAuth } from '#features/auth/ask-auth.ts';
import { AccountFace, ACCOUNT_BUTTON } from '#features/shell/account-face.tsx';
import { LOCALE_COOKIE, LOCALES } from '#lib/locale.ts';
import { parseTheme, type Theme, THEME_COOKIE, THEMES } from '#lib/theme.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const YEAR_S = 365 * 24 * 3600;

function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_S}; samesite=lax`;
}

/** A full load: every text, number and time of the page speaks the other language. */
function applyLanguage(language: string): void {
  document.cookie = `${LOCALE_COOKIE}=${language}; path=/; max-age=${YEAR_S}; samesite=lax`;
  window.location.reload();
}

const itemClass =
  'flex h-8 cursor-pointer items-center gap-2.5 rounded px-2 outline-none data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:text-ink-3';

/** Opened by being loaded: somebody has asked for it. */
export default function AccountMenuItems({
  me: { user, organisation, organisations },
  theme: initial,
}: {
  me: Me;
  theme: Theme;
}) {
  const t = useTranslations('account');
  const locale = useLocale();
  const [theme, setTheme] = useState(initial);

  const signOut = async (): Promise<void> => {
    await askAuth('sign-out');
    // A full load, so that nothing of the last person's data stays in memory.
    window.location.assign('/sign-in');
  };

  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger className={ACCOUNT_BUTTON}>
        <span className="sr-only">{t('label')}</span>
        <AccountFace name={user.name} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          className="z-50 w-56 rounded-lg border border-line bg-surface p-1 shadow-xl"
        >
          <DropdownMenu.Label className="px-2 py-1.5">
            <span className="block truncate font-medium">{organisation?.name}</span>
            {organisation?.oem ? (
              <span className="block truncate text-xs text-ink-3">{t('through', { oem: organisation.oem.name })}</span>
            ) : null}
            <span className="block truncate text-xs text-ink-3">{user.email}</span>
          </DropdownMenu.Label>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          {organisations.length > 1 ? (
            <DropdownMenu.Item className={itemClass} asChild>
              <Link href="/organisations">
                <ArrowLeftRight aria-hidden="true" />
                {t('otherOrganisation')}
              </Link>
            </DropdownMenu.Item>
          ) : null}
          <DropdownMenu.Item className={itemClass} asChild>
            <Link href="/settings/account">
              <CircleUserRound aria-hidden="true" />
              {t('mine')}
            </Link>
          </DropdownMenu.Item>
          <DropdownMenu.Item className={itemClass} asChild>
            <Link href="/settings">
              <Settings aria-hidden="true" />
              {t('settings')}
            </Link>
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.RadioGroup
            value={theme}
            onValueChange={(value) => {
              const next = parseTheme(value);
              setTheme(next);
              applyTheme(next);
            }}
          >
            {THEMES.map((each) => {
              const Icon = ICONS[each];
              return (
                <DropdownMenu.RadioItem
                  key={each}
                  value={each}
                  className={itemClass}
                  onSelect={(event) => event.preventDefault()}
                >
                  <Icon aria-hidden="true" />
                  {t(`theme.${each}`)}
                  <DropdownMenu.ItemIndicator className="ml-auto size-1.5 rounded-full bg-ink" />
                </DropdownMenu.RadioItem>
              );
            })}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.RadioGroup value={locale} onValueChange={applyLanguage}>
            {LOCALES.map((each) => (
              <DropdownMenu.RadioItem key={each} value={each} lang={each} className={itemClass}>
                <Languages aria-hidden="true" />
                {t(`language.${each}`)}
                <DropdownMenu.ItemIndicator className="ml-auto size-1.5 rounded-full bg-ink" />
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.Item className={itemClass} onSelect={() => void signOut()}>
            <LogOut aria-hidden="true" />
            {t('signOut')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
