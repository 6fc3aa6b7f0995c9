import { findGatewayTokens, packOutcome, quarantinedByReason } from '@packwatch/db';
import { createHash } from 'node:crypto';
import { BENCH_PACK } from '../../bench/replayed-polls.ts';
import { httpTransport } from '../../lib/http-transport.ts';
import { pollFrames } from '../../lib/poll-frames.ts';
import { anyReading } from '../reading.ts';
import { faultIf, type Scenario } from '../scenario.ts';
import { sendOnce, sendUntilTaken } from '../send-frames.ts';

const TEN_YEARS_MS = 10 * 365.25 * 86_400_000;
const POLLS = 6;

export const clockJumps: Scenario = {
  name: 'clock-jumps',
  about: "a gateway's clock jumps by ten years, ahead and back: quarantined, the live state is untouched",
  run: async ({ stack, seed }) => {
    const [pack] = await stack.addPacks(1);
    if (!pack) throw new Error('there is no pack');
    const toFrames = pollFrames({ ...BENCH_PACK, bus: pack.bus });
    const way = httpTransport({ ingest: stack.urls[0], token: pack.token });
    const frames = (startMs: number) =>
      Array.from({ length: POLLS }, (_, i) => toFrames(anyReading(seed, startMs + i * 1_000))).flat();
    const nowMs = Date.now();
    await sendUntilTaken(way, frames(nowMs - 60_000));
    const before = await packOutcome(stack.admin, pack.id);

    const faults: string[] = [];
    for (const jumpMs of [TEN_YEARS_MS, -TEN_YEARS_MS]) {
      const outcome = await sendOnce(way, frames(nowMs + jumpMs), { sentMs: nowMs + jumpMs });
      if (outcome.kind !== 'acknowledged') faults.push(`the upload was not taken: ${outcome.reason}`);
      else faults.push(...faultIf(outcome.answer.accepted !== 0, `${outcome.answer.accepted} samples were accepted`));
    }
    const after = await packOutcome(stack.admin, pack.id);
    const [gateway] = await findGatewayTokens(stack.admin, [createHash('sha256').update(pack.token).digest('hex')]);
    const reasons = await quarantinedByReason(stack.admin, gateway?.gatewayId ?? '');
    const healthy = await sendUntilTaken(way, frames(nowMs - 30_000));
    await way.close();
    return {
      faults: [
        ...faults,
        ...faultIf(JSON.stringify(before) !== JSON.stringify(after), 'the jumps changed the live state'),
        ...faultIf(
          reasons.get('future') !== POLLS,
          `${reasons.get('future') ?? 0} of ${POLLS} polls are kept as future`,
        ),
        ...faultIf(reasons.get('too_old') !== POLLS, `${reasons.get('too_old') ?? 0} of ${POLLS} are kept as too old`),
        ...faultIf(healthy.accepted !== POLLS || healthy.late !== 0, 'the next polls were not folded live'),
      ],
      figures: { quarantined: [...reasons.values()].reduce((sum, count) => sum + count, 0) },
    };
  },
};
