import { AUDIT_ACTIONS, AUDIT_THINGS } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { AUDIT_KINDS } from '#app/(dashboard)/settings/audit/search-params.ts';
import { actionKey, targetOf, thingKey } from '#features/audit/audit-words.ts';
import de from '#messages/de.json' with { type: 'json' };
import en from '#messages/en.json' with { type: 'json' };

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

describe.each(Object.entries({ en, de }))('the words of the audit log in %s', (_, { audit }) => {
  it('are there for every action that can be written, and for no other', () => {
    expect(Object.keys(audit.action).toSorted()).toEqual(
      AUDIT_ACTIONS.map((each) => keyIn(actionKey(each))).toSorted(),
    );
  });

  it('are there for everything that something can be done to, and for no other', () => {
    expect(Object.keys(audit.thing).toSorted()).toEqual(AUDIT_THINGS.map((each) => keyIn(thingKey(each))).toSorted());
  });

  it('are there for every kind of action, each of which can be chosen', () => {
    const kinds = [...new Set(AUDIT_ACTIONS.map((action) => action.slice(0, action.indexOf('.'))))].toSorted();
    expect([...AUDIT_KINDS].toSorted()).toEqual(kinds);
    expect(Object.keys(audit.kind).toSorted()).toEqual(kinds.map((each) => each.replaceAll('-', '_')).toSorted());
  });
});

const keyIn = (path: string): string => path.slice(path.indexOf('.') + 1);
