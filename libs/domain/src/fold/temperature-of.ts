import { type PackSample } from './pack-sample.ts';

/** The pack's temperature, °C: its own sensors', else the mean of the cells that were read; null if none was. */
export function temperatureOf({ temperature1C, temperature2C, cellTemperaturesC }: PackSample): number | null {
  if (temperature1C !== null) return temperature2C === null ? temperature1C : (temperature1C + temperature2C) / 2;
  if (temperature2C !== null) return temperature2C;
  let [sum, count] = [0, 0];
  for (let cell = 0; cell < cellTemperaturesC.length; cell += 1) {
    const temperatureC = cellTemperaturesC[cell] ?? null;
    if (temperatureC === null) continue;
    sum += temperatureC;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
