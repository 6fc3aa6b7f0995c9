import { z } from 'zod';

/** How long a customer may take an offer up. */
export const OFFER_DAYS = 14;

/**
 * `offered`: an organisation that stands already was asked by mail; `expired`: it was not answered in time; `awaiting_owner`:
 * it was made by the OEM, and nobody has joined yet; `active`: it has members of its own.
 */
export const customerState = z.enum(['offered', 'expired', 'awaiting_owner', 'active']);

export const customer = z
  .object({
    /** Of the pair of OEM and customer. */
    id: z.uuid(),
    state: customerState,
    /** Null while it is an offer: whose it becomes is not known before. */
    organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    /** Who was asked. */
    email: z.email(),
    createdAt: z.iso.datetime(),
    acceptedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable(),
    /** Null while it is an offer. */
    fleet: z
      .object({
        packs: z.int(),
        /** No sample for longer than `SILENT_AFTER_MS`, or never one. */
        silent: z.int(),
        /** Open alarms. */
        alarms: z.object({ critical: z.int(), warning: z.int(), info: z.int() }),
      })
      .nullable(),
  })
  .meta({ id: 'Customer' });
export type CustomerDto = z.infer<typeof customer>;

export const customerList = z
  .object({ items: z.array(customer), nextCursor: z.string().nullable() })
  .meta({ id: 'CustomerList' });
export type CustomerList = z.infer<typeof customerList>;

export const customerListQuery = z.strictObject({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type CustomerListQuery = z.output<typeof customerListQuery>;

export const createCustomer = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    /** Who is invited to own it. */
    owner: z.email().max(254),
  })
  .meta({ id: 'CreateCustomer' });
export type CreateCustomer = z.output<typeof createCustomer>;

export const offerToCustomer = z.strictObject({ email: z.email().max(254) }).meta({ id: 'OfferToCustomer' });
export type OfferToCustomer = z.output<typeof offerToCustomer>;

/** `mailed` false: the mail server did not take the mail. Send it again. */
export const customerMailed = z.object({ customer, mailed: z.boolean() }).meta({ id: 'CustomerMailed' });
export type CustomerMailed = z.infer<typeof customerMailed>;

export const customerGone = z.object({ id: z.uuid() }).meta({ id: 'CustomerGone' });

/** Who looks after an organisation and therefore sees its packs. */
export const organisationOem = z
  .object({
    oem: z
      .object({
        id: z.uuid(),
        name: z.string(),
        since: z.iso.datetime(),
        acceptedBy: z.string(),
        /** Everybody who may look. `writes` false: sees only; true: sets up gateways, packs and register maps too. */
        people: z.array(z.object({ name: z.string(), email: z.email(), writes: z.boolean() })),
        /** Keys of the OEM that hold: programs may see with them what their scopes allow. */
        keys: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'OrganisationOem' });
export type OrganisationOem = z.infer<typeof organisationOem>;

const token = z.string().min(20).max(200);
export const oemToken = z.strictObject({ token }).meta({ id: 'OemToken' });
export type OemToken = z.output<typeof oemToken>;

export const oemOffer = z
  .object({ oem: z.object({ id: z.uuid(), name: z.string() }), email: z.email(), expiresAt: z.iso.datetime() })
  .meta({ id: 'OemOffer' });
export type OemOffer = z.infer<typeof oemOffer>;
