// The gateway as a process of its own that lives through time as fast as its bus and disk allow.
// Arguments: configuration file, first and last unix ms. Tells its parent what is on the disk, and when time is over.
import { readConfig } from '../config/read-config.ts';
import { runGateway } from '../gateway.ts';
import { SteppingClock } from './stepping-clock.ts';

const [path = '', startMs = '', endMs = ''] = process.argv.slice(2);
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
process.once('disconnect', () => stopping.abort());

await runGateway({
  ...(await readConfig(path)),
  signal: stopping.signal,
  log: (text) => console.log(text),
  clock: new SteppingClock(Number(startMs), Number(endMs), () => process.send?.({ over: true })),
  backoff: { firstMs: 5, longestMs: 50 },
  onStored: ({ pollMs }) => process.send?.({ stored: pollMs }),
});
process.exit();
