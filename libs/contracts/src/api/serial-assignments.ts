import { z } from 'zod';
import { redecode } from './redecodes.ts';

/** What a serial number in uploads of decoded values meant from `from` until before `to` (null: still does). */
export const serialAssignment = z
  .object({
    id: z.uuid(),
    gateway: z.object({ id: z.uuid(), name: z.string() }),
    serial: z.string(),
    from: z.iso.datetime(),
    to: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SerialAssignment' });
export type SerialAssignment = z.infer<typeof serialAssignment>;

export const serialAssignmentList = z.object({ items: z.array(serialAssignment) }).meta({ id: 'SerialAssignmentList' });
export type SerialAssignmentList = z.infer<typeof serialAssignmentList>;

export const unassignedSerial = z
  .object({
    gateway: z.object({ id: z.uuid(), name: z.string() }),
    serial: z.string(),
    firstSeenAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    /** How many samples named it. */
    samples: z.int(),
  })
  .meta({ id: 'UnassignedSerial' });
export type UnassignedSerial = z.infer<typeof unassignedSerial>;

export const unassignedSerialList = z.object({ items: z.array(unassignedSerial) }).meta({ id: 'UnassignedSerialList' });
export type UnassignedSerialList = z.infer<typeof unassignedSerialList>;

export const assignSerial = z
  .strictObject({
    gateway: z.uuid(),
    serial: z.string().min(1).max(64),
    pack: z.uuid(),
    /** Left out: from now on. A time before now needs `backdate`. */
    from: z.iso.datetime().optional(),
    /** True: what the archive holds since `from` is decoded at once, without a preview: nothing stands there yet. */
    backdate: z.boolean().default(false),
  })
  .meta({ id: 'AssignSerial' });
export type AssignSerial = z.output<typeof assignSerial>;

export const serialAssigned = z
  .object({ assignment: serialAssignment, redecode: redecode.nullable() })
  .meta({ id: 'SerialAssigned' });
export type SerialAssigned = z.infer<typeof serialAssigned>;

export const endAssignment = z
  .strictObject({
    /** Left out: now. What was received before stays with the pack, so a time before its newest sample is refused. */
    at: z.iso.datetime().optional(),
  })
  .meta({ id: 'EndAssignment' });
export type EndAssignment = z.output<typeof endAssignment>;

export const assignmentEnded = z
  .object({ id: z.uuid(), of: z.enum(['address', 'serial']), to: z.iso.datetime() })
  .meta({ id: 'AssignmentEnded' });
export type AssignmentEnded = z.infer<typeof assignmentEnded>;
