import { expect, test } from 'vitest';
import { editionOf, editionStatements } from './edition.ts';

test('only the licence "timescale" brings the columnstore', () => {
  expect(['timescale', 'apache', '', null].map(editionOf)).toEqual(['community', 'apache', 'apache', 'apache']);
});

test('on Apache nothing is added; on Community telemetry gets a columnstore by pack and its policy', () => {
  expect(editionStatements('apache')).toEqual([]);
  const [columnstore, policy, ...more] = editionStatements('community');
  expect(columnstore).toMatch(/ALTER TABLE series\.telemetry SET \(timescaledb\.enable_columnstore = true/);
  expect(columnstore).toMatch(/segmentby = 'pack_id', timescaledb\.orderby = 'ts'/);
  expect(policy).toMatch(
    /add_columnstore_policy\('series\.telemetry', after => INTERVAL '14 days',\s+if_not_exists => true\)/,
  );
  expect(more).toEqual([]);
});
