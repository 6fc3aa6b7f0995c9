import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { type MeasuredSeries, at, readSeries } from '../lib/measured-series.ts';

interface Part {
  readonly file: string;
  /** Seconds of the file that are used; the tester's dithering after each end of the scripts is left out. */
  readonly untilS: number;
}

const PARTS: readonly Part[] = [
  { file: 'dynamic_25C_script1.csv.gz', untilS: 36_879 },
  { file: 'dynamic_25C_script2.csv.gz', untilS: 8_161 },
  { file: 'dynamic_25C_script3.csv.gz', untilS: 10_280 },
];

/** Every n-th second of the parts, one after another; the counters run on from part to part, so no charge is lost. */
function reduceParts(parts: readonly { series: MeasuredSeries; untilS: number }[], everyS: number, phaseS: number) {
  const rows: string[] = [];
  let [startS, inBefore, outBefore] = [0, 0, 0];
  for (const { series, untilS } of parts) {
    let last = 0;
    for (let row = 0; row < series.tS.length && at(series.tS, row) <= untilS; row++) {
      last = row;
      const tS = startS + Math.round(at(series.tS, row));
      if (tS % everyS !== phaseS) continue;
      const ahIn = (inBefore + at(series.ahIn, row)).toFixed(4);
      const ahOut = (outBefore + at(series.ahOut, row)).toFixed(4);
      rows.push(`${tS},${at(series.currentA, row).toFixed(4)},${at(series.voltageV, row).toFixed(4)},${ahIn},${ahOut}`);
    }
    startS += Math.round(at(series.tS, last)) + 1;
    inBefore += at(series.ahIn, last);
    outBefore += at(series.ahOut, last);
  }
  return rows;
}

const program = new Command('reduce-series')
  .description('Makes tools/fixtures/a123-dynamic-25c.csv.gz out of the full one-second series.')
  .requiredOption('--source <folder>', 'folder with dynamic_25C_script1..3.csv.gz')
  .requiredOption('--out <file>', 'the .csv.gz to write')
  .option('--every <seconds>', 'distance of the rows kept', '5')
  .option('--phase <seconds>', 'which of them: row time modulo the distance', '3')
  .parse();

const options = program.opts<{ source: string; out: string; every: string; phase: string }>();
const parts = await Promise.all(
  PARTS.map(async ({ file, untilS }) => ({ series: await readSeries(join(options.source, file)), untilS })),
);
const rows = reduceParts(parts, Number(options.every), Number(options.phase));
const packed = gzipSync(['t_s,current_a,voltage_v,ah_in,ah_out', ...rows, ''].join('\n'), { level: 9 });
await writeFile(options.out, packed);
console.log(`${rows.length} rows, ${packed.length} bytes → ${options.out}`);
