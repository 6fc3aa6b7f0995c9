'use client';

import { useTranslations } from 'next-intl';
import { accentOn, contrastOf, PAPER } from '#features/brand/brand-colour.ts';

const INK = { light: '#161b21', dark: '#eceef0' } as const;

interface BrandPreviewProps {
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** An address of a picture. */
  readonly logo: string | null;
}

/** The head of the pages in both themes while one chooses, and how well it can be read. */
export function BrandPreview({ name, colour, logo }: BrandPreviewProps) {
  const t = useTranslations('brand');
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {(['light', 'dark'] as const).map((theme) => {
        const accent = accentOn(theme, colour);
        return (
          <figure key={theme} className="min-w-0">
            <div
              className="overflow-hidden rounded-lg border border-line"
              style={{ background: PAPER[theme], color: INK[theme] }}
            >
              <div className="h-1" style={{ background: accent }} />
              <div className="flex h-20 items-center justify-between gap-3 px-4">
                {logo === null ? (
                  <span className="truncate font-semibold">{name === '' ? t('name') : name}</span>
                ) : (
                  <PreviewLogo logo={logo} name={name} onDark={theme === 'dark'} />
                )}
                <span
                  className="shrink-0 rounded-md px-3 py-1.5 text-[0.8125rem] font-medium"
                  style={{ background: accent, color: PAPER[theme] }}
                >
                  {t('sample')}
                </span>
              </div>
            </div>
            <figcaption className="mt-1.5 text-[0.8125rem] text-pretty text-ink-2">
              {t(theme)} {accent === colour ? t('asIs') : t('adjusted', { accent })}{' '}
              {t('contrast', { contrast: contrastOf(accent, PAPER[theme]).toFixed(1) })}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}

function PreviewLogo({ logo, name, onDark }: { logo: string; name: string; onDark: boolean }) {
  return (
    <span className={onDark ? 'rounded-sm bg-white p-0.5' : ''}>
      <img src={logo} alt={name} className="block h-7 w-auto max-w-44 object-contain" />
    </span>
  );
}
