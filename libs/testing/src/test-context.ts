import { inject } from 'vitest';

/** What the global set-up hands to every worker. */
export interface TestServices {
  /** Admin URL of the server; its database is not for tests. */
  readonly adminUrl: string;
  readonly templateDatabase: string;
  /** Prefix of this run's databases, so that they can be swept together. */
  readonly databasePrefix: string;
  /** One Redis database per worker. */
  readonly redisUrls: readonly string[];
}

declare module 'vitest' {
  export interface ProvidedContext {
    packwatchServices: TestServices;
  }
}

/** @throws Error if the test does not belong to a project with the services' global set-up */
export function testServices(): TestServices {
  const services = inject('packwatchServices');
  if (services === undefined) {
    throw new Error('No services here: name the file *.int.test.ts, so that it runs in the integration project.');
  }
  return services;
}
