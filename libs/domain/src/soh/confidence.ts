/** How far a figure may be relied on. None: there is no figure. */
export type Confidence = 'high' | 'medium' | 'low' | 'none';

/** By its σ: up to `high`, up to `medium`, above. */
export function bySigma(sigma: number, high: number, medium: number): Confidence {
  return sigma <= high ? 'high' : sigma <= medium ? 'medium' : 'low';
}
