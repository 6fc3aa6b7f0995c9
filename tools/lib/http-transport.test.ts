import { expect, test } from 'vitest';
import { outcomeOf } from './http-transport.ts';

const answer = { upload: 'u', accepted: 1, duplicate: 0, late: 0, quarantined: [] };

test('200 with an answer is an acknowledgement; without one, nothing is known', () => {
  expect(outcomeOf(200, null, JSON.stringify(answer))).toEqual({ kind: 'acknowledged', answer });
  expect(outcomeOf(200, null, '<html>').kind).toBe('retry');
});

test.each([503, 429, 502, 401, 403])('%i keeps the data and waits as long as was asked', (status) => {
  expect(outcomeOf(status, '5', '')).toMatchObject({ kind: 'retry', afterMs: 5000 });
});

test.each([400, 409, 415])('%i is final, and the reason is the problem', (status) => {
  const problem = JSON.stringify({ title: 'Bad upload', detail: 'frames[3].q is not hex' });
  expect(outcomeOf(status, null, problem)).toEqual({
    kind: 'refused',
    split: false,
    reason: `${status} Bad upload: frames[3].q is not hex`,
  });
});

test('413 asks for smaller parts', () => {
  expect(outcomeOf(413, null, '')).toMatchObject({ kind: 'refused', split: true });
});
