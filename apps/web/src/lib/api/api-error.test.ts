import { describe, expect, it } from 'vitest';
import { ApiError, nextStepFor, worthRetrying } from '#lib/api/api-error.ts';

const refused = (status: number): ApiError =>
  new ApiError({ type: 'about:blank', title: 'Refused', status, code: 'refused' });

describe('what to do about an error', () => {
  it.each([
    [401, 'sign_in'],
    [403, 'not_allowed'],
    [404, 'not_found'],
    [400, 'correct'],
    [429, 'wait'],
    [503, 'wait'],
    [500, 'retry'],
  ] as const)('of status %d is %s', (status, step) => {
    expect(nextStepFor(refused(status))).toBe(step);
  });

  it('that never reached a server is to look at the connection', () => {
    expect(nextStepFor(new TypeError('Failed to fetch'))).toBe('offline');
  });

  it('is not to ask again for what was refused', () => {
    expect([400, 401, 403, 404].some((status) => worthRetrying(0, refused(status)))).toBe(false);
    expect(worthRetrying(1, refused(503))).toBe(true);
    expect(worthRetrying(2, refused(503))).toBe(false);
  });
});
