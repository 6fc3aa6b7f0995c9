/** The number with so many digits: what is worth no more than they are keeps the checkpoint small. */
export function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** A share of 0…1 to a millionth. Cheaper than `significant`, for what may come at every sample. */
export function toMillionth(share: number): number {
  return Math.round(1e6 * share) / 1e6;
}

/** A reading, or what follows from readings, to a thousandth of its unit: finer than any of them is measured. Never −0. */
export function toThousandth(value: number): number {
  return Math.round(1000 * value) / 1000 + 0;
}
