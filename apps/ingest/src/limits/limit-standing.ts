import { type Quotas, type Usage } from './quota.ts';

/** Where a gateway stands with the limit that is nearest: the one of which the smallest share is left. */
export interface LimitStanding {
  readonly quotas: Quotas;
  readonly scope: 'gateway' | 'organisation';
  readonly key: keyof Usage;
  readonly remaining: number;
  /** Until it begins anew. */
  readonly resetS: number;
}
