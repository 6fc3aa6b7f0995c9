import pg from 'pg';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

async function unless<T, S extends string>(code: string, said: S, work: () => Promise<T>): Promise<T | S> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === code) return said;
    throw error;
  }
}

/** `taken` where a name or number that must be one thing's alone is another's already; the transaction is rolled back. */
export const unlessTaken = <T>(work: () => Promise<T>): Promise<T | 'taken'> => unless(UNIQUE_VIOLATION, 'taken', work);

/** `used` where something else refers to what was to go; the transaction is rolled back. */
export const unlessUsed = <T>(work: () => Promise<T>): Promise<T | 'used'> =>
  unless(FOREIGN_KEY_VIOLATION, 'used', work);
