import { describe, expect, it } from 'vitest';
import { targetOf } from '#features/audit/audit-words.ts';

describe('what an entry of the audit log is about', () => {
  it('has the name that the entry knows, the newest first, and the page that shows it', () => {
    expect(targetOf('pack:0190a', { name: 'Alpha' }, { name: 'Bravo' })).toEqual({
      kind: 'pack',
      id: '0190a',
      href: '/packs/0190a',
      name: 'Bravo',
    });
    expect(targetOf('site:1', { name: 'Hall' }, null)).toMatchObject({ href: null, name: 'Hall' });
    expect(targetOf('invitation:1', null, { email: 'a@example.org' }).name).toBe('a@example.org');
  });

  it('keeps colons of an id, and takes what names no kind as it is', () => {
    expect(targetOf('register_map:own:2', null, 7)).toEqual({
      kind: 'register_map',
      id: 'own:2',
      href: null,
      name: null,
    });
    expect(targetOf('all', null, null)).toMatchObject({ kind: '', id: 'all' });
  });
});
