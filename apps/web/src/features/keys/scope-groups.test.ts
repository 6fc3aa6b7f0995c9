import { keyScope, permission } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { readsOnly, scopeGroups } from '#features/keys/scope-groups.ts';
import messages from '#messages/en.json' with { type: 'json' };

describe('what may be given to a key', () => {
  it('is all that the API lets keys do, of what the person may', () => {
    const all = scopeGroups(permission.options).flatMap(({ scopes }) => scopes);
    expect(all.toSorted()).toEqual(keyScope.options.toSorted());
    expect(scopeGroups(['pack:read', 'key:write', 'pack:write'])).toEqual([
      { about: 'pack', scopes: ['pack:read', 'pack:write'] },
    ]);
  });

  it('has words for each thing and each verb', () => {
    const groups = scopeGroups(permission.options);
    const verbs = groups.flatMap(({ scopes }) => scopes.map((scope) => scope.split(':')[1] ?? ''));
    expect(Object.keys(messages.keys.about)).toEqual(expect.arrayContaining(groups.map(({ about }) => about)));
    expect(Object.keys(messages.keys.verb)).toEqual(expect.arrayContaining(verbs));
  });

  it('can be reading alone', () => {
    expect(readsOnly(scopeGroups(['pack:read', 'pack:write', 'alarm:read']))).toEqual(['pack:read', 'alarm:read']);
  });
});
