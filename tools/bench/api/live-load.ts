import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { BenchmarkError } from '../benchmark.ts';

const AT_ONCE = 50;
const WITHIN_MS = 60_000;

/**
 * Opens `streams` live streams, makes changes one after the other, and answers with how long after each was begun every
 * listener had it, ms.
 */
export async function hearChanges(
  url: string,
  key: string,
  streams: number,
  changes: readonly (() => Promise<unknown>)[],
): Promise<number[]> {
  const agent = new Agent({ keepAlive: false });
  let [ready, begun] = [0, 0];
  let heard: number[] = [];
  const open = (): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get(`${url}/v1/live`, { agent, headers: { authorization: `Bearer ${key}` } }, (response) => {
        response.setEncoding('utf8').on('data', (text: string) => {
          if (text.includes('event: ready')) ready += 1;
          if (text.includes('event: alarms')) heard.push(performance.now() - begun);
        });
        response.on('error', () => undefined);
        resolve(response);
      }).on('error', reject);
    });
  const opened: IncomingMessage[] = [];
  const all: number[] = [];
  try {
    for (let i = 0; i < streams; i += AT_ONCE) {
      opened.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, streams - i) }, open))));
    }
    await until('all streams to be ready', () => ready === streams);
    for (const change of changes) {
      heard = [];
      begun = performance.now();
      await change();
      await until('all listeners to hear', () => heard.length >= streams);
      all.push(...heard);
    }
    return all;
  } finally {
    for (const response of opened) response.destroy();
  }
}

export async function until(what: string, isSo: () => boolean, withinMs = WITHIN_MS): Promise<void> {
  const last = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > last) throw new BenchmarkError(`Waited in vain for ${what}.`);
    await setTimeout(2);
  }
}
