import { randomUUID } from 'node:crypto';
import { type RawFrame } from '@packwatch/protocol';
import { type SendOutcome, type Transport } from '../lib/transport.ts';

/** Sends one upload once. */
export const sendOnce = (
  transport: Transport,
  frames: readonly RawFrame[],
  { upload = randomUUID(), sentMs = Date.now() }: { upload?: string; sentMs?: number } = {},
): Promise<SendOutcome> => transport.send({ v: 1, upload, sentMs, frames });

const ATTEMPTS = 200;
const PAUSE_MS = 50;

/** Sends one upload until it is acknowledged. @throws Error if it is refused, or never taken */
export async function sendUntilTaken(transport: Transport, frames: readonly RawFrame[], upload: string = randomUUID()) {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await sendOnce(transport, frames, { upload });
    if (outcome.kind === 'acknowledged') return outcome.answer;
    if (outcome.kind === 'refused' || attempt === ATTEMPTS)
      throw new Error(`an upload was not taken: ${outcome.reason}`);
    await new Promise((resolve) => setTimeout(resolve, Math.max(PAUSE_MS, outcome.afterMs ?? 0)));
  }
}
