import { type Compared } from './fold-series.ts';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [960, 420, 48, 16, 40, 36];
const MOST_POINTS = 1500;

/** An SVG of estimate, its ±2σ band and the truth, over hours. Where the library gave no number there is a hole. */
export function socPicture(title: string, compared: readonly Compared[]): string {
  const every = Math.max(1, Math.ceil(compared.length / MOST_POINTS));
  const points = compared.filter((_, i) => i % every === 0);
  const startS = points[0]?.tS ?? 0;
  const hours = Math.max(((points.at(-1)?.tS ?? startS) - startS) / 3600, 1e-6);
  const x = (tS: number): string => (LEFT + ((tS - startS) / 3600 / hours) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (soc: number): string =>
    (TOP + (1 - Math.min(1.1, Math.max(-0.1, soc))) * (HEIGHT - TOP - BOTTOM)).toFixed(1);

  const known = runs(points);
  const bands = known.map((run) => {
    const upper = run.map(({ tS, soc, sigma }) => `${x(tS)},${y(soc + 2 * sigma)}`);
    const lower = run.map(({ tS, soc, sigma }) => `${x(tS)},${y(soc - 2 * sigma)}`).reverse();
    return `<polygon points="${[...upper, ...lower].join(' ')}" fill="#7aa7d9" fill-opacity="0.35"/>`;
  });
  const estimates = known.map((run) =>
    line(
      run.map(({ tS, soc }) => `${x(tS)},${y(soc)}`),
      '#1f5fa8',
      1.6,
    ),
  );
  const truth = points.flatMap(({ tS, trueSoc }) => (trueSoc === null ? [] : [`${x(tS)},${y(trueSoc)}`]));
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (soc) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(soc)}" y2="${y(soc)}" stroke="#d5d9de"/>` +
      `<text x="${LEFT - 6}" y="${y(soc)}" text-anchor="end" dominant-baseline="middle">${soc * 100} %</text>`,
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<text x="${x(startS + share * hours * 3600)}" y="${HEIGHT - 12}" text-anchor="middle">` +
      `${(share * hours).toFixed(1)} h</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="22" font-size="14">${escapeXml(title)}</text>`,
    `<text x="${WIDTH - RIGHT}" y="22" text-anchor="end">blue: estimate and ±2σ · orange: truth</text>`,
    ...grid,
    ...ticks,
    ...bands,
    ...(truth.length > 1 ? [line(truth, '#d9822b', 1.2)] : []),
    ...estimates,
    '</svg>',
    '',
  ].join('\n');
}

interface Known {
  readonly tS: number;
  readonly soc: number;
  readonly sigma: number;
}

/** Stretches without a hole. */
function runs(points: readonly Compared[]): Known[][] {
  const found: Known[][] = [];
  let open: Known[] | null = null;
  for (const { tS, soc, sigma } of points) {
    if (soc === null || sigma === null) {
      open = null;
      continue;
    }
    if (open === null) found.push((open = []));
    open.push({ tS, soc, sigma });
  }
  return found;
}

function line(points: readonly string[], colour: string, width: number): string {
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
