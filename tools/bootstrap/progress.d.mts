/** Runs a piece of work; says so, and how long it took, if that is more than two seconds. */
export function step<T>(label: string, work: () => Promise<T>): Promise<T>;
