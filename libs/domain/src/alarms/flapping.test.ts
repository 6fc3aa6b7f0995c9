import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../testing/sample.ts';
import { type PartMemory } from './alarm-memory.ts';
import { afterClearing, episodeOf, withFlapping } from './flapping.ts';

const T = 10 * HOUR;

const part = (of: Partial<PartMemory>): PartMemory => ({
  part: 'pack',
  raisedTsMs: T - MINUTE,
  sinceTsMs: null,
  lastTsMs: T,
  peakValue: 7,
  ...of,
});

const clearing = (of: Partial<PartMemory> = {}) => ({
  memory: part({ sinceTsMs: T, ...of }),
  event: 'cleared' as const,
});

describe('at a clearing', () => {
  it('both changes are remembered with those of the hour before, and none that is an hour old', () => {
    const before = part({ earlierTsMs: [T - HOUR, T - HOUR + 1] });
    expect(withFlapping(before, clearing(), T)).toEqual({
      memory: part({ sinceTsMs: T, earlierTsMs: [T - HOUR + 1, T - MINUTE, T] }),
      event: 'cleared',
    });
  });

  it('a raising an hour ago is no change of this hour', () => {
    expect(withFlapping(part({}), clearing({ raisedTsMs: T - HOUR }), T).memory?.earlierTsMs).toEqual([T]);
    expect(withFlapping(part({}), clearing({ raisedTsMs: T - HOUR + 1 }), T).memory?.earlierTsMs).toHaveLength(2);
  });

  it('the fifth change in an hour holds the alarm open, whenever the others were; the fourth does not', () => {
    const earlier = [T - 30 * MINUTE, T - 20 * MINUTE, T - 10 * MINUTE];
    const fourth = withFlapping(part({ earlierTsMs: earlier.slice(0, 2) }), clearing(), T);
    expect(fourth.event).toBe('cleared');
    expect(fourth.memory).not.toHaveProperty('held');
    expect(withFlapping(part({ earlierTsMs: earlier }), clearing(), T)).toEqual({
      memory: part({ sinceTsMs: T, held: true }),
      event: null,
    });
  });

  it('what is held stays so until it was quiet for an hour, and is forgotten then', () => {
    const before = part({ held: true });
    expect(withFlapping(before, clearing({ sinceTsMs: T - HOUR + 1 }), T)).toEqual({
      memory: part({ sinceTsMs: T - HOUR + 1, held: true }),
      event: null,
    });
    const over = withFlapping(before, clearing({ sinceTsMs: T - HOUR }), T);
    expect(over).toEqual({ memory: part({ sinceTsMs: T - HOUR }), event: 'cleared' });
    expect(over.memory && afterClearing(over.memory)).toBeNull();
  });
});

describe('between episodes', () => {
  it('a part is remembered only while a change is less than an hour ago', () => {
    const before = part({ raisedTsMs: null, earlierTsMs: [T - HOUR + 1] });
    const nothing = { memory: null, event: null };
    expect(withFlapping(before, nothing, T).memory).toEqual(before);
    expect(withFlapping(before, nothing, T + 1)).toBe(nothing);
    expect(withFlapping(null, nothing, T)).toBe(nothing);
  });

  it('a new condition knows of the changes before, and nothing else of them', () => {
    const before = part({ raisedTsMs: null, earlierTsMs: [T - MINUTE], peakValue: 9 });
    expect(episodeOf(before)).toBeNull();
    const raised = { memory: part({ raisedTsMs: T }), event: 'raised' as const };
    expect(withFlapping(before, raised, T)).toEqual({
      memory: part({ raisedTsMs: T, earlierTsMs: [T - MINUTE] }),
      event: 'raised',
    });
  });

  it('what is pending, or open, is an episode', () => {
    const pending = part({ raisedTsMs: null, sinceTsMs: T });
    expect(episodeOf(pending)).toBe(pending);
    expect(episodeOf(part({}))).toEqual(part({}));
    expect(episodeOf(null)).toBeNull();
  });

  it('only the times are kept of what was cleared', () => {
    const cleared = part({ sinceTsMs: T, earlierTsMs: [T - MINUTE, T], held: true });
    expect(afterClearing(cleared)).toEqual(part({ raisedTsMs: null, earlierTsMs: [T - MINUTE, T] }));
    expect(afterClearing(part({}))).toBeNull();
    expect(afterClearing(part({ earlierTsMs: [] }))).toBeNull();
  });
});
