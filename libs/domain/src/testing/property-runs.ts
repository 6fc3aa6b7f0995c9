import fc from 'fast-check';

/** For tests: how many cases a property of the whole fold tries; what runs them thousands of times may set fewer. */
export const PROPERTY_RUNS = fc.readConfigureGlobal()?.numRuns ?? 200;
