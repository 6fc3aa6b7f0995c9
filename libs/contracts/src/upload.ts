import { z } from 'zod';
import { QUARANTINE_REASONS } from './quarantine-reasons.ts';

export const quarantineReason = z.enum(QUARANTINE_REASONS);

/** The answer to an upload; the same upload id again gets the same answer for 7 days. Counts are samples (polls of a pack). */
export const uploadAnswer = z.object({
  upload: z.string(),
  accepted: z.int(),
  duplicate: z.int(),
  late: z.int(),
  quarantined: z.array(z.object({ index: z.int(), reason: quarantineReason })),
});
export type UploadAnswer = z.infer<typeof uploadAnswer>;

export const CONTENT_TYPES = {
  framesJson: 'application/vnd.packwatch.frames+json',
  framesCbor: 'application/vnd.packwatch.frames+cbor',
  valuesJson: 'application/vnd.packwatch.values+json',
  /** What Teltonika routers call "data to server"; read by the gateway's mapping. */
  teltonika: 'application/json',
  /** InfluxDB's line protocol, on its own path; what timestamps count is a parameter: `;precision=ms`. */
  lineProtocol: 'text/plain',
} as const;

/** Formats whose meaning is said by a mapping that is set on the gateway. */
export const mappingFormat = z.enum(['line_protocol', 'teltonika']);
export type MappingFormat = z.infer<typeof mappingFormat>;

/** MQTT topics of a gateway: it publishes uploads to `up`; answers come back on `ack`. */
export const gatewayTopics = (gatewayId: string) => ({
  up: `packwatch/v1/${gatewayId}/up`,
  ack: `packwatch/v1/${gatewayId}/ack`,
});

export const UPLOAD_LIMITS = { sentBytes: 8 * 1024 * 1024, unpackedBytes: 64 * 1024 * 1024 } as const;
