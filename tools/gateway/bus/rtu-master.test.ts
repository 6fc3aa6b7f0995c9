import { type ModbusRequest, buildRequest, buildResponse } from '@packwatch/protocol';
import { expect, test } from 'vitest';
import { type Link, type LinkListener } from './link.ts';
import { RtuMaster } from './rtu-master.ts';

const REQUEST: ModbusRequest = { functionCode: 3, slaveAddress: 1, first: 108, count: 2 };
const ADU = buildRequest(REQUEST);
const ANSWER = buildResponse(REQUEST, Uint8Array.of(0x67, 0x2c, 0, 0));

/** A link whose far end is a function; `babble` sends noise all the time. */
class TestLink implements Link {
  isOpen = false;
  opened = 0;
  listener: LinkListener | null = null;
  readonly #onWrite: (link: TestLink) => void;

  constructor(onWrite: (link: TestLink) => void) {
    this.#onWrite = onWrite;
  }

  async open(listener: LinkListener): Promise<void> {
    this.isOpen = true;
    this.opened += 1;
    this.listener = listener;
  }

  write(): void {
    this.#onWrite(this);
  }

  async close(): Promise<void> {
    this.isOpen = false;
  }

  say(...chunks: Uint8Array[]): void {
    for (const chunk of chunks) this.listener?.onData(chunk);
  }
}

function masterOn(onWrite: (link: TestLink) => void, timeoutMs = 30): { link: TestLink; master: RtuMaster } {
  const link = new TestLink(onWrite);
  return { link, master: new RtuMaster({ link, baudRate: 115_200, timeoutMs, onTrouble: () => undefined }) };
}

test('an answer is put together from the lumps in which it comes', async () => {
  const { master } = masterOn((link) => link.say(ANSWER.subarray(0, 1), ANSWER.subarray(1, 4), ANSWER.subarray(4)));
  expect(await master.ask(REQUEST, ADU)).toMatchObject({ response: ANSWER, error: null });
});

test('an answer took from when it was asked for until its last byte came', async () => {
  // A busy machine may keep the second lump back for longer than a bus would.
  const { master } = masterOn((link) => {
    link.say(ANSWER.subarray(0, 1));
    setTimeout(() => link.say(ANSWER.subarray(1)), 20);
  }, 10_000);
  // Timers of Node may be a millisecond early, never more.
  expect((await master.ask(REQUEST, ADU)).tookUs).toBeGreaterThanOrEqual(18_000);
});

test('a bus that is never silent is asked all the same, and holds nobody up', async () => {
  const { link, master } = masterOn(() => undefined);
  const noise = Uint8Array.of(0x55, 0xaa, 0x01);
  await master.ask(REQUEST, ADU);
  const babble = setInterval(() => link.say(noise), 1);
  const exchange = await master.ask(REQUEST, ADU);
  clearInterval(babble);
  expect(exchange.error).toBe('crc');
  expect(exchange.response?.length).toBeLessThanOrEqual(512);
});

test('what came for nobody before a request is not taken for its answer', async () => {
  const { link, master } = masterOn(() => undefined);
  await master.ask(REQUEST, ADU);
  link.say(ANSWER);
  expect(await master.ask(REQUEST, ADU)).toEqual({ response: null, error: 'timeout', tookUs: null });
});

test('an exception is an answer', async () => {
  const exception = Uint8Array.of(0x01, 0x83, 0x02, 0xc0, 0xf1);
  const { master } = masterOn((link) => link.say(exception));
  expect(await master.ask(REQUEST, ADU)).toMatchObject({ response: exception, error: null });
});

test('a link that is lost while an answer is waited for ends the waiting, and is opened again for the next', async () => {
  let asked = 0;
  const { link, master } = masterOn((each) => {
    asked += 1;
    if (asked > 1) return each.say(ANSWER);
    each.isOpen = false;
    each.listener?.onClosed();
  });
  expect(await master.ask(REQUEST, ADU)).toMatchObject({ response: null, error: 'link_down' });
  expect(await master.ask(REQUEST, ADU)).toMatchObject({ response: ANSWER, error: null });
  expect(link.opened).toBe(2);
});
