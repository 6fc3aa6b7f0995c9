import { describe, expect, it } from 'vitest';
import { digestFor } from './import-graph.ts';

const SOURCES = {
  'soc/rest.ts': `import { a } from '../fold/a.ts';`,
  'soc/rest.test.ts': `import { rest } from './rest.ts';\nimport { sample } from '../testing/sample.ts';`,
  'fold/a.ts': '',
  'fold/fold.test.ts': `import {\n  fold,\n} from './fold.ts';`,
  'fold/fold.ts': `import { rest } from '../soc/rest.ts';\nimport { b } from './b.ts';`,
  'fold/b.ts': `import { fold } from './fold.ts';`,
  'soh/trend.ts': '',
  'soh/trend.test.ts': `import { trend } from './trend.ts';`,
  'testing/sample.ts': '',
};

const digest = (changes: Partial<Record<keyof typeof SOURCES, string>> = {}, also = ''): string =>
  digestFor(
    'soc/rest.ts',
    new Map(Object.entries({ ...SOURCES, ...changes })),
    (path) => path.endsWith('.test.ts'),
    also,
  );

describe('the digest of what decides what tests say of a file', () => {
  it.each([
    'soc/rest.ts',
    'soc/rest.test.ts',
    'fold/a.ts',
    'fold/fold.test.ts',
    'fold/b.ts',
    'testing/sample.ts',
  ] as const)('changes with %s', (path) => {
    expect(digest({ [path]: `${SOURCES[path]} // changed` })).not.toBe(digest());
  });

  it('changes with a new test of the file, and with how it is tried', () => {
    expect(digest({ 'soh/trend.test.ts': `import { rest } from '../soc/rest.ts';` })).not.toBe(digest());
    expect(digest({}, 'another way')).not.toBe(digest());
  });

  it('stays with what no test of the file comes to', () => {
    expect(digest({ 'soh/trend.ts': 'changed', 'soh/trend.test.ts': 'changed' })).toBe(digest());
  });
});
