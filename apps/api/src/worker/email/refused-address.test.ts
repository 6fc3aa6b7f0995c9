import { describe, expect, it } from 'vitest';
import { isAboutAddress } from './refused-address.ts';

describe('what a mail server says against a recipient', () => {
  it.each([
    '550 5.1.1 <nobody@example.org>: Recipient address rejected: User unknown',
    '550 No such user here',
    '551 User not local',
    '553 Mailbox name not allowed',
    '554 5.1.1 unknown',
  ])('is about the address: %s', (response) => {
    expect(isAboutAddress(response)).toBe(true);
  });

  it.each([
    '554 5.7.1 <ann@example.org>: Relay access denied',
    '550 5.7.1 Service unavailable; client host blocked',
    '554 Message refused',
    '552 5.2.2 Mailbox full',
    '550 5.4.1 Recipient address rejected: Access denied',
  ])('is about who sends, or will pass: %s', (response) => {
    expect(isAboutAddress(response)).toBe(false);
  });
});
