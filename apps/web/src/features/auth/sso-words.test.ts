import { ssoRefusal } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { providerUrlOf, SSO_REFUSALS, ssoRefusalOf } from '#features/auth/sso-words.ts';
import de from '#messages/de.json';
import en from '#messages/en.json';

describe('signing in with one’s organisation', () => {
  it('knows every reason that the API gives, in both languages', () => {
    expect([...SSO_REFUSALS].sort()).toEqual([...ssoRefusal.options].sort());
    for (const { signIn } of [en, de]) expect(Object.keys(signIn.sso.refused).sort()).toEqual([...SSO_REFUSALS].sort());
  });

  it('says nothing for a reason that somebody made up', () => {
    expect(ssoRefusalOf('no_member')).toBe('no_member');
    expect(ssoRefusalOf('<b>pay here</b>')).toBeNull();
    expect(ssoRefusalOf(null)).toBeNull();
  });

  it('goes to a web page and to nothing else', () => {
    expect(providerUrlOf({ url: 'https://login.example.com/authorize?x=1' })).toContain('login.example.com');
    for (const body of [null, {}, { url: 1 }, { url: 'javascript:alert(1)' }, { url: '//evil' }]) {
      expect(providerUrlOf(body)).toBeNull();
    }
  });
});
