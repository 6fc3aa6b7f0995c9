import { ProgressLine } from '../lib/progress-line.ts';
import { readOptions } from './options.ts';
import { RedecodeRefused, runRedecode } from './run-redecode.ts';
import { summaryOf } from './summary.ts';

const options = readOptions(process.argv.slice(2), process.env);
const line = new ProgressLine();
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

const shown = (doing: 'preview' | 'apply', part: number): string =>
  `${doing === 'preview' ? 'Preview' : 'Rewriting'}: ${(part * 100).toFixed(0)} %`;

try {
  const result = await runRedecode(
    options,
    {
      progress: (doing, part) => line.update(() => shown(doing, part)),
      previewed: (outcome) => {
        line.done(shown('preview', 1));
        console.log(summaryOf(outcome).join('\n'));
      },
    },
    stop.signal,
  );
  line.done(`Re-decode ${result.id}: ${result.state}${result.error === null ? '' : `, ${result.error}`}`);
  if (result.applied !== null) console.log(`\nApplied:\n${summaryOf(result.applied).join('\n')}`);
  if (result.state === 'ready') console.log('\nNothing was changed. Run it with --apply to change it.');
  if (stop.signal.aborted) console.log('It goes on without this command; the API can cancel it.');
  if (result.state !== 'ready' && result.state !== 'done') process.exitCode = 1;
} catch (error) {
  if (!(error instanceof RedecodeRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
