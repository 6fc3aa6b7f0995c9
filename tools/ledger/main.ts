import { errorText } from '../lib/error-text.ts';
import { check } from './check.ts';
import { load } from './load.ts';
import { runCommandLine } from './options.ts';

try {
  await runCommandLine({ load, check });
} catch (cause) {
  console.error(errorText(cause));
  process.exitCode = 2;
}
