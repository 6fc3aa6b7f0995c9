import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { BENCH_PACK } from '../../bench/replayed-polls.ts';
import { checkLedger } from '../../ledger/check-ledger.ts';
import { type LedgerEntry } from '../../ledger/ledger-entry.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { recordingTransport } from '../../ledger/recording-transport.ts';
import { httpTransport } from '../../lib/http-transport.ts';
import { pollFrames } from '../../lib/poll-frames.ts';
import { randomBetween } from '../../lib/seeded-random.ts';
import { ledgerFaults, ledgerFigures } from '../ledger-faults.ts';
import { anyReading } from '../reading.ts';
import { faultIf, type Scenario, type ScenarioContext } from '../scenario.ts';
import { sendOnce, sendUntilTaken } from '../send-frames.ts';

const POLLS = 20;

/** A pack that sends the same through both ingest processes, with a ledger. */
async function twoWays({ stack, seed }: ScenarioContext) {
  const [pack] = await stack.addPacks(1);
  if (!pack) throw new Error('there is no pack');
  const toFrames = pollFrames({ ...BENCH_PACK, bus: pack.bus });
  const ledger = new Ledger();
  const write = async (entry: LedgerEntry) => ledger.add(entry);
  const options = { ledger: { write }, token: pack.token, bus: pack.bus, meter: BENCH_PACK.meterAddress };
  const [first, second] = stack.urls.map((ingest) =>
    recordingTransport(httpTransport({ ingest, token: pack.token }), options),
  );
  if (!first || !second) throw new Error('there are too few ingest processes');
  const framesFrom = (startMs: number) =>
    Array.from({ length: POLLS }, (_, i) => {
      const reading = anyReading(seed, startMs + i * 1_000);
      const { tsMs, voltageMv, currentMa, cells } = reading;
      const facts = { tsMs, voltageMv, currentMa, cellVoltagesMv: cells.map((cell) => cell?.voltageMv ?? null) };
      for (const way of [first, second]) way.expect(facts);
      return toFrames(reading);
    }).flat();
  return { first, second, ledger, framesFrom };
}

export const sameUpload: Scenario = {
  name: 'same-upload',
  about: 'both ingest processes get the same pack, the same upload and the same samples at once: stored once',
  run: async (context) => {
    const { stack, form } = context;
    const { first, second, ledger, framesFrom } = await twoWays(context);
    const rounds = form === 'long' ? 200 : 10;
    const faults: string[] = [];
    let accepted = 0;
    for (let round = 0; round < rounds; round++) {
      const frames = framesFrom(Date.now() - (rounds - round) * 60_000);
      const upload = randomUUID();
      const [one, other, twin] = await Promise.all([
        sendUntilTaken(first, frames, upload),
        sendUntilTaken(second, frames, upload),
        sendUntilTaken(second, frames),
      ]);
      accepted += one.accepted + twin.accepted;
      faults.push(...faultIf(!isDeepStrictEqual(one, other), 'one upload got two answers'));
      faults.push(...faultIf(one.accepted + twin.accepted !== POLLS, `${POLLS} samples were accepted as ${accepted}`));
    }
    await Promise.all([first.close(), second.close()]);
    const report = await checkLedger(ledger, stack.admin);
    return { faults: [...faults, ...ledgerFaults(report)], figures: { rounds, ...ledgerFigures(report) } };
  },
};

export const retryOverRestart: Scenario = {
  name: 'retry-over-restart',
  about: 'ingest is killed around its commit and started again; the gateway repeats the upload and gets one answer',
  run: async (context) => {
    const { stack, form, seed } = context;
    const { first, second, ledger, framesFrom } = await twoWays(context);
    const rounds = form === 'long' ? 50 : 3;
    const faults: string[] = [];
    let answeredBefore = 0;
    for (let round = 0; round < rounds; round++) {
      const frames = framesFrom(Date.now() - (rounds - round) * 60_000);
      const upload = randomUUID();
      const attempt = sendOnce(first, frames, { upload });
      await delay(randomBetween(seed, round, 0, 60));
      await stack.ingests[0].kill();
      if ((await attempt).kind === 'acknowledged') answeredBefore += 1;
      await stack.ingests[0].start();
      const again = await sendUntilTaken(first, frames, upload);
      const elsewhere = await sendUntilTaken(second, frames, upload);
      faults.push(
        ...faultIf(again.accepted !== POLLS, `an upload of ${POLLS} samples is said to have brought ${again.accepted}`),
        ...faultIf(!isDeepStrictEqual(again, elsewhere), 'one upload got two answers'),
      );
    }
    await Promise.all([first.close(), second.close()]);
    const report = await checkLedger(ledger, stack.admin);
    return {
      faults: [...faults, ...ledgerFaults(report)],
      figures: { rounds, answered_before_the_kill: answeredBefore, ...ledgerFigures(report) },
    };
  },
};
