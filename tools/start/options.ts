import { parseArgs } from 'node:util';
import { type ProviderName } from '@packwatch/services';

export interface StartOptions {
  readonly packs: number;
  readonly days: number;
  readonly demo: boolean;
  readonly basePort: number;
  readonly services: ProviderName | undefined;
  readonly local: string;
  readonly webhook: string | undefined;
}

/** What was typed cannot be meant; the message says what can. */
export class OptionError extends Error {
  readonly code = 'option_unusable';
}

/** @throws OptionError naming the option */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const values = readOptions(args);
  if (values.webhook !== undefined && !values.demo) {
    throw new OptionError('--webhook posts the events of the demo organisation: leave out --no-demo.');
  }
  return {
    packs: wholeNumber('--packs', values.packs, 1, 1000),
    days: wholeNumber('--days', values.days, 0, 365),
    demo: values.demo,
    // Eight ports from here on, all of which exist and none of which needs root.
    basePort: wholeNumber('--base-port', values['base-port'], 1024, 65_528),
    services: providerName(values.services),
    local: values.local,
    webhook: httpUrl('--webhook', values.webhook),
  };
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        packs: { type: 'string', default: '12' },
        days: { type: 'string', default: '1' },
        demo: { type: 'boolean', default: true },
        'base-port': { type: 'string', default: '4100' },
        services: { type: 'string' },
        local: { type: 'string', default: '.local' },
        webhook: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new OptionError(`${error instanceof Error ? error.message : String(error)} (npm start -- --help)`);
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new OptionError(`${option} takes a whole number from ${least} to ${most}, not "${text}".`);
}

function httpUrl(option: string, text: string | undefined): string | undefined {
  if (text === undefined || /^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new OptionError(`${option} takes an http(s) URL, not "${text}".`);
}

function providerName(text: string | undefined): ProviderName | undefined {
  if (text === undefined || text === 'given' || text === 'docker' || text === 'root') return text;
  throw new OptionError(`--services takes given, docker or root, not "${text}".`);
}
