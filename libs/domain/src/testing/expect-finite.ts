import { expect } from 'vitest';

/** For tests: no number of a value, however deep, is NaN or infinite. */
export function expectFinite(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectFinite);
}
