import { FrameTable } from '@packwatch/protocol';
import { describe, expect, it } from 'vitest';
import { pollFrames } from '../testing/frames.ts';
import { toQuarantineRows } from './quarantine-row.ts';
import { type Refusal } from './work.ts';

const T0 = Date.UTC(2026, 10, 23, 12);
const UPLOAD = {
  gateway: { id: 'gateway', organisationId: 'organisation' },
  uploadId: 'upload',
  receivedMs: T0,
  frames: FrameTable.of(pollFrames(T0)),
};

const refusals = (reason: Refusal['reason'], count: number, firstIndex: number): Refusal[] =>
  Array.from({ length: count }, (_, i) => ({
    index: firstIndex + i,
    reason,
    detail: `why ${firstIndex + i}`,
    pollMs: T0,
    bus: 'rs485-0',
    packId: null,
    frames: [0],
  }));

describe('the quarantine of an upload', () => {
  it('has a row for each refusal, with the frame as it came', () => {
    const rows = toQuarantineRows(UPLOAD, refusals('bad_crc', 2, 4));
    expect(rows.map(({ index, detail }) => [index, detail])).toEqual([
      [4, 'why 4'],
      [5, 'why 5'],
    ]);
    expect(rows[0]?.item).toMatchObject({ p: T0, bus: 'rs485-0', frames: [{ index: 0, t: T0, err: null }] });
  });

  it('ends a flood after a thousand rows with one row for each reason that counts the rest', () => {
    const rows = toQuarantineRows(UPLOAD, [...refusals('bad_crc', 1_500, 0), ...refusals('future', 70_000, 1_500)]);
    expect(rows).toHaveLength(1_002);
    expect(rows.slice(-2).map(({ index, reason, detail }) => [index, reason, detail])).toEqual([
      [1_000, 'bad_crc', '500 more like this one in the same upload, whose envelope is kept: why 1000'],
      [1_500, 'future', '70000 more like this one in the same upload, whose envelope is kept: why 1500'],
    ]);
  });
});
