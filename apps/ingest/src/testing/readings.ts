import { type TelemetryReadings } from '@packwatch/db';
import { READING_COUNT, readingsAt } from '../pipeline/sample-columns.ts';
import { writeReadings, type TakenValues, type Unstorable } from '../pipeline/to-readings.ts';

/** What a take read, as it is stored. */
export function readingsOf(taken: TakenValues, unstorable: Unstorable[] = []): TelemetryReadings {
  const numbers = new Float64Array(READING_COUNT + 2 * taken.cellCount);
  writeReadings(numbers, 0, taken, unstorable);
  return readingsAt(numbers, 0, taken.cellCount);
}
