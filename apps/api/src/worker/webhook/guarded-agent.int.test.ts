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
});
