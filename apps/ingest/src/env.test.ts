import { describe, expect, it } from 'vitest';
import { readIngestEnv, readRecomputeEnv } from './env.ts';

const complete = { DATABASE_URL: 'postgresql://u@h/db', REDIS_URL: 'redis://h:6379' };

describe('the environment', () => {
  it('has defaults for all but the two services', () => {
    const defaults = { LOG_LEVEL: 'info', HOST: '127.0.0.1', PORT: 4102, MQTT_PORT: 4103 };
    expect(readIngestEnv(complete)).toEqual({ ...complete, ...defaults });
    expect(readRecomputeEnv(complete)).toEqual({ ...complete, LOG_LEVEL: 'info' });
  });

  it('names every variable at fault, and what to set', () => {
    expect(() => readIngestEnv({ DATABASE_URL: 'mysql://x', PORT: 'x' })).toThrow(
      /DATABASE_URL.*\n.*REDIS_URL.*\n.*PORT/,
    );
  });
});
