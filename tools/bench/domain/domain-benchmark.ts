import {
  type AlarmRule,
  encodePackState,
  foldPack,
  initialPackState,
  packFacts,
  type PackState,
} from '@packwatch/domain';
import { Command, InvalidArgumentError } from 'commander';
import { ProgressLine } from '../../lib/progress-line.ts';
import { type Benchmark, BenchmarkError, type BenchmarkResult, median } from '../benchmark.ts';
import { benchDay, CELLS, DAY_POLLS, POLL_MS } from './bench-day.ts';
import { benchRules } from './bench-rules.ts';
import { heapBytes } from './heap.ts';

const RULES = 20;
const REPETITIONS = 5;
const PASS_MS = 1500;
const WARM_DAYS = 20;
const START_MS = Date.UTC(2026, 0, 1);

/** A pack that lives through the same day over and over; what it remembers is its state alone. */
class BenchPack {
  state: PackState = initialPackState();
  samples = 0;
  readonly #facts = packFacts({
    chemistry: 'lfp',
    cellsInSeries: CELLS,
    nominalCapacityMah: 100_000,
    usualPeriodMs: POLL_MS,
  });
  readonly #day = benchDay();
  readonly #rules: readonly AlarmRule[];
  #dayMs = START_MS;

  constructor(rules: number) {
    this.#rules = benchRules(rules);
  }

  foldDay(): void {
    const params = { facts: this.#facts, rules: this.#rules };
    let { state } = this;
    for (let i = 0; i < this.#day.length; i += 1) {
      const sample = this.#day[i];
      if (sample === undefined) throw new BenchmarkError('The day has a hole.');
      // One object a poll of the day, over and over: making samples is not what is measured.
      sample.tsMs = this.#dayMs + i * POLL_MS;
      state = foldPack(state, sample, params).state;
    }
    this.state = state;
    this.samples += DAY_POLLS;
    this.#dayMs += DAY_POLLS * POLL_MS;
  }

  /** Samples a second of one core: its own time, since the clock on the wall measures other work as well. */
  rate(passMs: number): number {
    const before = process.cpuUsage();
    const begun = performance.now();
    const samplesBefore = this.samples;
    while (performance.now() - begun < passMs) this.foldDay();
    const { user, system } = process.cpuUsage(before);
    return ((this.samples - samplesBefore) * 1e6) / (user + system);
  }
}

interface Options {
  readonly samples?: number;
}

function readOptions(args: readonly string[]): Options {
  const samples = (text: string): number => {
    const value = Number(text.replaceAll('_', ''));
    if (!Number.isSafeInteger(value) || value < DAY_POLLS) {
      throw new InvalidArgumentError(`Give a whole number from ${DAY_POLLS}.`);
    }
    return value;
  };
  return new Command('npm run bench -- domain')
    .option('--samples <n>', 'folds so many and looks only at the heap, e.g. 100_000_000', samples)
    .parse([...args], { from: 'user' })
    .opts<Options>();
}

/** SOC, SOH and alarms, sample by sample, with nothing around them: what one core can fold. */
export const domainBenchmark: Benchmark = {
  name: 'domain',
  about: 'samples of a pack of 8 cells through SOC, SOH and 20 rules; size of the state, growth of the heap',
  run: async (args): Promise<BenchmarkResult> => {
    const { samples } = readOptions(args);
    const pack = new BenchPack(RULES);
    for (let day = 0; day < WARM_DAYS; day += 1) pack.foldDay();
    const heapBefore = heapBytes();
    const warmed = pack.samples;
    if (samples !== undefined) return heapOver(pack, samples, heapBefore);
    const rates = Array.from({ length: REPETITIONS }, () => pack.rate(PASS_MS));
    const growth = Math.max(0, heapBytes() - heapBefore);
    const stateBytes = encodePackState(pack.state).length;
    const [none, twice] = [rateWith(0), rateWith(2 * RULES)];
    const perRule = (1e9 / twice - 1e9 / none) / (2 * RULES);
    return {
      table: [
        { what: `SOC, SOH and ${RULES} rules, ${CELLS} cells`, value: median(rates), unit: 'samples/s of one core' },
        { what: 'the first repetition against the last', value: (rates[0] ?? NaN) / (rates.at(-1) ?? NaN), unit: '' },
        { what: 'without rules', value: none, unit: 'samples/s' },
        { what: `with ${2 * RULES} rules`, value: twice, unit: 'samples/s' },
        { what: `a rule, by 0 and ${2 * RULES} of them`, value: perRule, unit: 'ns/sample' },
        {
          what: `a rule, by 0 and ${RULES} of them`,
          value: (1e9 / median(rates) - 1e9 / none) / RULES,
          unit: 'ns/sample',
        },
        { what: 'state as a checkpoint', value: stateBytes, unit: 'bytes' },
        { what: `growth of the heap over ${pack.samples - warmed} samples`, value: growth, unit: 'bytes' },
      ],
      metrics: {
        samples_per_s: median(rates),
        samples_per_s_no_rules: none,
        [`samples_per_s_${2 * RULES}_rules`]: twice,
        state_bytes: stateBytes,
        heap_growth_bytes: growth,
      },
    };
  },
};

function rateWith(rules: number): number {
  const pack = new BenchPack(rules);
  for (let day = 0; day < WARM_DAYS; day += 1) pack.foldDay();
  return median(Array.from({ length: REPETITIONS }, () => pack.rate(PASS_MS / 3)));
}

function heapOver(pack: BenchPack, samples: number, heapBefore: number): BenchmarkResult {
  const line = new ProgressLine(process.stderr);
  const from = pack.samples;
  const rates: number[] = [];
  while (pack.samples - from < samples) {
    rates.push(pack.rate(PASS_MS));
    line.update(() => `${(pack.samples - from).toLocaleString('en')} of ${samples.toLocaleString('en')} samples`);
  }
  const growth = Math.max(0, heapBytes() - heapBefore);
  const folded = pack.samples - from;
  line.done(`${folded.toLocaleString('en')} samples`);
  return {
    table: [
      { what: `SOC, SOH and ${RULES} rules, ${CELLS} cells`, value: median(rates), unit: 'samples/s of one core' },
      { what: `growth of the heap over ${folded} samples`, value: growth, unit: 'bytes' },
    ],
    metrics: { samples: folded, samples_per_s: median(rates), heap_growth_bytes: growth },
  };
}
