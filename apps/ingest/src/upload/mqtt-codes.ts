import { UploadRejected } from '../errors.ts';

/** Reason codes of MQTT 5 (section 2.4), and the return codes of CONNACK in MQTT 3.1.1 (section 3.2.2.3). */
export const REASON = {
  success: 0x00,
  unspecified: 0x80,
  malformedPacket: 0x81,
  protocolError: 0x82,
  unsupportedVersion: 0x84,
  badUserNameOrPassword: 0x86,
  notAuthorized: 0x87,
  serverUnavailable: 0x88,
  serverShuttingDown: 0x8b,
  keepAliveTimeout: 0x8d,
  sessionTakenOver: 0x8e,
  packetTooLarge: 0x95,
  quotaExceeded: 0x97,
  payloadFormatInvalid: 0x99,
  qosNotSupported: 0x9b,
} as const;
export type Reason = (typeof REASON)[keyof typeof REASON];

const CONNACK_3: ReadonlyMap<number, number> = new Map([
  [REASON.success, 0],
  [REASON.unsupportedVersion, 1],
  [REASON.serverUnavailable, 3],
  [REASON.badUserNameOrPassword, 4],
  [REASON.notAuthorized, 5],
]);

/** A reason as MQTT 3.1.1's CONNACK can say it. */
export const returnCodeOf = (reason: Reason): number => CONNACK_3.get(reason) ?? 3;

export function reasonOf(error: unknown): Reason {
  if (!(error instanceof UploadRejected)) return REASON.unspecified;
  switch (error.code) {
    case 'unauthenticated':
      return REASON.badUserNameOrPassword;
    case 'wrong_gateway':
      return REASON.notAuthorized;
    case 'database_unavailable':
      return REASON.serverUnavailable;
    // "Packet too large" is no reason that PUBACK may give.
    case 'busy':
    case 'rate_limited':
    case 'too_large':
      return REASON.quotaExceeded;
    default:
      return REASON.payloadFormatInvalid;
  }
}
