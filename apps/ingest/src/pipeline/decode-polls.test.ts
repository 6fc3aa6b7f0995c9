import { compileMap, FrameTable, type RawFrame } from '@packwatch/protocol';
import { describe, expect, it } from 'vitest';
import { Assignments } from '../directory/assignments.ts';
import { BUS, CELL_MAP, METER_MAP, pollFrames, withBadCrc, withTimeout } from '../testing/frames.ts';
import { decodePolls } from './decode-polls.ts';
import { samplesOf } from './sample-columns.ts';

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

function decode(frames: RawFrame[], assignments = ONE_PACK) {
  const decoded = decodePolls({
    frames: FrameTable.of(frames),
    receivedMs: T0 + 60_000,
    assignments,
    registerMap: (id) => maps.get(id),
  });
  return { ...decoded, samples: samplesOf(decoded.columns) };
}

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

  describe('with a meter whose serial number is not its pack’s', () => {
    const numbered = new Assignments([{ ...meter, packSerial: '7010042' }, cell(0), cell(1)]);
    const saying = (tMs: number, serial: number | null) => pollFrames(tMs, { serial });

    it('refuses each poll whole, and lists its slaves as nobody’s', () => {
      const { samples, refusals, unassigned } = decode(
        [...saying(T0, 7_010_042), ...saying(T0 + 10_000, 7_010_099)],
        numbered,
      );
      expect(samples.map(({ tsMs }) => tsMs)).toEqual([T0]);
      expect(refusals).toMatchObject([
        {
          reason: 'other_serial',
          index: 5,
          pollMs: T0 + 10_000,
          packId: 7,
          detail: expect.stringContaining('7010099'),
        },
      ]);
      expect(refusals[0]?.frames).toEqual([5, 6, 7, 8, 9]);
      expect(unassigned.map(({ slaveAddress, frames, otherSerial }) => [slaveAddress, frames, otherSerial])).toEqual([
        [1, 3, 7_010_099],
        [11, 1, 7_010_099],
        [12, 1, 7_010_099],
      ]);
    });

    it('judges polls that do not ask for the number by those beside them', () => {
      const short = (tMs: number) => pollFrames(tMs).slice(1);
      const frames = [
        ...short(T0),
        ...saying(T0 + 10_000, 7_010_099),
        ...short(T0 + 11_000),
        ...saying(T0 + 20_000, 7_010_042),
      ];
      expect(decode([...frames, ...short(T0 + 21_000)], numbered).samples.map(({ tsMs }) => tsMs - T0)).toEqual([
        20_000, 21_000,
      ]);
    });

    it('takes what says no number, and packs of which nobody has said one', () => {
      expect(decode(saying(T0, null), numbered).samples).toHaveLength(1);
      const worded = new Assignments([{ ...meter, packSerial: 'SN-12' }, cell(0), cell(1)]);
      for (const assignments of [ONE_PACK, worded]) expect(decode(saying(T0, 5), assignments).samples).toHaveLength(1);
    });
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

  it('reads a block that was asked for again with another answer as a sample beside, and loses nothing of the first', () => {
    const [first, ...rest] = pollFrames(T0, { voltageMv: 26_100 });
    const other = pollFrames(T0, { voltageMv: 26_200 });
    const { samples, refusals } = decode([first!, rest[0]!, other[1]!, ...rest.slice(1)]);
    expect(refusals).toEqual([]);
    expect(samples).toMatchObject([
      { index: 0, frames: [0, 1, 3, 4, 5], readings: { voltageMv: 26_100, cellVoltagesMv: [3_300, 3_301] } },
      { index: 2, frames: [2], readings: { voltageMv: 26_200, cellVoltagesMv: null } },
    ]);
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
