/** value = (raw × multiplier + rawOffset) / divisor */
export interface Scaling {
  readonly multiplier: number;
  readonly divisor: number;
  readonly rawOffset: number;
}

interface Scaled {
  readonly scale?: number | undefined;
  readonly offset?: number | undefined;
}

/**
 * The scale as a fraction. 0.001 has no exact double but ÷ 1000 rounds once, so 26412 becomes the same 26.412 that
 * people write; multiplying would give 26.412000000000003.
 */
export function scalingOf({ scale = 1, offset = 0 }: Scaled): Scaling {
  for (let divisor = 1; divisor <= 1_000_000; divisor *= 10) {
    const multiplier = Math.round(scale * divisor);
    const rawOffset = Math.round(offset * divisor);
    if (isSame(multiplier, scale * divisor) && isSame(rawOffset, offset * divisor)) {
      return { multiplier, divisor, rawOffset };
    }
  }
  return { multiplier: scale, divisor: 1, rawOffset: offset };
}

const isSame = (whole: number, product: number): boolean => Math.abs(whole - product) <= Math.abs(product) * 1e-12;
