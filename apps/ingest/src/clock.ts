/** The wall clock, unix ms. An input everywhere, so that tests can hold it. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
