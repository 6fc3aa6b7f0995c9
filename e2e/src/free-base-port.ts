import { randomInt } from 'node:crypto';
import { takenPorts } from '@packwatch/services';

/** Above 10080, which browsers refuse, and below the ports that systems hand out by themselves. */
const [LOWEST, HIGHEST] = [10_100, 30_000];
const NEIGHBOURS = 8;

/** The ports that PackWatch takes from a base port on. */
export const eightPorts = (basePort: number): number[] => Array.from({ length: NEIGHBOURS }, (_, i) => basePort + i);

/** A port that is free along with its seven neighbours. */
export async function freeBasePort(): Promise<number> {
  for (;;) {
    const basePort = randomInt(LOWEST, HIGHEST);
    if ((await takenPorts(eightPorts(basePort))).length === 0) return basePort;
  }
}
