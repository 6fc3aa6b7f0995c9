import { describe, expect, it } from 'vitest';
import { OptionError, parseStartOptions } from './options.ts';

describe('options of npm start', () => {
  it('have defaults that show a fleet', () => {
    expect(parseStartOptions([])).toEqual({
      packs: 12,
      days: 1,
      demo: true,
      basePort: 4100,
      services: undefined,
      local: '.local',
      webhook: undefined,
    });
  });

  it('are taken as typed', () => {
    const args = [
      '--packs',
      '3',
      '--days=0',
      '--no-demo',
      '--base-port',
      '5200',
      '--services=root',
      '--local',
      '/tmp/x',
    ];
    expect(parseStartOptions(args)).toEqual({
      packs: 3,
      days: 0,
      demo: false,
      basePort: 5200,
      services: 'root',
      local: '/tmp/x',
      webhook: undefined,
    });
    expect(parseStartOptions(['--webhook', 'http://127.0.0.1:9000/hook'])).toMatchObject({
      webhook: 'http://127.0.0.1:9000/hook',
    });
  });

  it.each([
    [['--packs', '0'], '--packs takes a whole number from 1 to 1000, not "0".'],
    [['--packs', '1.5'], '--packs takes'],
    [['--base-port', '65529'], '--base-port takes'],
    [['--services', 'podman'], '--services takes given, docker or root, not "podman".'],
    [['--webhook', '127.0.0.1:9000'], '--webhook takes an http(s) URL, not "127.0.0.1:9000".'],
    [['--webhook', 'http://127.0.0.1:9000', '--no-demo'], 'leave out --no-demo'],
    [['--pack', '3'], "Unknown option '--pack'"],
    [['extra'], 'extra'],
  ])('refuse %j', (args, message) => {
    expect(() => parseStartOptions(args)).toThrow(OptionError);
    expect(() => parseStartOptions(args)).toThrow(message);
  });
});
