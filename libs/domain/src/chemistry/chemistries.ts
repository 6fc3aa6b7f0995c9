import { type Chemistry } from '../fold/pack-facts.ts';
import { type ChemistryProfile } from './chemistry-profile.ts';
import { LCO } from './lco.ts';
import { LFP } from './lfp.ts';
import { LIFEYPO4 } from './lifeypo4.ts';
import { LTO } from './lto.ts';
import { NMC } from './nmc.ts';

/** Each chemistry as data. */
export const CHEMISTRIES: Readonly<Record<Chemistry, ChemistryProfile>> = {
  lfp: LFP,
  lifeypo4: LIFEYPO4,
  nmc: NMC,
  lco: LCO,
  lto: LTO,
};
