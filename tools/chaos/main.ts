import { Command, InvalidArgumentError } from 'commander';
import { errorText } from '../lib/error-text.ts';
import { type ScenarioResult } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';
import { ChaosStack } from './stack.ts';

interface Options {
  readonly rounds: number;
  readonly samples: number;
  readonly seed: number;
  readonly only: readonly string[] | null;
  readonly short: boolean;
}

const whole = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Give a whole number above 0.');
};

const names = (text: string): string[] => {
  const chosen = text.split(',');
  const unknown = chosen.find((name) => !SCENARIOS.some((scenario) => scenario.name === name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `There is no "${unknown}". There are: ${SCENARIOS.map(({ name }) => name).join(', ')}.`,
    );
  }
  return chosen;
};

const options = new Command('chaos')
  .description(
    'Breaks a PackWatch of its own in all the ways that count, under load, and checks that nothing of it is lost.',
  )
  .option('--rounds <n>', 'how often something is killed', whole, 100)
  .option('--samples <n>', 'how many are shuffled', whole, 1_000_000)
  .option('--seed <n>', 'of every random choice', whole, 1)
  .option('--only <names>', 'some of the scenarios, separated by commas', names, null)
  .option('--short', 'the short forms, as in the test suite', false)
  .addHelpText(
    'after',
    `\nScenarios:\n${SCENARIOS.map(({ name, about }) => `  ${name.padEnd(19)} ${about}`).join('\n')}\n\n` +
      'The last line is JSON. It ends with code 1 if anything was not as it must be.',
  )
  .parse()
  .opts<Options>();

const step = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
  console.log(`${label} …`);
  return work();
};

const { rounds, samples, seed, only, short } = options;
const chosen = SCENARIOS.filter(({ name }) => only === null || only.includes(name));
const results: Record<string, ScenarioResult['figures'] & { ok: number }> = {};
let stack: ChaosStack | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log(`Stopped by ${signal}.`);
    void (stack?.stop() ?? Promise.resolve()).finally(() => process.exit(130));
  });
}
try {
  stack = await ChaosStack.start(step);
  console.log(`A kill is ${stack.servers.how}. Logs and ledgers: ${stack.folder}`);
  for (const { name, about, run, unavailable } of chosen) {
    const reason = (await unavailable?.()) ?? null;
    if (reason !== null) {
      console.log(`\n- ${name} was not tried here: ${reason}`);
      continue;
    }
    console.log(`\n${name}: ${about}`);
    const form = short ? ('short' as const) : ('long' as const);
    const say = (text: string) => console.log(`  ${text}`);
    const { faults, figures } = await run({ stack, form, rounds, samples, seed, say }).catch((cause: unknown) => {
      return { faults: [errorText(cause)], figures: {} };
    });
    await stack.abandonLoads();
    for (const fault of faults) console.log(`  ✗ ${fault}`);
    console.log(`  ${faults.length === 0 ? '✓' : `${faults.length} faults`} ${JSON.stringify(figures)}`);
    results[name] = { ok: faults.length === 0 ? 1 : 0, ...figures };
    if (faults.length > 0) process.exitCode = 1;
  }
} catch (cause) {
  console.error(errorText(cause));
  process.exitCode = 1;
} finally {
  await stack?.stop();
}
console.log(JSON.stringify({ chaos: results, seed }));
