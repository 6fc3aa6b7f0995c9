import { parseAsStringLiteral } from 'nuqs/server';

export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
export const DELIVERY_KINDS = ['email', 'chat', 'webhook'] as const;

export const deliveriesSearchParams = {
  status: parseAsStringLiteral(DELIVERY_STATUSES),
  kind: parseAsStringLiteral(DELIVERY_KINDS),
};
