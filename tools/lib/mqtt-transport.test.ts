import { expect, test } from 'vitest';
import { answerOf } from './mqtt-transport.ts';

test('an answer on the ack topic acknowledges the upload that it names', () => {
  const answer = { upload: 'u1', accepted: 2, duplicate: 0, late: 0, quarantined: [] };
  expect(answerOf(JSON.stringify(answer))).toEqual({ about: 'u1', outcome: { kind: 'acknowledged', answer } });
});

test('a problem is about the payload that it names by its digest: final if the data are at fault, else to be tried again', () => {
  expect(answerOf('{"status":400,"title":"Bad upload","digest":"ab"}')).toMatchObject({
    about: 'ab',
    outcome: { kind: 'refused' },
  });
  expect(answerOf('{"status":503,"title":"Database away","digest":"cd"}')).toMatchObject({
    about: 'cd',
    outcome: { kind: 'retry' },
  });
});

test('anything else on the topic says nothing', () => {
  expect(answerOf('hello')).toBeNull();
  expect(answerOf('{"accepted":1}')).toBeNull();
  expect(answerOf('{"status":400}')).toBeNull();
});
