import { PASSWORD_LENGTH as AGREED } from '@packwatch/contracts';
import { expect, it } from 'vitest';
import { PASSWORD_LENGTH } from '#features/auth/password-length.ts';

it('passwords are as long as the API takes them', () => {
  expect(PASSWORD_LENGTH).toEqual(AGREED);
});
