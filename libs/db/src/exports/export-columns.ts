import { type ExportResolution, type SeriesSignalName } from '@packwatch/contracts';
import { rolledColumns } from '../telemetry/rolled-columns.ts';
import { type SignalColumn, signalColumns } from '../telemetry/signal-columns.ts';

/** One value of a row of an export, in the unit of its signal. */
export interface ExportColumn {
  readonly signal: SeriesSignalName;
  /** 0-based; null for a signal of the pack. */
  readonly cell: number | null;
  /** What of a bucket; null: the reading itself. */
  readonly of: 'min' | 'max' | 'mean' | null;
}

/** A state of charge never goes without how sure it is. */
const withBand = (signals: readonly SeriesSignalName[]): SeriesSignalName[] => [
  ...new Set(signals.flatMap((name): SeriesSignalName[] => (name === SOC ? [name, BAND] : [name]))),
];
const SOC: SeriesSignalName = 'pack.soc_pct';
const BAND: SeriesSignalName = 'pack.soc_sigma_pct';

/** Raw rows hold these, in this order. */
export const rawExportColumns = (signals: readonly SeriesSignalName[], cells: number): SignalColumn[] =>
  signalColumns(withBand(signals), cells);

/** The values of each row, after its time. The read side gives them in just this order. */
export function exportColumns(
  signals: readonly SeriesSignalName[],
  cells: number,
  resolution: ExportResolution,
): ExportColumn[] {
  if (resolution === 'raw') {
    return rawExportColumns(signals, cells).map((column) => ({
      signal: column.signal,
      cell: cellOf(column),
      of: null,
    }));
  }
  const columns = signalColumns(signals, cells).flatMap((column) =>
    (['min', 'max', 'mean'] as const).map((of) => ({ signal: column.signal, cell: cellOf(column), of })),
  );
  const band: ExportColumn[] = signals.includes(SOC) ? [{ signal: BAND, cell: null, of: 'max' }] : [];
  return [...columns, ...band];
}

const cellOf = ({ part }: SignalColumn): number | null =>
  part.startsWith('cell:') ? Number(part.slice('cell:'.length)) : null;

/** Those of the signals that roll-ups do not keep: they are to be had raw alone. */
export const notRolledUp = (signals: readonly SeriesSignalName[]): SeriesSignalName[] =>
  signals.filter((signal) => rolledColumns(signalColumns([signal], 1)) === null);
