import { describe, expect, test } from 'vitest';
import { databaseError } from './database-error.ts';

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

describe('an error of the database', () => {
  test.each(['ECONNREFUSED', '08006', '57P01', '57P03', '53300'])('%s means: away, try again', (code) => {
    expect(databaseError(withCode(code))?.code).toBe('database_unavailable');
  });

  test('a lost connection, one that says nothing more and a pool without a free one mean the same', () => {
    expect(databaseError(new Error('Connection terminated unexpectedly'))?.code).toBe('database_unavailable');
    expect(databaseError(new Error('timeout exceeded when trying to connect'))?.code).toBe('database_unavailable');
    expect(databaseError(new Error('Query read timeout'))?.code).toBe('database_unavailable');
  });

  test('a statement that was broken off means: too slow', () => {
    expect(databaseError(withCode('57014'))?.code).toBe('query_too_slow');
  });

  test.each([withCode('23505'), withCode('42P01'), new Error('no'), 'no', null])('%s is none of these', (error) => {
    expect(databaseError(error)).toBeUndefined();
  });
});
