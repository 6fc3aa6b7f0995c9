import { z } from 'zod';
import { redecode } from './redecodes.ts';
import { explainedFrame, registerMapRef, slaveRole } from './register-maps.ts';

/** What a slave address meant from `from` until before `to` (null: still does). */
export const packAssignment = z
  .object({
    id: z.uuid(),
    gateway: z.object({ id: z.uuid(), name: z.string() }),
    bus: z.string(),
    slaveAddress: z.int(),
    role: slaveRole,
    /** 0-based place in the string; null unless it is a cell. */
    cellIndex: z.int().nullable(),
    map: z.object({ ref: registerMapRef, device: z.string(), provisional: z.boolean() }),
    from: z.iso.datetime(),
    to: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PackAssignment' });
export type PackAssignment = z.infer<typeof packAssignment>;

export const packAssignmentList = z.object({ items: z.array(packAssignment) }).meta({ id: 'PackAssignmentList' });
export type PackAssignmentList = z.infer<typeof packAssignmentList>;

export const assignRegisterMap = z
  .strictObject({
    map: registerMapRef,
    packs: z.array(z.uuid()).min(1).max(500),
    /** Which slaves get it; left out: those that its points are for. */
    role: slaveRole.optional(),
    /** Left out: from now on. A time before now needs `backdate`. */
    from: z.iso.datetime().optional(),
    /**
     * True: what was received since `from` is to be decoded by it too. The map holds from now on at once; for the time before
     * a re-decode is previewed for each pack, and what held then changes when it is applied.
     */
    backdate: z.boolean().default(false),
  })
  .meta({ id: 'AssignRegisterMap' });
export type AssignRegisterMap = z.output<typeof assignRegisterMap>;

export const registerMapAssigned = z
  .object({
    from: z.iso.datetime(),
    packs: z.array(
      z.object({
        uid: z.uuid(),
        /** Slaves that have the map now and had another one before. */
        changed: z.int(),
        /** The preview of what was received since `from`; null without `backdate`. */
        redecode: redecode.nullable(),
      }),
    ),
  })
  .meta({ id: 'RegisterMapAssigned' });
export type RegisterMapAssigned = z.infer<typeof registerMapAssigned>;

export const unassignedAddress = z
  .object({
    gateway: z.object({ id: z.uuid(), name: z.string() }),
    bus: z.string(),
    slaveAddress: z.int(),
    firstSeenAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    frames: z.int(),
    /** It is assigned, and the meter says this serial number, which is not that of its pack; null: it belongs to nobody. */
    otherSerial: z.int().nullable(),
    /** The newest frame of it that was kept, with what the maps would say; null: none was. */
    newest: z.object({ receivedAt: z.iso.datetime(), frame: explainedFrame }).nullable(),
  })
  .meta({ id: 'UnassignedAddress' });
export type UnassignedAddress = z.infer<typeof unassignedAddress>;

export const unassignedAddressList = z
  .object({ items: z.array(unassignedAddress) })
  .meta({ id: 'UnassignedAddressList' });
export type UnassignedAddressList = z.infer<typeof unassignedAddressList>;

export const unassignedAddressQuery = z.strictObject({ gateway: z.uuid().optional() });

export const assignAddress = z
  .strictObject({
    gateway: z.uuid(),
    bus: z.string().min(1).max(200),
    slaveAddress: z.int().min(1).max(247),
    pack: z.uuid(),
    role: slaveRole,
    /** 0-based place in the string, for a cell. */
    cellIndex: z.int().min(0).max(255).optional(),
    map: registerMapRef,
    /** Left out: from now on. A time before now needs `backdate`. */
    from: z.iso.datetime().optional(),
    /** True: what the archive holds since `from` is decoded at once, without a preview: nothing stands there yet. */
    backdate: z.boolean().default(false),
  })
  .refine(({ role, cellIndex }) => (role === 'cell') === (cellIndex !== undefined), {
    path: ['cellIndex'],
    message: 'goes with the role cell, and with no other',
  })
  .meta({ id: 'AssignAddress' });
export type AssignAddress = z.output<typeof assignAddress>;

export const addressAssigned = z
  .object({ assignment: packAssignment, redecode: redecode.nullable() })
  .meta({ id: 'AddressAssigned' });
export type AddressAssigned = z.infer<typeof addressAssigned>;
