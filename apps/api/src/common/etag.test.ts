import { describe, expect, test } from 'vitest';
import { seenVersion, versionTag } from './etag.ts';

describe('seenVersion', () => {
  test('reads the tag that was given', () => {
    expect(seenVersion(versionTag(7))).toBe(7);
  });

  test.each([undefined, '*', ' * '])('%o: any version will do', (header) => {
    expect(seenVersion(header)).toBeNull();
  });

  test.each(['7', 'W/"7"', '"7", "8"', '""', '"-1"'])('%s is no tag that was ever given', (header) => {
    expect(() => seenVersion(header)).toThrow('somebody has changed it meanwhile');
  });
});
