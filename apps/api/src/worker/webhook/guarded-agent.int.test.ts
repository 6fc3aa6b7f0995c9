import { type LookupAddress } from 'node:dns';
import { type WebhookCatcher, webhookCatcher } from '@packwatch/testing';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardedAgent, InternalAddressError, type Resolver } from './guarded-agent.ts';

const answering =
  (...answers: LookupAddress[][]): Resolver =>
  (_hostname, _options, done) =>
    done(null, answers.length > 1 ? (answers.shift() ?? []) : (answers[0] ?? []));

const LOOPBACK: LookupAddress = { address: '127.0.0.1', family: 4 };
/** Never called: the address beside it refuses the name. */
const PUBLIC: LookupAddress = { address: '1.1.1.1', family: 4 };

describe('an agent for public addresses only', () => {
  let hook: WebhookCatcher;
  beforeAll(async () => {
    hook = await webhookCatcher();
  });
  afterAll(() => hook.close());

  const call = async (resolver: Resolver): Promise<unknown> => {
    const agent = guardedAgent({ allowPrivate: false, resolver });
    const url = `http://customer.example:${new URL(hook.url).port}/`;
    try {
      return await request(url, { dispatcher: agent, signal: AbortSignal.timeout(2_000) }).catch(
        (error: unknown) => error,
      );
    } finally {
      await agent.destroy();
    }
  };

  test('refuses a name that leads inside, even beside a public address', async () => {
    expect(await call(answering([LOOPBACK]))).toBeInstanceOf(InternalAddressError);
    expect(await call(answering([PUBLIC, LOOPBACK]))).toBeInstanceOf(InternalAddressError);
    expect(await call(answering([{ address: 'fd00:ec2::254', family: 6 }]))).toBeInstanceOf(InternalAddressError);
    expect(await call(answering([]))).toBeInstanceOf(InternalAddressError);
    expect(hook.requests).toHaveLength(0);
  });

  test('looks a name up once for each connection, and connects to what it judged: there is no second answer to change', async () => {
    const asked: string[] = [];
    const resolver: Resolver = (hostname, _options, done) => {
      asked.push(hostname);
      done(null, [LOOPBACK]);
    };
    const agent = guardedAgent({ allowPrivate: false, resolver });
    const url = `http://customer.example:${new URL(hook.url).port}/`;
    for (const looks of [1, 2]) {
      const options = { dispatcher: agent, signal: AbortSignal.timeout(2_000) };
      expect(await request(url, options).catch((error: unknown) => error)).toBeInstanceOf(InternalAddressError);
      expect(asked).toHaveLength(looks);
    }
    await agent.destroy();
    expect(hook.requests).toHaveLength(0);
  });

  test('refuses every spelling of an address inside, and calls nobody', async () => {
    const agent = guardedAgent({ allowPrivate: false });
    const { port } = new URL(hook.url);
    for (const host of SPELLINGS) {
      const url = `http://${host}:${port}/`;
      const error = await request(url, { dispatcher: agent, signal: AbortSignal.timeout(2_000) }).catch(
        (refusal: unknown) => refusal,
      );
      expect(error, host).toBeInstanceOf(InternalAddressError);
    }
    await agent.destroy();
    expect(hook.requests).toHaveLength(0);
  });
});

/** Of this machine, its neighbours and what clouds keep there. */
const SPELLINGS = [
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '017700000001',
  '0',
  '0.0.0.0',
  'localhost',
  '10.0.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  '172.16.0.1',
  '192.168.0.1',
  '198.18.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001::7f00:1]',
  '[fe80::1]',
  '[fd00:ec2::254]',
];
