import { type FairQueue } from '../threads/fair-queue.ts';
import { type DecodedUpload } from './work.ts';

export interface GroupBounds {
  readonly maxUploads: number;
  /** In samples, as `costOf` counts; one upload alone may be larger. */
  readonly maxCost: number;
  /** Of one gateway: what it has waiting beyond that must not make a group long for the others in it. */
  readonly maxGatewayCost: number;
}

/** What an upload takes besides its samples, in samples: it has an envelope, a receipt, an answer. */
const COST_OF_UPLOAD = 10;

/** What storing an upload takes, in samples. A refusal is a row too. */
export const costOf = ({ samples, refusals }: Pick<DecodedUpload, 'samples' | 'refusals'>): number =>
  COST_OF_UPLOAD + samples.length + refusals.length;

/** Takes the next group from those that wait, gateways taking turns. */
export function nextGroup<T>(queue: FairQueue<T>, { maxUploads, maxCost, maxGatewayCost }: GroupBounds): T[] {
  const group: T[] = [];
  const ofGateways = new Map<string, number>();
  let total = 0;
  const accepts = (gatewayId: string, cost: number): boolean => {
    if (group.length === 0) return true;
    return total + cost <= maxCost && (ofGateways.get(gatewayId) ?? 0) + cost <= maxGatewayCost;
  };
  while (group.length < maxUploads) {
    const next = queue.take(accepts);
    if (next === undefined) break;
    group.push(next.item);
    total += next.cost;
    ofGateways.set(next.sender, (ofGateways.get(next.sender) ?? 0) + next.cost);
  }
  return group;
}
