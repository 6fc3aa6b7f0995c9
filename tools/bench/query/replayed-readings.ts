import { fileURLToPath } from 'node:url';
import { type TelemetryRow } from '@packwatch/db';
import { readSeries } from '../../lib/measured-series.ts';
import { replayedPack } from '../../lib/replayed-pack.ts';
import { BENCH_PACK } from '../replayed-polls.ts';

const SERIES = fileURLToPath(new URL('../../fixtures/a123-dynamic-25c.csv.gz', import.meta.url));

const UNREAD = {
  registerMapId: null,
  bmsSohPermille: null,
  bmsResistanceUohm: null,
  chargeBlock: null,
  dischargeBlock: null,
  switchBits: null,
  fullCycles: null,
  shortCircuitTrips: null,
  overVoltageTrips: null,
  underVoltageTrips: null,
};

const scaled = (value: number | null, per: number): number | null => (value === null ? null : Math.round(value * per));

/** The measured series as stored rows, without the way through frames: what a chart costs does not depend on it. */
export async function replayedReadings() {
  const { cellsInSeries, nominalCapacityMah } = BENCH_PACK;
  const pack = replayedPack(await readSeries(SERIES), { cellsInSeries, nominalCapacityMah, temperatureC: 25 });
  return (packId: number, tsMs: number, elapsedMs: number): TelemetryRow => {
    const reading = pack.readingAt(tsMs, elapsedMs);
    return {
      ...UNREAD,
      packId,
      tsMs,
      receivedMs: tsMs + 1_000,
      voltageMv: reading.voltageMv,
      currentMa: reading.currentMa,
      bmsSocMilliPct: scaled(reading.bmsSocPct, 1_000),
      chargedMah: 1_000,
      dischargedMah: 1_000,
      chargedMwh: 1_000,
      dischargedMwh: 1_000,
      temperature1CentiC: 2_500,
      temperature2CentiC: 2_500,
      stateBits: 0,
      cellVoltagesMv: reading.cells.map((cell) => cell?.voltageMv ?? null),
      cellTemperaturesCentiC: reading.cells.map((cell) => scaled(cell?.temperatureC ?? null, 100)),
      cellBalancingMask: 0,
      soc: reading.bmsSocPct === null ? null : reading.bmsSocPct / 100,
      socSigma: 0.02,
    };
  };
}
