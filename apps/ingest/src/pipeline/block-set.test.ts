import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BlockSet } from './block-set.ts';

it('holds what was added and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100 })), (added) => {
      const blocks = new BlockSet();
      for (const block of added) blocks.add(block);
      const held = Array.from({ length: 101 }, (_, block) => block).filter((block) => blocks.has(block));
      expect(held).toEqual([...new Set(added)].sort((a, b) => a - b));
    }),
  );
});
