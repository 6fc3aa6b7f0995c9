import { FrameTable, type RawFrame } from '@packwatch/protocol';
import { expect, test } from 'vitest';
import {
  BUS,
  CELL_MAP,
  FIRST_CELL_ADDRESS,
  METER_ADDRESS,
  pollFrames,
  polls,
  withBadCrc,
  withException,
  withTimeout,
} from '../testing/frames.ts';
import { decodeBusReport, encodeBusReport, UnreadableBusReport } from './bus-report.ts';
import { SLOT_MS, tallyBus } from './bus-tally.ts';

const T0 = Date.UTC(2026, 10, 22, 10);
const METER_BLOCKS = pollFrames(T0).filter((frame) => frame.request[0] === METER_ADDRESS).length;
const CELL_BLOCKS = CELL_MAP.blocks.length;

const tally = (frames: readonly RawFrame[], receivedMs = T0 + 60_000) => tallyBus(FrameTable.of(frames), receivedMs);
const cellFrame = (pollMs: number, cell = 0): RawFrame => {
  const frame = pollFrames(pollMs).find(({ request }) => request[0] === FIRST_CELL_ADDRESS + cell);
  if (frame === undefined) throw new Error('the sweep has no such cell');
  return frame;
};

test('each slave is counted by itself, with when it was last asked and last answered', () => {
  const found = tally(polls(T0, 3));
  expect(found.map(({ bus, slaveAddress, polls: n, answered }) => [bus, slaveAddress, n, answered])).toEqual([
    [BUS, METER_ADDRESS, 3 * METER_BLOCKS, 3 * METER_BLOCKS],
    [BUS, FIRST_CELL_ADDRESS, 3 * CELL_BLOCKS, 3 * CELL_BLOCKS],
    [BUS, FIRST_CELL_ADDRESS + 1, 3 * CELL_BLOCKS, 3 * CELL_BLOCKS],
  ]);
  expect(found[1]).toMatchObject({ lastPollMs: T0 + 20_000, lastAnswerMs: T0 + 20_000 });
});

test('each way to fail has its own count, and together they are the polls', () => {
  const sound = cellFrame(T0);
  const cut: RawFrame = { ...sound, response: sound.response?.slice(0, 4) ?? null, error: 'truncated' };
  const [found] = tally([
    sound,
    withTimeout(sound),
    { ...sound, response: null },
    withBadCrc(sound),
    { ...withBadCrc(sound), error: 'crc' },
    cut,
    { ...sound, response: null, error: 'link_down' },
    { ...sound, error: 'wrong_slave' },
    { ...sound, response: cellFrame(T0, 1).response },
    withException(sound),
    withException(sound),
  ]);
  expect(found).toMatchObject({
    polls: 11,
    answered: 1,
    timeouts: 2,
    crcErrors: 2,
    truncated: 1,
    linkDown: 1,
    otherErrors: 2,
    exceptions: new Map([[2, 2]]),
  });
});

test('a slave that says only exceptions is alive; one that says nothing never answered', () => {
  const exceptions = tally([withException(cellFrame(T0))]);
  expect(exceptions[0]).toMatchObject({ answered: 0, lastAnswerMs: T0 });
  expect(tally([withTimeout(cellFrame(T0))])[0]).toMatchObject({ lastPollMs: T0, lastAnswerMs: null });
});

test('polls are added up in slots of five minutes, and by the hour where they come hours late', () => {
  const frames = [0, SLOT_MS, SLOT_MS + 10_000, 0].map((afterMs) => cellFrame(T0 + SLOT_MS + afterMs));
  expect(tally(frames, T0 + 20 * 60_000).map(({ slot, polls: n }) => [slot * SLOT_MS - T0, n])).toEqual([
    [SLOT_MS, 2],
    [2 * SLOT_MS, 2],
  ]);
  expect(tally(frames, T0 + 5 * 3_600_000).map(({ slot, polls: n }) => [slot * SLOT_MS - T0, n])).toEqual([[0, 4]]);
});

test('polls of a time that nobody believes are left out', () => {
  expect(tally([cellFrame(T0 + 7 * 60_000), cellFrame(Date.UTC(2019, 5, 1))])).toEqual([]);
  expect(tally([cellFrame(T0 + 3 * 60_000)])).toHaveLength(1);
});

test('a report reads back as it was, in some thirty bytes a slave and slot', () => {
  const sound = cellFrame(T0);
  const slaves = tally([...polls(T0, 60), withTimeout(sound), withException(sound)], T0 + 11 * 60_000);
  const report = { gatewayId: 'g', organisationId: 'o', receivedMs: T0 + 1, sentMs: null, slaves, roundTrips: [] };
  const line = encodeBusReport(report);
  expect(decodeBusReport(line)).toEqual(report);
  const head = encodeBusReport({ ...report, slaves: [] }).length;
  expect((line.length - head) / slaves.length).toBeLessThan(40);
});

test('a report says how long answers took, also of buses that nobody was seen to poll', () => {
  const roundTrips = [
    { bus: BUS, slaveAddress: 1, fromMs: T0 + 7, count: 180, sumUs: 3_700_000, minUs: 19_900, maxUs: 24_000 },
    { bus: 'other', slaveAddress: 11, fromMs: T0, count: 1, sumUs: 0, minUs: 0, maxUs: 0 },
  ];
  const slaves = tally(polls(T0, 2));
  const report = { gatewayId: 'g', organisationId: 'o', receivedMs: T0 + 1, sentMs: null, slaves, roundTrips };
  expect(decodeBusReport(encodeBusReport(report))).toEqual(report);
});

test.each([
  ['', 'is not JSON'],
  ['{}', 'is not of version 1'],
  ['[1]', 'names no gateway'],
  ['[1,"g","o",1.5,null,[],[]]', '1.5 is not a whole number'],
  ['[1,"g","o",1,null,[],[[0,1,2,3,4]]]', 'there is no bus 0'],
  ['[1,"g","o",1,null,[],[],[[0,1,2,3,4,5,6]]]', 'there is no bus 0'],
  ['[1,"g","o",1,null,["b"],[],[7]]', 'round trips are not a list'],
])('%s is refused: %s', (line, message) => {
  expect(() => decodeBusReport(line)).toThrow(UnreadableBusReport);
  expect(() => decodeBusReport(line)).toThrow(message);
});
