import { describe, expect, it } from 'vitest';
import { deviceOf } from '#features/account/device-of.ts';

describe('the name of a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Windows',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1', 'Safari, iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ])('is its browser and its system', (agent, name) => {
    expect(deviceOf(agent)).toBe(name);
  });

  it('is none where nothing is known', () => {
    expect(deviceOf('curl/8.0')).toBeNull();
    expect(deviceOf(null)).toBeNull();
  });
});
