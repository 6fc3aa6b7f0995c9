import { type Series, type SeriesSignalName } from '@packwatch/contracts';
import { envelopePane, type Pane } from '#features/charts/panes.ts';
import { type Track, timesOf, tracksOf } from '#features/charts/plot-data.ts';

/**
 * The signal that a rule watches, as one line: of a signal of cells the one that is nearest to firing at each moment, with
 * all others in the shade.
 */
export function rulePane(series: Series, signal: SeriesSignalName, comparison: 'above' | 'below'): Pane {
  const tracks = tracksOf(series, signal);
  const [only] = tracks;
  if (tracks.length === 1 && only) return envelopePane('signal', series, signal, only.part);
  const low = outermost(
    tracks.map(({ min }) => min),
    Math.min,
  );
  const high = outermost(
    tracks.map(({ max }) => max),
    Math.max,
  );
  const pane = envelopePane('signal', series, signal, 'none');
  return {
    ...pane,
    times: timesOf(series),
    lines: [
      { role: 'edge', track: low, name: { key: 'low' } },
      { role: 'plain', track: comparison === 'above' ? high : low, name: null },
      { role: 'edge', track: high, name: { key: 'high' } },
    ],
    bands: [[2, 0]],
  };
}

function outermost(tracks: readonly Track[], of: (...values: number[]) => number): Track {
  const length = Math.max(0, ...tracks.map((track) => track.length));
  return Array.from({ length }, (_, i) => {
    const values = tracks.map((track) => track[i] ?? null).filter((value) => value !== null);
    return values.length === 0 ? null : of(...values);
  });
}
