import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { UsableFigure } from '#features/packs/usable-charge.tsx';
import de from '#messages/de.json' with { type: 'json' };
import en from '#messages/en.json' with { type: 'json' };

const CHARGE = { socPct: 60, usableSocPct: 52.34, byEnergyPct: null, byTemperaturePct: null, remainingWh: null };
const AS_OF = '2026-01-02T03:04:05.000Z';

const draw = (props: Parameters<typeof UsableFigure>[0], locale: 'en' | 'de' = 'en'): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} timeZone="UTC" messages={locale === 'en' ? en : de}>
      <UsableFigure {...props} />
    </NextIntlClientProvider>,
  );

describe('the usable charge', () => {
  it('stands there with its unit, and when it was so', () => {
    const line = draw({ health: { charge: CHARGE, asOf: AS_OF }, failed: false });
    expect(line).toMatch(/Usable until the first cell is empty: <strong[^>]*>52\.3 %<\/strong>/);
    expect(line).toContain(`dateTime="${AS_OF}"`);
    expect(draw({ health: { charge: CHARGE, asOf: AS_OF }, failed: false }, 'de')).toContain(
      'bis die erste Zelle leer',
    );
  });

  it('is no number where none is known, or could be read', () => {
    const unknown = draw({ health: { charge: null, asOf: AS_OF }, failed: false });
    expect(unknown).toContain('How much is usable isn’t known');
    expect(draw({ health: undefined, failed: true })).toContain('could not be read');
    expect(unknown + draw({ health: undefined, failed: true })).not.toMatch(/\d %/);
  });

  it('keeps its place until it is answered', () => {
    expect(draw({ health: undefined, failed: false })).toMatch(/<p class="[^"]*min-h-4[^"]*"><\/p>/);
  });
});
