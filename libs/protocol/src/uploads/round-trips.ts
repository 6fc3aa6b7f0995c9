import { FRAMES_UPLOAD_LIMITS, isUnixMs } from './upload-rules.ts';

/** How long sound answers of one slave took, as its gateway measured them: from the request's first byte to the answer's last. */
export interface RoundTrips {
  readonly bus: string;
  readonly slaveAddress: number;
  /** When the poll of the first of them began, unix ms. All of them are counted in its hour. */
  readonly fromMs: number;
  readonly count: number;
  readonly sumUs: number;
  readonly minUs: number;
  readonly maxUs: number;
}

/** Ten minutes: no bus waits that long. */
const LONGEST_US = 600_000_000;
const LARGEST_ADDRESS = 255;

const isWhole = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

/** The members of an item, named as in JSON, as what they are. `refuse` throws, naming the member and what is wrong with it. */
export function readRoundTrips(
  bus: string,
  { slave, from, n, sum, min, max }: Readonly<Record<'slave' | 'from' | 'n' | 'sum' | 'min' | 'max', unknown>>,
  refuse: (member: string, message: string) => never,
): RoundTrips {
  if (!isWhole(slave, 0, LARGEST_ADDRESS)) return refuse('slave', 'must be a slave address, 0 to 255');
  if (!isUnixMs(from)) return refuse('from', 'must be unix milliseconds');
  const { frames } = FRAMES_UPLOAD_LIMITS;
  if (!isWhole(n, 1, frames)) return refuse('n', `must be a whole number from 1 to ${frames}`);
  if (!isWhole(max, 0, LONGEST_US)) return refuse('max', `must be whole microseconds, at most ${LONGEST_US}`);
  if (!isWhole(min, 0, max)) return refuse('min', 'must be whole microseconds, at most `max`');
  if (!isWhole(sum, n * min, n * max)) return refuse('sum', 'must be whole microseconds, from n · min to n · max');
  return { bus, slaveAddress: slave, fromMs: from, count: n, sumUs: sum, minUs: min, maxUs: max };
}
