import { compileMap, FrameTable, type RawFrame } from '@packwatch/protocol';
import { describe, expect, it } from 'vitest';
import { Assignments } from '../directory/assignments.ts';
import { BUS, CELL_MAP, METER_MAP, pollFrames, withBadCrc, withTimeout } from '../testing/frames.ts';
import { decodePolls } from './decode-polls.ts';

const T0 = Date.UTC(2026, 10, 23, 12);
const maps = new Map([
  [1, compileMap(METER_MAP)],
  [2, compileMap(CELL_MAP)],
]);

const place = { gatewayId: 'g', bus: BUS, validToMs: null, validFromMs: 0 };
const meter = { ...place, slaveAddress: 1, packId: 7, role: 'meter' as const, cellIndex: null, registerMapId: 1 };
const cell = (cellIndex: number, packId = 7) => {
  return { ...place, slaveAddress: 11 + cellIndex, packId, role: 'cell' as const, cellIndex, registerMapId: 2 };
};
const ONE_PACK = new Assignments([meter, cell(0), cell(1)]);

const decode = (frames: RawFrame[], assignments = ONE_PACK) =>
  decodePolls({
    frames: FrameTable.of(frames),
    receivedMs: T0 + 60_000,
    assignments,
    registerMap: (id) => maps.get(id),
  });

describe('decodePolls', () => {
  it('makes one sample of one sweep of a pack', () => {
    const { samples, refusals, firstTsMs, lastTsMs } = decode(pollFrames(T0, { voltageMv: 26_123, cellMv: 3_265 }));
    expect(refusals).toEqual([]);
    expect([firstTsMs, lastTsMs]).toEqual([T0, T0]);
    expect(samples).toHaveLength(1);
    expect(samples[0]).toMatchObject({
      packId: 7,
      tsMs: T0,
      readings: { voltageMv: 26_123, cellVoltagesMv: [3_265, 3_266], registerMapId: 1, switchBits: null },
    });
  });

  it('tells packs on one bus apart by their addresses', () => {
    const { samples } = decode(pollFrames(T0), new Assignments([meter, cell(0, 8), cell(1, 8)]));
    expect(samples.map(({ packId }) => packId)).toEqual([7, 8]);
    expect(samples[0]?.readings.cellVoltagesMv).toBeNull();
    expect(samples[1]?.readings).toMatchObject({ voltageMv: null, cellVoltagesMv: [3_300, 3_301] });
  });

  it('gives cell arrays as many places as cells are assigned at that time', () => {
    const later = { ...cell(2), validFromMs: T0 + 1 };
    const assignments = new Assignments([meter, cell(0), cell(1), later]);
    expect(decode(pollFrames(T0), assignments).samples[0]?.readings.cellVoltagesMv).toHaveLength(2);
    expect(decode(pollFrames(T0 + 1), assignments).samples[0]?.readings.cellVoltagesMv).toEqual([3_300, 3_301, null]);
  });

  it('follows an address to another pack at the very ms of the change', () => {
    const before = { ...meter, validToMs: T0 };
    const after = { ...meter, packId: 9, validFromMs: T0 };
    const assignments = new Assignments([before, after]);
    const packAt = (tsMs: number) => decode(pollFrames(tsMs, {}, 0), assignments).samples[0]?.packId;
    expect([packAt(T0 - 1), packAt(T0)]).toEqual([7, 9]);
  });

  it('keeps the place of a cell whose frame is bad or missing', () => {
    const frames = pollFrames(T0);
    frames[3] = withBadCrc(frames[3]!);
    frames[4] = withTimeout(frames[4]!);
    const { samples, refusals } = decode(frames);
    expect(samples[0]?.readings.cellVoltagesMv).toEqual([null, null]);
    expect(refusals.map(({ index, reason }) => [index, reason])).toEqual([[3, 'bad_crc']]);
  });

  it('reads a sweep that came twice as two samples of the same content', () => {
    const { samples } = decode([...pollFrames(T0), ...pollFrames(T0)]);
    expect(samples).toHaveLength(2);
    expect(samples[1]?.readings).toEqual(samples[0]?.readings);
  });

  it('reads a block that was asked for again, with the same answer, as a repeat and not as a poorer sample', () => {
    const frames = pollFrames(T0);
    const { samples } = decode([...frames, frames[1]!]);
    expect(samples[1]?.readings).toEqual(samples[0]?.readings);
  });

  it('reads a block that came twenty thousand times as often as that, each a repeat', () => {
    const [block] = pollFrames(T0);
    const { samples, refusals } = decode(Array.from({ length: 20_000 }, () => block!));
    expect(samples).toHaveLength(20_000);
    expect(samples.at(-1)?.readings).toEqual(samples[0]?.readings);
    expect(refusals).toEqual([]);
  });

  it('refuses a value that can not be stored, and keeps the rest', () => {
    const { samples, refusals } = decode(pollFrames(T0, { cellMv: 40_000 }));
    expect(samples[0]?.readings).toMatchObject({ voltageMv: 26_400, cellVoltagesMv: [null, null] });
    expect(refusals[0]).toMatchObject({ reason: 'malformed_frame', detail: expect.stringContaining('40000') });
  });
});
