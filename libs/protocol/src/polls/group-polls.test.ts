import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReadRequest } from '../modbus/read-request.ts';
import { FrameTable } from '../uploads/frame-table.ts';
import { type RawFrame } from '../uploads/frames-upload.ts';
import { groupPolls } from './group-polls.ts';

interface Asked {
  p?: number;
  t: number;
  slave?: number;
  first?: number;
  bus?: string;
}

const frames = (...asked: Asked[]): RawFrame[] =>
  asked.map(({ p, t, slave = 1, first = 0, bus = 'a' }) => ({
    pollMs: p ?? null,
    tMs: t,
    bus,
    request: buildReadRequest(slave, first, 1),
    response: null,
    error: 'timeout',
  }));

const pollsOf = (asked: readonly Asked[]) => {
  const table = FrameTable.of(frames(...asked));
  return groupPolls(table).map((poll) => ({ ...poll, bus: table.buses[poll.bus] }));
};

/** Polls as `bus@ts: places in the upload`. */
const grouped = (...asked: Asked[]): string[] =>
  pollsOf(asked).map(({ bus, tsMs, frames: members }) => `${bus}@${tsMs}: ${members.join(' ')}`);

describe('groupPolls, with the poll start given', () => {
  it('puts pairs of the same bus and poll start together, wherever they stand', () => {
    expect(grouped({ p: 1000, t: 1001 }, { p: 2000, t: 2001 }, { p: 1000, t: 1050, slave: 11 })).toEqual([
      'a@1000: 0 2',
      'a@2000: 1',
    ]);
  });

  it('keeps buses apart that were polled at the same time', () => {
    expect(grouped({ p: 1000, t: 1001, bus: 'a' }, { p: 1000, t: 1001, bus: 'b' })).toEqual(['a@1000: 0', 'b@1000: 1']);
  });

  it('keeps a block that was asked for twice in its poll', () => {
    expect(grouped({ p: 1000, t: 1001 }, { p: 1000, t: 1301 })).toEqual(['a@1000: 0 1']);
  });
});

describe('groupPolls, without a poll start', () => {
  it('takes the first time and goes on until an address and block repeat', () => {
    expect(
      grouped(
        { t: 1000, slave: 1, first: 0 },
        { t: 1040, slave: 1, first: 100 },
        { t: 1080, slave: 11, first: 100 },
        { t: 2000, slave: 1, first: 0 },
        { t: 2040, slave: 1, first: 100 },
      ),
    ).toEqual(['a@1000: 0 1 2', 'a@2000: 3 4']);
  });

  it('follows each bus on its own', () => {
    expect(grouped({ t: 1000, bus: 'a' }, { t: 1010, bus: 'b' }, { t: 2000, bus: 'a' }, { t: 2010, bus: 'b' })).toEqual(
      ['a@1000: 0', 'b@1010: 1', 'a@2000: 2', 'b@2010: 3'],
    );
  });

  it('does not mix with pairs that say their poll', () => {
    expect(grouped({ t: 1000 }, { p: 1000, t: 1000 }, { t: 1040, first: 9 })).toEqual(['a@1000: 0 2', 'a@1000: 1']);
  });
});

it('loses no pair and repeats none', () => {
  const asked = fc.record(
    {
      p: fc.integer({ min: 0, max: 3 }),
      t: fc.nat(),
      slave: fc.integer({ min: 1, max: 3 }),
      bus: fc.constantFrom('a', 'b'),
    },
    { requiredKeys: ['t', 'slave', 'bus'] },
  );
  fc.assert(
    fc.property(fc.array(asked), (all) => {
      const places = pollsOf(all).flatMap((poll) => poll.frames);
      expect(places.sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
    }),
  );
});
