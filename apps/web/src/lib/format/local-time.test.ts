import { describe, expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from '#lib/format/local-time.ts';

describe('local time of an input', () => {
  it('comes back as the same minute', () => {
    const at = new Date(2026, 2, 7, 4, 5, 33).getTime();
    expect(toLocalInput(at)).toBe('2026-03-07T04:05');
    expect(fromLocalInput(toLocalInput(at))).toBe(new Date(2026, 2, 7, 4, 5).getTime());
  });

  it.each(['', 'yesterday', '2026-13-01T00:00'])('%j is no instant', (text) => {
    expect(fromLocalInput(text)).toBeNull();
  });
});
