import { z } from 'zod';
import { CHEMISTRY_LABELS, type ChemistryName } from './chemistry-labels.ts';

export const chemistryName = z.enum(Object.keys(CHEMISTRY_LABELS) as [ChemistryName, ...ChemistryName[]]);
