import {
  type Chemistry,
  foldPack,
  type FoldOutputs,
  initialPackState,
  NOTHING_READ,
  packFacts,
  type PackHealth,
  packHealth,
  type PackSample,
  type PackState,
} from '@packwatch/domain';
import { at, type LabSeries } from './lab-series.ts';
import { type SocReference, trueSocAt } from './soc-reference.ts';

/** How the library is to see a series. */
export interface Seeing {
  readonly chemistry: Chemistry;
  readonly capacityAh: number;
  readonly everyS: number;
  /** Seconds between the series' (or the part's) beginning and the first poll. */
  readonly phaseS: number;
  /** Whether the library sees counters, as a device of 0.01 Ah shows them. */
  readonly counters: boolean;
  /** What a BMS says at the first poll, fraction; null: it says nothing, and the voltage has to. */
  readonly startSoc: number | null;
  /** Error of the current sensor, mA; the device's counters count it too. */
  readonly offsetMa: number;
  /** What the sensor may be wrong by as its data sheet says, mA. */
  readonly sensorOffsetMa: number;
  /** Chamber temperature where the file has no column of it. */
  readonly temperatureC: number | null;
  /** Share of the series that is left out at its beginning. */
  readonly fromShare: number;
}

/** One poll, and beside it the truth. */
export interface Compared {
  readonly tS: number;
  readonly soc: number | null;
  readonly sigma: number | null;
  readonly trueSoc: number | null;
}

export interface Folded {
  readonly compared: readonly Compared[];
  readonly outputs: readonly FoldOutputs[];
  readonly state: PackState;
  readonly health: PackHealth;
  /** The capacity wherever it changed. */
  readonly capacities: readonly KnownCapacity[];
}

export interface KnownCapacity {
  readonly tS: number;
  readonly capacityAh: number | null;
  readonly sigmaAh: number | null;
  readonly windows: number;
}

const START_MS = Date.UTC(2024, 0, 1);

/** Folds a series as polls of a pack of one cell. */
export function foldSeries(series: LabSeries, seeing: Seeing, reference: SocReference | null): Folded {
  const facts = packFacts({
    chemistry: seeing.chemistry,
    cellsInSeries: 1,
    nominalCapacityMah: seeing.capacityAh * 1000,
    usualPeriodMs: seeing.everyS * 1000,
    sensorOffsetMa: seeing.sensorOffsetMa,
  });
  const rows = polledRows(series, seeing);
  const first = rows[0] ?? 0;
  const compared: Compared[] = [];
  const outputs: FoldOutputs[] = [];
  const capacities: KnownCapacity[] = [];
  let state = initialPackState();
  for (const row of rows) {
    const step = foldPack(state, sampleOf(series, row, first, seeing), { facts, rules: [] });
    if (step.state.capacity !== state.capacity && step.outputs.socAnchor !== null) {
      const { capacityMah, sigmaMah, windows } = packHealth(step.state, facts).capacity;
      if (windows !== capacities.at(-1)?.windows) {
        const ah = (mah: number | null): number | null => mah && mah / 1000;
        capacities.push({ tS: at(series.tS, row), capacityAh: ah(capacityMah), sigmaAh: ah(sigmaMah), windows });
      }
    }
    state = step.state;
    outputs.push(step.outputs);
    const { soc, socSigma: sigma } = step.outputs;
    compared.push({ tS: at(series.tS, row), soc, sigma, trueSoc: reference && trueSocAt(series, row, reference) });
  }
  return { compared, outputs, state, health: packHealth(state, facts), capacities };
}

/** The newest row at each poll's time; a poll at which nothing new was measured is left out. */
function polledRows({ tS }: LabSeries, { everyS, phaseS, fromShare }: Seeing): number[] {
  const beginS = at(tS, Math.floor(fromShare * (tS.length - 1)));
  const rows: number[] = [];
  let nextS = beginS + phaseS;
  for (let row = 0; row < tS.length; row += 1) {
    // A row that is no more than a hundredth of the period early is the poll's own: clocks of testers jitter.
    if (at(tS, row) < nextS - everyS / 100) continue;
    rows.push(row);
    nextS += everyS * Math.max(1, Math.ceil((at(tS, row) - nextS) / everyS + 0.01));
  }
  return rows;
}

function sampleOf(series: LabSeries, row: number, first: number, seeing: Seeing): PackSample {
  const voltageMv = Math.round(at(series.voltageV, row) * 1000);
  const sinceH = (at(series.tS, row) - at(series.tS, 0)) / 3600;
  const offsetMah = seeing.offsetMa * sinceH;
  const { ahIn, ahOut } = series;
  const shows = seeing.counters && ahIn !== null && ahOut !== null;
  return {
    ...NOTHING_READ,
    tsMs: Math.round((at(series.tS, 0) > 1e8 ? 0 : START_MS) + at(series.tS, row) * 1000),
    voltageMv,
    currentMa: Math.round(at(series.currentA, row) * 1000 + seeing.offsetMa),
    bmsSoc: row === first ? seeing.startSoc : null,
    chargedMah: shows ? shown(at(ahIn, row) * 1000 + Math.max(0, offsetMah)) : null,
    dischargedMah: shows ? shown(at(ahOut, row) * 1000 + Math.max(0, -offsetMah)) : null,
    temperature1C: series.temperatureC === null ? seeing.temperatureC : at(series.temperatureC, row),
    cellVoltagesMv: [voltageMv],
  };
}

/** As a counter of 0.01 Ah shows it. */
const shown = (mah: number): number => Math.floor(mah / 10) * 10;
