import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { at, type LabSeries, readLabSeries } from './lab-series.ts';

/** A drive profile has a row each second; with fewer of them the phases of polls would not be a fair sample. */
const DRIVE_EVERY_S = 2;
const STEPS_S = { from: 10_000, to: 12_400 };
const CHARGE_EVERY_S = 120;
const DISCHARGE_EVERY_S = 60;
/** Below it a discharge ends within minutes, so every row counts. */
const KNEE_V = 3.1;
/** Rows further apart than this are different tests with a pause between them. */
const PAUSE_S = 120;

function drive(series: LabSeries): string[] {
  const { ahIn, ahOut } = series;
  if (ahIn === null || ahOut === null) throw new Error('A drive profile has counters.');
  const rows: string[] = [];
  for (let row = 0; row < series.tS.length; row += 1) {
    const tS = Math.round(at(series.tS, row));
    if (tS % DRIVE_EVERY_S !== 1) continue;
    rows.push(
      [
        tS,
        fixed(series.currentA, row, 3),
        fixed(series.voltageV, row, 3),
        fixed(ahIn, row, 4),
        fixed(ahOut, row, 4),
      ].join(','),
    );
  }
  return ['t_s,current_a,voltage_v,ah_in,ah_out', ...rows];
}

/** Forty minutes of the drive profile with every second of it, for the steps of the current. */
function steps(series: LabSeries): string[] {
  const rows: string[] = [];
  for (let row = 0; row < series.tS.length; row += 1) {
    const tS = Math.round(at(series.tS, row));
    if (tS < STEPS_S.from || tS > STEPS_S.to) continue;
    rows.push([tS, fixed(series.currentA, row, 3), fixed(series.voltageV, row, 4)].join(','));
  }
  return ['t_s,current_a,voltage_v', ...rows];
}

/** Fewer rows, and beside them the charge of all rows: what a device that looks all the time would have counted. */
function ageing(series: LabSeries): string[] {
  const rows: string[] = [];
  let [inAh, outAh, keptS] = [0, 0, -Infinity];
  for (let row = 0; row < series.tS.length; row += 1) {
    const tS = at(series.tS, row);
    const pausesBefore = row === 0 || tS - at(series.tS, row - 1) > PAUSE_S;
    if (!pausesBefore) {
      const hours = (tS - at(series.tS, row - 1)) / 3600;
      const ah = ((at(series.currentA, row - 1) + at(series.currentA, row)) / 2) * hours;
      if (ah > 0) inAh += ah;
      else outAh -= ah;
    }
    const endsHere = row + 1 === series.tS.length || at(series.tS, row + 1) - tS > PAUSE_S;
    const discharging = series.isDischarge?.[row] ?? false;
    const everyS = discharging ? DISCHARGE_EVERY_S : CHARGE_EVERY_S;
    const isKnee = discharging && at(series.voltageV, row) < KNEE_V;
    if (!pausesBefore && !endsHere && !isKnee && tS - keptS < everyS) continue;
    keptS = tS;
    const type = discharging ? 'd' : 'c';
    const temperature = series.temperatureC === null ? '' : fixed(series.temperatureC, row, 1);
    rows.push(
      [
        type,
        tS.toFixed(0),
        fixed(series.voltageV, row, 3),
        fixed(series.currentA, row, 3),
        temperature,
        inAh.toFixed(4),
        outAh.toFixed(4),
      ].join(','),
    );
  }
  return ['type,epoch_s,voltage_v,current_a,temperature_c,ah_in,ah_out', ...rows];
}

function fixed(column: Float64Array, row: number, decimals: number): string {
  return String(Number(at(column, row).toFixed(decimals)));
}

const program = new Command('reduce-fixtures')
  .description('Makes the measured series in tools/fixtures/lab out of the full ones.')
  .requiredOption('--source <folder>', 'folder with a123-lfp/ and nasa-b0005/')
  .requiredOption('--out <folder>', 'folder to write to')
  .parse();
const { source, out } = program.opts<{ source: string; out: string }>();

await mkdir(out, { recursive: true });
const TEMPERATURES = ['-5', '5', '25', '45'];
const parts = [
  ...TEMPERATURES.map((t) => ({
    from: `a123-lfp/dynamic_${t}C_script1.csv.gz`,
    to: `a123-steps_${t}C.csv.gz`,
    reduce: steps,
  })),
  ...TEMPERATURES.map((t) => ({
    from: `a123-lfp/dynamic_${t}C_script1.csv.gz`,
    to: `a123-drive_${t}C.csv.gz`,
    reduce: drive,
  })),
  { from: 'nasa-b0005/B0005.csv.gz', to: 'nasa-b0005.csv.gz', reduce: ageing },
];
for (const { from, to, reduce } of parts) {
  const rows = reduce(await readLabSeries(join(source, from)));
  const packed = gzipSync(`${rows.join('\n')}\n`, { level: 9 });
  await writeFile(join(out, to), packed);
  console.log(`${to}: ${rows.length - 1} rows, ${packed.length} bytes`);
}
