import { describe, expect, it } from 'vitest';
import { safeNext } from '#features/auth/safe-next.ts';

describe('where signing in leads', () => {
  it.each(['/', '/alarms/1?x=2', '/packs/a?range=6h'])('%s of this site', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', '/sign-in?next=/'])(
    'not to %j',
    (next) => {
      expect(safeNext(next)).toBe('/');
    },
  );
});
