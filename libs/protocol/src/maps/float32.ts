const scratch = new DataView(new ArrayBuffer(4));

/** Digits of a decimal that an IEEE 754 single holds for sure, and one more. */
const SINGLE_DIGITS = 7;

/** The single that a 32-bit pattern is; NaN and infinities are no readings. */
export function singleOf(pattern: number): number | null {
  scratch.setUint32(0, pattern);
  const single = scratch.getFloat32(0);
  return Number.isFinite(single) ? single : null;
}

/** The pattern of the single nearest to `value`; null if there is none. */
export function patternOfSingle(value: number): number | null {
  scratch.setFloat32(0, value);
  return Number.isFinite(scratch.getFloat32(0)) ? scratch.getUint32(0) : null;
}

/** A number that came from a single, as people write it: 3.44 and not 3.440000057220459. Never −0. */
export const withoutSingleNoise = (value: number): number => Number(value.toPrecision(SINGLE_DIGITS)) + 0;
