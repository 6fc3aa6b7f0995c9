import { describe, expect, it } from 'vitest';
import { FairQueue } from './fair-queue.ts';

function takeOut(queue: FairQueue<string>, count = Infinity): string[] {
  const taken: string[] = [];
  for (let next = queue.take(); next !== undefined && taken.length < count; next = queue.take()) taken.push(next.item);
  return taken;
}

describe('FairQueue', () => {
  it('gives each sender its turn, however much one of them has waiting', () => {
    const queue = new FairQueue<string>(1);
    for (let i = 0; i < 100; i++) queue.push('flood', 1, `flood ${i}`);
    queue.push('a', 1, 'a 0');
    queue.push('b', 1, 'b 0');
    expect(takeOut(queue, 4)).toEqual(['flood 0', 'a 0', 'b 0', 'flood 1']);
  });

  it('counts cost, not things: large ones wait for as many turns as they are large', () => {
    const queue = new FairQueue<string>(10);
    queue.push('large', 30, 'large 0');
    queue.push('large', 30, 'large 1');
    for (let i = 0; i < 8; i++) queue.push('small', 10, `small ${i}`);
    const order = takeOut(queue);
    expect(order.filter((item) => item.startsWith('small'))).toHaveLength(8);
    // By the time a sender of large things had 60, the other had its 80.
    expect(order.indexOf('large 0')).toBeGreaterThanOrEqual(2);
    expect(order.indexOf('large 1')).toBeGreaterThanOrEqual(5);
  });

  it('keeps each sender’s order, also for what is put back', () => {
    const queue = new FairQueue<string>(1);
    for (const item of ['1', '2', '3']) queue.push('a', 1, item);
    const first = queue.take()?.item ?? '';
    queue.putBack('a', 1, first);
    expect(queue.size).toBe(3);
    expect(takeOut(queue)).toEqual(['1', '2', '3']);
    expect(queue.size).toBe(0);
  });

  it('passes over senders and costs that are not accepted, and forgets nothing of them', () => {
    const queue = new FairQueue<string>(5);
    queue.push('held', 1, 'held');
    queue.push('free', 9, 'too much');
    expect(queue.take((sender, cost) => sender !== 'held' && cost < 9)).toBeUndefined();
    expect(queue.take((sender) => sender !== 'held')).toEqual({ sender: 'free', cost: 9, item: 'too much' });
    expect(queue.takeAll()).toEqual(['held']);
    expect(queue.take()).toBeUndefined();
  });
});
