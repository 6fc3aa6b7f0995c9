import {
  buildExceptionResponse,
  buildResponse,
  readFrame,
  type ModbusRequest,
  type PollRead,
  type RawFrame,
} from '@packwatch/protocol';
import { expect, test } from 'vitest';
import { exchangeOf, TIMEOUT, type BusMaster } from '../bus/bus-master.ts';
import { ReadFunctions } from './read-functions.ts';
import { SlaveHealth } from './slave-health.ts';
import { sweepPack } from './sweep-pack.ts';

const READS: readonly PollRead[] = [
  { slaveAddress: 1, first: 100, count: 1, everyMs: 10_000 },
  { slaveAddress: 1, first: 200, count: 1, everyMs: 10_000 },
  { slaveAddress: 2, first: 100, count: 1, everyMs: 10_000 },
];

/** A bus whose slaves know these functions. */
function busOf(functionsOf: Record<number, readonly number[]>) {
  const functions = new ReadFunctions();
  const health = new SlaveHealth();
  const master: BusMaster = {
    ask: async (request: ModbusRequest) => {
      const { slaveAddress, functionCode } = request;
      const isKnown = functionsOf[slaveAddress]?.includes(functionCode) ?? false;
      const refusal = buildExceptionResponse(slaveAddress, 1, functionCode === 4 ? 4 : 3);
      return exchangeOf(request, isKnown ? buildResponse(request, Uint8Array.of(0, 7)) : refusal, 1500);
    },
    close: async () => undefined,
  };
  const { signal } = new AbortController();
  return async () =>
    (await sweepPack({ bus: 'b', master, health, functions, reads: READS, nowMs: () => 0, signal })).frames.map(told);
}

const told = (frame: RawFrame): string =>
  `${frame.request[0]} by ${frame.request[1]} ${readFrame(frame).ok ? 'ok' : 'refused'}`;

test('a slave that knows no function 3 is asked by 4, from then on at once, and is no trouble to others', async () => {
  const sweep = busOf({ 1: [4], 2: [3] });
  expect(await sweep()).toEqual(['1 by 3 refused', '1 by 4 ok', '1 by 4 ok', '2 by 3 ok']);
  expect(await sweep()).toEqual(['1 by 4 ok', '1 by 4 ok', '2 by 3 ok']);
});

test('a slave that was exchanged for one that knows function 3 alone is found again', async () => {
  const functionsOf: Record<number, readonly number[]> = { 1: [4], 2: [3] };
  const sweep = busOf(functionsOf);
  await sweep();
  functionsOf[1] = [3];
  expect(await sweep()).toEqual(['1 by 4 refused', '1 by 3 ok', '1 by 3 ok', '2 by 3 ok']);
});

test('a slave that knows neither is asked by both once in a sweep, and by the usual one for the rest', async () => {
  const sweep = busOf({ 1: [], 2: [3] });
  const once = ['1 by 3 refused', '1 by 4 refused', '1 by 3 refused', '2 by 3 ok'];
  expect([await sweep(), await sweep()]).toEqual([once, once]);
});

test('how long sound answers took is added up by slave, exceptions too; what failed took no time', async () => {
  const took = [21_000, null, 9_000];
  const master: BusMaster = {
    ask: async (request: ModbusRequest) => {
      const tookUs = took.shift() ?? null;
      if (tookUs === null) return TIMEOUT;
      return exchangeOf(request, buildExceptionResponse(request.slaveAddress, 2), tookUs);
    },
    close: async () => undefined,
  };
  const { signal } = new AbortController();
  const parts = { functions: new ReadFunctions(), health: new SlaveHealth() };
  const sweep = await sweepPack({ bus: 'b', master, ...parts, reads: READS, nowMs: () => 5000, signal });
  const of = (slaveAddress: number, us: number) => {
    return { bus: 'b', slaveAddress, fromMs: 5000, count: 1, sumUs: us, minUs: us, maxUs: us };
  };
  expect(sweep.roundTrips).toEqual([of(1, 21_000), of(2, 9_000)]);
  expect(sweep.frames.map(({ error }) => error)).toEqual([null, 'timeout', null]);
});
