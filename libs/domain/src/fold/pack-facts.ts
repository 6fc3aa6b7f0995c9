/** What is known of a pack besides its readings, as it held at the sample's time. */
export interface PackFacts {
  readonly chemistry: Chemistry;
  readonly cellsInSeries: number;
  readonly nominalCapacityMah: number;
  /** The poll period this pack usually has, ms; a pause of more than twice as long is a gap. */
  readonly usualPeriodMs: number;
}

export type Chemistry = 'lfp' | 'lifeypo4' | 'nmc' | 'lco' | 'lto';
