'use client';

import { useTranslations } from 'next-intl';
import DialogFrame from '#components/ui/dialog-frame.tsx';
import { PLACES } from '#features/shell/places.ts';

const EVERYWHERE = [
  ['palette', '⌘ K / Ctrl K'],
  ['help', '?'],
  ['search', '/'],
] as const;

const ALARMS = [
  ['next', 'j'],
  ['previous', 'k'],
  ['acknowledge', 'a'],
  ['snooze', 's'],
  ['assign', 'm'],
  ['reopen', 'r'],
  ['open', 'Enter'],
] as const;

const CHARTS = [
  ['move', '← →'],
  ['zoom', '+ −'],
] as const;

/** Every key that does something. */
export default function KeyboardHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('keyboard');
  const nav = useTranslations('nav');
  return (
    <DialogFrame
      open={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
      title={t('title')}
      description={t('description')}
    >
      <Keys title={t('everywhere')} keys={EVERYWHERE.map(([key, keys]) => [t(`key.${key}`), keys])} />
      <Keys title={t('goTo')} keys={PLACES.map(({ key, letter }) => [nav(key), `g ${letter}`])} />
      <Keys title={t('charts')} keys={CHARTS.map(([key, keys]) => [t(`key.${key}`), keys])} />
      <Keys title={t('alarms')} keys={ALARMS.map(([key, keys]) => [t(`key.${key}`), keys])} />
    </DialogFrame>
  );
}

function Keys({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section className="mt-4">
      <h3 className="text-xs font-medium text-ink-3">{title}</h3>
      <dl className="mt-1 divide-y divide-line/60">
        {keys.map(([what, key]) => (
          <div key={what} className="flex items-center justify-between gap-4 py-1.5">
            <dt>{what}</dt>
            <dd>
              <kbd className="rounded border border-line-strong bg-sunken px-1.5 py-0.5 font-mono text-xs whitespace-nowrap">
                {key}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
