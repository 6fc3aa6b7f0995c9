import { type PackSample } from '../fold/pack-sample.ts';
import { anchoredAt, type SocEstimate } from './soc-estimate.ts';

/** BMS figures in the field are wrong by up to 15 %, now and then by 20; ±2σ must hold that, and what follows, too. */
export const BMS_SIGMA = 0.11;

/** Where nothing better is known, the SOC of the BMS with a wide band; with no BMS SOC, no number. */
export function firstEstimate(sample: PackSample, inMah: number): SocEstimate | null {
  if (sample.bmsSoc === null) return null;
  return anchoredAt(sample.tsMs, Math.min(1, Math.max(0, sample.bmsSoc)), BMS_SIGMA, inMah);
}
