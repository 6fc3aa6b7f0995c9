import { type Chemistry, type PackToMake } from '#lib/api/provisioning-queries.ts';

/** The SmartPro's models. */
export const MODELS = ['12-115', '24-115', '48-115'] as const;

/** A pack as it is typed. */
export interface PackDraft {
  readonly name: string;
  readonly serial: string;
  readonly site: string | null;
  readonly chemistry: Chemistry;
  readonly model: string;
  readonly cells: string;
  readonly capacityAh: string;
}

export const EMPTY_PACK: PackDraft = {
  name: '',
  serial: '',
  site: null,
  chemistry: 'lfp',
  model: '12-115',
  cells: '4',
  capacityAh: '100',
};

const MAH_PER_AH = 1_000;

/** What is typed as a pack; null while a part of it is missing. The API judges the rest. */
export function packOf({ name, serial, site, chemistry, model, cells, capacityAh }: PackDraft): PackToMake | null {
  const cellsInSeries = Number(cells);
  const capacity = Number(capacityAh.trim().replace(',', '.'));
  if (name.trim() === '' || !Number.isInteger(cellsInSeries) || cellsInSeries < 1 || !(capacity > 0)) return null;
  return {
    name: name.trim(),
    serial: serial.trim() === '' ? null : serial.trim(),
    site,
    chemistry,
    model,
    cellsInSeries,
    nominalCapacityMah: Math.round(capacity * MAH_PER_AH),
  };
}
