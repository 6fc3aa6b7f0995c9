import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SocStrip } from '#components/soc-strip.tsx';
import messages from '#messages/en.json' with { type: 'json' };

const draw = (socPct: number | null, sigmaPct: number | null): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <SocStrip socPct={socPct} sigmaPct={sigmaPct} />
    </NextIntlClientProvider>,
  );

describe('the strip of the state of charge', () => {
  it('says and draws the band around the estimate', () => {
    const strip = draw(60, 2.5);
    expect(strip).toContain('State of charge 60 %, most likely between 55 and 65 %');
    expect(strip).toContain('left:55%;width:10%');
  });

  it('claims no band that is not known', () => {
    expect(draw(60, null)).toContain('State of charge 60 %, no band known');
  });

  it('is empty without an estimate', () => {
    const strip = draw(null, null);
    expect(strip).toContain('State of charge unknown');
    expect(strip).not.toContain('style=');
  });
});
