import { z } from 'zod';

/**
 * What ingest publishes in Redis after a commit: only what changed, not the values. Readers fetch the values, so a lost
 * message costs freshness and never truth.
 */
export const liveEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('packs'), organisationId: z.uuid(), packUids: z.array(z.uuid()) }),
  z.object({ kind: z.literal('alarms'), organisationId: z.uuid(), alarmIds: z.array(z.uuid()) }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;

export const liveChannel = (organisationId: string): string => `packwatch:live:${organisationId}`;
