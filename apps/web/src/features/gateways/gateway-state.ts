import { type GatewayDto, SILENT_AFTER_MS } from '@packwatch/contracts';

/** Samples whose time lies further ahead than this are refused. */
export const SKEW_HARMS_MS = 5 * 60_000;
/** A clock this far off is worth a look. */
const SKEW_SHOWN_MS = 60_000;

export type GatewayCondition = 'never' | 'silent' | 'clock' | 'well';

/** The first thing to know of a gateway: whether it is heard, and whether its clock can be trusted. */
export function gatewayCondition(
  { lastReceivedAt, skewMs }: Pick<GatewayDto, 'lastReceivedAt' | 'skewMs'>,
  nowMs: number,
): GatewayCondition {
  if (lastReceivedAt === null) return 'never';
  if (nowMs - Date.parse(lastReceivedAt) > SILENT_AFTER_MS) return 'silent';
  return skewMs !== null && Math.abs(skewMs) > SKEW_SHOWN_MS ? 'clock' : 'well';
}
