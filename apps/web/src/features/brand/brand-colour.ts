/** What stands behind text on the pages, in the two themes: `--paper` of the style sheet. */
export const PAPER = { light: '#fafaf8', dark: '#0b1014' } as const;
export type BrandTheme = keyof typeof PAPER;

/** WCAG 2.2, 1.4.3: of text of a usual size with what is behind it. */
export const LEAST_CONTRAST = 4.5;

const STEPS = 50;

/** Contrast of two colours `#rrggbb`, from 1 (the same) to 21 (WCAG 2.2, relative luminance). */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * A colour `#rrggbb` as it can be read on the paper of a theme, and paper on it: itself if it can, else as little of black
 * or white mixed in as it takes.
 */
export function accentOn(theme: BrandTheme, colour: string): string {
  const [from, towards] = [channelsOf(colour), theme === 'light' ? 0 : 255];
  for (let step = 0; step <= STEPS; step += 1) {
    const mixed = hexOf(from.map((channel) => channel + ((towards - channel) * step) / STEPS));
    if (contrastOf(mixed, PAPER[theme]) >= LEAST_CONTRAST) return mixed;
  }
  return hexOf(from.map(() => towards));
}

function luminanceOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const channelsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const hexOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
