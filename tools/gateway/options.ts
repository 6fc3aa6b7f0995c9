import { parseArgs } from 'node:util';
import { errorText } from '../lib/error-text.ts';
import { parseAddresses } from './config/addresses.ts';

export interface CommandLine {
  readonly config: string;
  readonly task: 'run' | 'check' | 'scan';
  readonly addresses: readonly number[];
  readonly scanTimeoutMs: number;
}

export class UsageError extends Error {
  readonly code = 'gateway_usage';
}

/** Throws a UsageError that says what is wrong with the command line. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const values = valuesOf(args);
  if (values.config === undefined) throw new UsageError('--config is missing');
  const addresses = parseAddresses(values.addresses);
  if (addresses === null) throw new UsageError('--addresses must be such as 1-247 or 1,11-18');
  const scanTimeoutMs = Number(values['scan-timeout']);
  if (!(scanTimeoutMs >= 10 && scanTimeoutMs <= 10_000)) throw new UsageError('--scan-timeout must be 10 to 10000 ms');
  if (values.check && values.scan) throw new UsageError('give either --check or --scan');
  const task = values.check ? 'check' : values.scan ? 'scan' : 'run';
  return { config: values.config, task, addresses, scanTimeoutMs };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        config: { type: 'string' },
        check: { type: 'boolean', default: false },
        scan: { type: 'boolean', default: false },
        addresses: { type: 'string', default: '1-247' },
        'scan-timeout': { type: 'string', default: '100' },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(errorText(cause));
  }
}
