import { describe, expect, it } from 'vitest';
import { lineAt, locatePath } from '#features/maps/locate-path.ts';

const TEXT = `{
  "id": "smart\\"pro",
  "blocks": [{ "first": 0 }, {"first":102 }],
  "points": [
    { "name": "a.b", "bits": { "3": "on" } },
    { "name": "c.d, }", "address": 128 }
  ]
}`;

describe('a place in a document', () => {
  it.each([
    ['id', '"smart\\"pro"', 2],
    ['blocks[1].first', '102', 3],
    ['points[0].bits.3', '"on"', 5],
    ['points[1].name', '"c.d, }"', 6],
    ['points[1].address', '128', 6],
    ['points[1]', '{ "name": "c.d, }", "address": 128 }', 6],
  ])('%s is found', (path, value, line) => {
    const { from, to } = locatePath(TEXT, path);
    expect([TEXT.slice(from, to), lineAt(TEXT, from)]).toEqual([value, line]);
  });

  it.each([
    ['points[0].unit', 5],
    ['points[9].name', 4],
    ['version', 1],
    ['', 1],
  ])('%s, which is not there, is found as what is around it', (path, line) => {
    expect(lineAt(TEXT, locatePath(TEXT, path).from)).toBe(line);
  });
});
