import { z } from 'zod';

/** The change feed of an organisation has grown up to a number. A lost one costs a moment: who waits also asks by the clock. */
export const changeNudge = z.object({ lastSeq: z.int() });
export type ChangeNudge = z.infer<typeof changeNudge>;

export const changeChannel = (organisationId: string): string => `packwatch:changes:${organisationId}`;
