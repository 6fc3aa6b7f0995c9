import { type PackSample } from '@packwatch/domain';

export const CELLS = 8;
export const DAY_POLLS = 8640;
export const POLL_MS = 10_000;

/** A day of a pack of 8 cells with counters: a discharge to 15 %, a rest, a charge to the very top. */
export function benchDay(): (Omit<PackSample, 'tsMs'> & { tsMs: number })[] {
  let [chargedMah, dischargedMah, soc] = [0, 0, 1];
  return Array.from({ length: DAY_POLLS }, (_, i) => {
    const part = i / DAY_POLLS;
    const currentMa = part < 0.45 ? -7600 - 3000 * Math.sin(i / 7) : part < 0.55 ? 0 : soc < 1 ? 9500 : 500;
    const mah = (currentMa * POLL_MS) / 3_600_000;
    if (mah > 0) chargedMah += mah;
    else dischargedMah -= mah;
    soc = Math.min(1, soc + mah / 100_000);
    const cellMv = 3250 + 60 * soc + currentMa / 1000 + (currentMa > 0 && soc >= 0.995 ? 150 : 0);
    return {
      tsMs: 0,
      voltageMv: CELLS * cellMv,
      currentMa,
      bmsSoc: soc,
      bmsSohPct: 98,
      bmsResistanceUohm: 4000,
      chargedMah: Math.floor(chargedMah / 10) * 10,
      dischargedMah: Math.floor(dischargedMah / 10) * 10,
      chargedMwh: Math.floor(chargedMah * 0.27) * 100,
      dischargedMwh: Math.floor(dischargedMah * 0.26) * 100,
      temperature1C: 25 + 5 * Math.sin(part * 6),
      temperature2C: 24,
      chargeBlock: 0,
      dischargeBlock: 0,
      stateBits: 3,
      switchBits: 3,
      fullCycles: 100,
      shortCircuitTrips: 0,
      overVoltageTrips: 0,
      underVoltageTrips: 0,
      cellVoltagesMv: Array.from({ length: CELLS }, (_, cell) => Math.round(cellMv + cell - 4)),
      cellTemperaturesC: Array.from({ length: CELLS }, (_, cell) => 25 + cell / 10),
      cellBalancing: Array.from({ length: CELLS }, (_, cell) => cellMv > 3440 && cell > 5),
    };
  });
}
