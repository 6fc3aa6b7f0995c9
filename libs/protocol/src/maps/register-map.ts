/** A device as data: see `docs/register-maps.md`. The schema (`registerMapSchema`) is what decides; this is its type. */
export interface RegisterMap {
  readonly id: string;
  readonly version: number;
  readonly device: string;
  /** True: not from the maker; every point says where it comes from. */
  readonly provisional: boolean;
}
