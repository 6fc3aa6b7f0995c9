import { describe, expect, test } from 'vitest';
import { apiEnv, workerEnv } from './env.ts';

const complete = {
  DATABASE_URL: 'postgresql://packwatch_api@127.0.0.1/packwatch',
  AUTH_DATABASE_URL: 'postgresql://packwatch_auth@127.0.0.1/packwatch',
  REDIS_URL: 'redis://127.0.0.1',
  AUTH_SECRET: 'a'.repeat(32),
  SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
  PASSPORT_KEY: Buffer.alloc(32, 2).toString('base64'),
  WEB_URL: 'http://127.0.0.1:4100',
  SMTP_URL: 'smtp://127.0.0.1:4105',
  MAIL_FROM: 'a@b.example',
};

describe('the environment', () => {
  test('is parsed, with defaults', () => {
    const env = apiEnv({ ...complete, PORT: '4101' });
    expect(env).toMatchObject({ HOST: '127.0.0.1', PORT: 4101, LOG_LEVEL: 'info', API_REQUESTS_A_MINUTE: 1_200 });
    expect(env.SECRET_KEY).toEqual(new Uint8Array(32).fill(1));
  });

  test('a failure names every variable at fault and what to do', () => {
    const broken = { ...complete, SECRET_KEY: 'short', REDIS_URL: 'http://x', AUTH_SECRET: undefined };
    expect(() => apiEnv(broken)).toThrow(/SECRET_KEY: must be 32 bytes in base64 \(openssl rand/);
    expect(() => apiEnv(broken)).toThrow(/REDIS_URL: must be a Redis URL/);
    expect(() => apiEnv(broken)).toThrow(/AUTH_SECRET: set it to a random text/);
  });

  test('retired keys of passports are told apart by commas, and each must be one', () => {
    const key = Buffer.alloc(32, 3).toString('base64url');
    expect(apiEnv(complete).PASSPORT_RETIRED_KEYS).toEqual([]);
    expect(apiEnv({ ...complete, PASSPORT_RETIRED_KEYS: `${key},${key}` }).PASSPORT_RETIRED_KEYS).toEqual([key, key]);
    expect(() => apiEnv({ ...complete, PASSPORT_RETIRED_KEYS: `${key},oops` })).toThrow(
      /PASSPORT_RETIRED_KEYS: must be/,
    );
  });

  test('nobody signs up unless it is said that they may', () => {
    expect(apiEnv(complete).OPEN_SIGN_UP).toBe(false);
    expect(apiEnv({ ...complete, OPEN_SIGN_UP: 'true' }).OPEN_SIGN_UP).toBe(true);
  });

  test('the worker calls internal addresses only when told to', () => {
    expect(workerEnv(complete).WEBHOOK_ALLOW_PRIVATE).toBe(false);
    expect(workerEnv({ ...complete, WEBHOOK_ALLOW_PRIVATE: 'true' }).WEBHOOK_ALLOW_PRIVATE).toBe(true);
    expect(() => workerEnv({ ...complete, WEBHOOK_ALLOW_PRIVATE: 'yes' })).toThrow(/WEBHOOK_ALLOW_PRIVATE/);
  });
});
