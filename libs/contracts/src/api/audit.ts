import { z } from 'zod';

/** Who did what, when, from where, and what it was before and after. */
export const auditEntry = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    /** An e-mail address, or a key's name. */
    actor: z.string(),
    /** `key.create`, `alarm.acknowledge`, … */
    action: z.string(),
    /** `kind:id`. */
    target: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    /** Null: PackWatch itself, or before it was noted. */
    origin: z
      .object({
        address: z.string(),
        requestId: z.string(),
        via: z.enum(['session', 'key']).optional(),
        actorId: z.string().optional(),
        /** The OEM for which it was done, where that is another organisation. */
        oemId: z.uuid().optional(),
      })
      .nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryDto = z.infer<typeof auditEntry>;

export const auditList = z
  .object({ items: z.array(auditEntry), nextCursor: z.string().nullable() })
  .meta({ id: 'AuditList' });
export type AuditList = z.infer<typeof auditList>;

export const auditQuery = z.strictObject({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  actor: z.string().max(300).optional(),
  /** An action, or the kind before its dot: `alarm`. */
  action: z.string().max(60).optional(),
  target: z.string().max(300).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
});
export type AuditQuery = z.output<typeof auditQuery>;
