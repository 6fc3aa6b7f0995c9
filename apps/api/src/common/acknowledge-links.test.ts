import { expect, test } from 'vitest';
import { AcknowledgeLinks } from './acknowledge-links.ts';

const links = new AcknowledgeLinks(new Uint8Array(32).fill(1));
const now = new Date('2026-11-22T10:00:00Z');
const grant = {
  organisationId: '0199a000-0000-7000-8000-000000000001',
  alarmId: '0199a000-0000-7000-8000-000000000002',
  email: 'shift@fleet.example',
};

test('a token says what was signed, for a week', () => {
  const token = links.sign(grant, now);
  expect(links.read(token, now)).toEqual(grant);
  expect(links.read(token, new Date(now.getTime() + 7 * 86_400_000 - 1))).toEqual(grant);
  expect(links.read(token, new Date(now.getTime() + 7 * 86_400_000))).toBeNull();
});

test('nothing of it can be changed, and no other key signs it', () => {
  const [text = '', mac = ''] = links.sign(grant, now).split('.');
  const other = Buffer.from(JSON.stringify({ o: grant.organisationId, a: grant.organisationId, m: 'x', e: 9e15 }));
  const foreign = new AcknowledgeLinks(new Uint8Array(32).fill(2)).sign(grant, now);
  for (const token of [
    `${other.toString('base64url')}.${mac}`,
    `${text}.`,
    text,
    '',
    '.',
    foreign,
    `${text}.${mac.slice(1)}`,
  ]) {
    expect(links.read(token, now), token).toBeNull();
  }
});

test('a link that was sent before the key was replaced holds, where the one before is known', () => {
  const token = links.sign(grant, now);
  const [key, previous] = [new Uint8Array(32).fill(2), new Uint8Array(32).fill(1)];
  expect(new AcknowledgeLinks(key, previous).read(token, now)).toEqual(grant);
  expect(new AcknowledgeLinks(key).read(token, now)).toBeNull();
});
