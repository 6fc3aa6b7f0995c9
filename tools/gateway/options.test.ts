import { expect, test } from 'vitest';
import { UsageError, readCommandLine } from './options.ts';

test('a configuration is all that is needed', () => {
  expect(readCommandLine(['--config', 'g.json'])).toMatchObject({ config: 'g.json', task: 'run', scanTimeoutMs: 100 });
  expect(readCommandLine(['--config', 'g.json']).addresses).toHaveLength(247);
});

test('a scan may be of some addresses', () => {
  const read = readCommandLine(['--config', 'g.json', '--scan', '--addresses', '1,11-13', '--scan-timeout', '40']);
  expect(read).toEqual({ config: 'g.json', task: 'scan', addresses: [1, 11, 12, 13], scanTimeoutMs: 40 });
});

test.each([
  [[], /--config is missing/],
  [['--config', 'g.json', '--fast'], /--fast/],
  [['--config', 'g.json', '--scan', '--check'], /either --check or --scan/],
  [['--config', 'g.json', '--addresses', '0-5'], /--addresses/],
  [['--config', 'g.json', '--addresses', '5,5'], /--addresses/],
  [['--config', 'g.json', '--scan-timeout', 'soon'], /--scan-timeout/],
])('%j is refused', (args, fault) => {
  expect(() => readCommandLine(args)).toThrow(UsageError);
  expect(() => readCommandLine(args)).toThrow(fault);
});
