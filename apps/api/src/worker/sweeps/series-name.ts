import { SERIES_SIGNAL_NAMES, type SeriesSignalName } from '@packwatch/contracts';

const NAMES: ReadonlySet<string> = new Set(SERIES_SIGNAL_NAMES);

export const isSeriesName = (signal: string): signal is SeriesSignalName => NAMES.has(signal);
