import { describe, expect, test } from 'vitest';
import { SecretBox } from './secret-box.ts';

const box = new SecretBox(new Uint8Array(32).fill(1));

describe('a sealed secret', () => {
  test('opens with the same key and context, and is different each time', () => {
    const [a, b] = [box.seal('whsec_geheim', 'webhook:1'), box.seal('whsec_geheim', 'webhook:1')];
    expect(box.open(a, 'webhook:1')).toBe('whsec_geheim');
    expect(box.open(b, 'webhook:1')).toBe('whsec_geheim');
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(false);
    expect(Buffer.from(a).includes('geheim')).toBe(false);
  });

  test('does not open for another context, with another key, or with any bit changed', () => {
    const sealed = box.seal('x', 'webhook:1');
    expect(() => box.open(sealed, 'webhook:2')).toThrow();
    expect(() => new SecretBox(new Uint8Array(32).fill(2)).open(sealed, 'webhook:1')).toThrow();
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = sealed.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => box.open(changed, 'webhook:1')).toThrow();
    }
    expect(() => box.open(sealed.subarray(0, 10), 'webhook:1')).toThrow();
  });

  test('a key of another length is refused', () => {
    expect(() => new SecretBox(new Uint8Array(16))).toThrow(/32 bytes/);
  });
});
