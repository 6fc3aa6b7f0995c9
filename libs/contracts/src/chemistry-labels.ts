/** What cells are made of, by the names that the fold knows, and as people write it. */
export const CHEMISTRY_LABELS = {
  lfp: 'LFP',
  nmc: 'NMC',
  lco: 'LCO',
  lto: 'LTO',
  lifeypo4: 'LiFeYPO4',
} as const;
export type ChemistryName = keyof typeof CHEMISTRY_LABELS;

export const isChemistryName = (name: string): name is ChemistryName => Object.hasOwn(CHEMISTRY_LABELS, name);
