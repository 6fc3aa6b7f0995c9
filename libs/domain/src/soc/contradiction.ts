/** The SOC counted up to this sample, before any anchor. */
export interface CountedSoc {
  readonly soc: number;
  readonly sigma: number;
}

/** What chance explains: a voltage and a count that are further apart than this many σ contradict each other. */
const CONTRADICTION_SIGMAS = 4;

/** How far a proof lies from the SOC counted if that is further than both bands explain, else 0; 0 too where none was counted. */
export function contradictionOf(
  counted: CountedSoc | null,
  soc: number,
  sigma: number,
  sigmas = CONTRADICTION_SIGMAS,
): number {
  if (counted === null) return 0;
  const distance = Math.abs(counted.soc - soc);
  return distance > sigmas * Math.hypot(counted.sigma, sigma) ? distance : 0;
}
