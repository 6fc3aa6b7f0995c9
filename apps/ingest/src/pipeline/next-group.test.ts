import { describe, expect, it } from 'vitest';
import { FairQueue } from '../threads/fair-queue.ts';
import { nextGroup } from './next-group.ts';

const BOUNDS = { maxUploads: 100, maxCost: 1_000, maxGatewayCost: 300 };

const names = (group: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(group, (name) => name)).map(([name, all]) => [name, all?.length ?? 0]),
  );

describe('the next group', () => {
  it('has the upload of a gateway with one, though another has sent a thousand before', () => {
    const queue = new FairQueue<string>(100);
    for (let i = 0; i < 1_000; i++) queue.push('back after weeks', 70, 'flood');
    queue.push('quiet', 70, 'quiet');
    expect(names(nextGroup(queue, BOUNDS))).toEqual({ flood: 4, quiet: 1 });
  });

  it('is shared by cost when many gateways have much', () => {
    const queue = new FairQueue<string>(70);
    for (const gateway of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      for (let i = 0; i < 50; i++) queue.push(gateway, 70, gateway);
    }
    const shares = names(nextGroup(queue, BOUNDS));
    expect(Object.values(shares).toSorted()).toEqual([2, 2, 2, 2, 2, 2, 2]);
  });

  it('takes one that is larger than any bound, alone', () => {
    const queue = new FairQueue<string>(100);
    queue.push('a', 5_000, 'large');
    queue.push('b', 70, 'small');
    const groups = [nextGroup(queue, BOUNDS), nextGroup(queue, BOUNDS), nextGroup(queue, BOUNDS)];
    expect(groups.map((group) => group.join())).toEqual(['small', 'large', '']);
  });

  it('keeps to the number of uploads, and to each gateway’s order', () => {
    const queue = new FairQueue<string>(1_000);
    for (let i = 0; i < 5; i++) queue.push('a', 1, String(i));
    expect(nextGroup(queue, { ...BOUNDS, maxUploads: 3 })).toEqual(['0', '1', '2']);
    expect(nextGroup(queue, { ...BOUNDS, maxUploads: 3 })).toEqual(['3', '4']);
  });
});
