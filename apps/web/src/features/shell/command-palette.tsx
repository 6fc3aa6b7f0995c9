'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Condition } from '#components/condition.tsx';
import { useMe } from '#features/auth/me-context.tsx';
import { hrefOf, SECTIONS } from '#features/settings/sections.ts';
import { PLACES } from '#features/shell/places.ts';
import { packsQuery } from '#lib/api/queries.ts';
import { conditionOf } from '#lib/freshness.ts';
import { useDebounced } from '#lib/use-debounced.ts';
import { useNow } from '#lib/use-now.ts';

const TYPED_FOR_MS = 150;
const MOST_PACKS = 8;

/** What can be begun from anywhere, by those who may. */
const DEEDS = [
  { key: 'newRule', href: '/rules/new', permission: 'rule:write' },
  { key: 'newGateway', href: '/gateways/new', permission: 'gateway:write' },
  { key: 'newPack', href: '/packs/new', permission: 'pack:write' },
  { key: 'sites', href: '/sites', permission: 'site:read' },
  { key: 'newKey', href: '/settings/keys/new', permission: 'key:write' },
] as const;

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

const itemClass =
  'flex h-9 cursor-pointer items-center gap-3 rounded-md px-3 aria-selected:bg-sunken [&_kbd]:ml-auto [&_kbd]:text-xs [&_kbd]:text-ink-3';

/** Any place and any pack, by a few letters. */
export default function CommandPalette({ open, onClose, onHelp }: CommandPaletteProps) {
  const t = useTranslations('palette');
  const nav = useTranslations('nav');
  const settings = useTranslations('settings');
  const router = useRouter();
  const permissions = useMe()?.permissions ?? [];
  const [search, setSearch] = useState('');
  const now = useNow();
  const packs = useInfiniteQuery({
    ...packsQuery({ search: useDebounced(search.trim(), TYPED_FOR_MS), state: null }),
    placeholderData: keepPreviousData,
    enabled: open,
  });
  const found = packs.data?.pages[0]?.items.slice(0, MOST_PACKS) ?? [];
  const go = (href: string): void => {
    onClose();
    setSearch('');
    router.push(href);
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/35" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-140 overflow-hidden rounded-xl border border-line bg-surface shadow-2xl"
        >
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <Command label={t('title')} loop>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search className="size-4 shrink-0 text-ink-3" aria-hidden="true" />
              <Command.Input
                value={search}
                onValueChange={setSearch}
                placeholder={t('placeholder')}
                className="h-12 w-full bg-transparent outline-none placeholder:text-ink-3 max-sm:text-base"
              />
            </div>
            <Command.List className="max-h-[55dvh] overflow-y-auto p-2 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3">
              <Command.Empty className="px-3 py-6 text-center text-ink-2">{t('none')}</Command.Empty>
              <Command.Group heading={t('places')}>
                {PLACES.map(({ href, key, letter }) => (
                  <Command.Item key={href} value={nav(key)} onSelect={() => go(href)} className={itemClass}>
                    {nav(key)}
                    <kbd>g {letter}</kbd>
                  </Command.Item>
                ))}
                {DEEDS.filter(({ permission }) => permissions.includes(permission)).map(({ key, href }) => (
                  <Command.Item key={key} value={t(key)} onSelect={() => go(href)} className={itemClass}>
                    {t(key)}
                  </Command.Item>
                ))}
                <Command.Item value={t('help')} onSelect={onHelp} className={itemClass}>
                  {t('help')}
                  <kbd>?</kbd>
                </Command.Item>
              </Command.Group>
              <Command.Group heading={nav('settings')}>
                {SECTIONS.filter(({ permission }) => permission === null || permissions.includes(permission)).map(
                  ({ key }) => (
                    <Command.Item
                      key={key}
                      value={`${settings(`section.${key}.title`)} ${settings(`section.${key}.hint`)}`}
                      onSelect={() => go(hrefOf(key))}
                      className={itemClass}
                    >
                      {settings(`section.${key}.title`)}
                    </Command.Item>
                  ),
                )}
              </Command.Group>
              {found.length > 0 ? (
                <Command.Group heading={t('packs')}>
                  {found.map((pack) => (
                    <Command.Item
                      key={pack.uid}
                      // The API has found it: by its serial number or site, perhaps, which the letters also have to match.
                      value={`${pack.name} ${pack.serial ?? ''} ${pack.site?.name ?? ''} ${pack.uid}`}
                      onSelect={() => go(`/packs/${pack.uid}`)}
                      className={itemClass}
                    >
                      <span className="min-w-0 truncate">{pack.name}</span>
                      <Aside>
                        <Condition condition={conditionOf(pack, now)} />
                      </Aside>
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Aside({ children }: { children: ReactNode }) {
  return <span className="ml-auto shrink-0 text-xs text-ink-2">{children}</span>;
}
