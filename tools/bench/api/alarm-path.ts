import { setTimeout } from 'node:timers/promises';
import { type BenchPack } from '@packwatch/db';
import { buildReadRequest, buildReadResponse } from '@packwatch/protocol';
import { mailCatcher, webhookCatcher } from '@packwatch/testing';
import { type Dispatcher } from 'undici';
import { BENCH_PACK } from '../replayed-polls.ts';
import { prepareUpload, sendAll } from '../ingest/upload-load.ts';
import { until } from './live-load.ts';

const VOLTAGE_REGISTER = 108;
/** 20.5 V, low word first: below the rule, above those of the benchmarks of ingest. */
const LOW_VOLTAGE = Uint8Array.of(0x50, 0x14, 0, 0);
const EVERY_MS = 250;

export interface AlarmTimes {
  /** From the acknowledged upload, ms. */
  readonly mail: readonly number[];
  readonly webhook: readonly number[];
}

export interface Catchers {
  readonly mails: Awaited<ReturnType<typeof mailCatcher>>;
  readonly webhooks: Awaited<ReturnType<typeof webhookCatcher>>;
}

export const openCatchers = async (): Promise<Catchers> => ({
  mails: await mailCatcher(),
  webhooks: await webhookCatcher(),
});

/** Lets each pack raise an alarm, one after the other, and answers with when it was mailed and posted. */
export async function timeAlarms(
  ingest: string,
  packs: readonly BenchPack[],
  { mails, webhooks }: Catchers,
  dispatcher: Dispatcher,
): Promise<AlarmTimes> {
  const times = { mail: [] as number[], webhook: [] as number[] };
  for (const { token, bus } of packs) {
    const [mailsBefore, postsBefore] = [mails.mails.length, webhooks.requests.length];
    const nowMs = Date.now();
    const frame = {
      pollMs: nowMs,
      tMs: nowMs,
      bus,
      request: buildReadRequest(BENCH_PACK.meterAddress, VOLTAGE_REGISTER, 2),
      response: buildReadResponse(BENCH_PACK.meterAddress, LOW_VOLTAGE),
      error: null,
    };
    const upload = await prepareUpload(token, bus, [{ pollMs: nowMs, frames: [frame] }]);
    await sendAll(ingest, [upload], 1, dispatcher);
    const acknowledged = performance.now();
    const arrival = async (what: 'mail' | 'webhook', hasCome: () => boolean): Promise<void> => {
      await until(`the ${what} of an alarm`, hasCome);
      times[what].push(performance.now() - acknowledged);
    };
    await Promise.all([
      arrival('mail', () => mails.mails.length > mailsBefore),
      arrival('webhook', () => webhooks.requests.length > postsBefore),
    ]);
    await setTimeout(EVERY_MS);
  }
  return times;
}
