import { z } from 'zod';
import { MAX_READ_REGISTERS } from '../modbus/limits.ts';
import { type PlacedFault, placedFaults } from './document-faults.ts';
import { mapFaults } from './map-faults.ts';

/** Units a point may have. `''` is for codes, bits, counts and flags. */
export const POINT_UNITS = ['mV', 'mA', 'A', 'mAh', 'mWh', '°C', '%', 'µΩ', 's', 'min', ''] as const;

const registerAddress = z.int().min(0).max(0xffff);
const identifier = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, 'must be lower-case letters, digits and _');
const codeNames = (keys: RegExp) => z.record(z.string().regex(keys), identifier);

/** Where a point comes from, and how sure we are of it. */
export const pointSource = z.enum([
  'driver', // the public dbus-serialbattery ECS driver
  'manual', // a maker's manual
  'page', // a public listing of one real device
  'provisional', // ours: the maker's conventions carried on
]);

// What `describe` says here is what the published JSON Schema says: see docs/register-maps/register-map.schema.json.

export const registerPointSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z]+\.[a-z][a-z0-9_]{0,62}$/, 'must be group.name in lower case')
    .describe('Signal or fact, such as pack.voltage_mv or device.serial. Unique in a map.'),
  address: registerAddress.describe('First register as on the wire, counted from 0. 32-bit types take two.'),
  type: z.enum(['u16', 's16', 'u32', 's32', 'f32', 'bits']),
  field: z
    .strictObject({ firstBit: z.int().min(0).max(15), bits: z.int().min(1).max(15) })
    .optional()
    .describe('Some bits of a u16 that holds several values; bit 0 is the lowest.'),
  scale: z.number().min(1e-9).max(1e9).optional().describe('value = raw × scale + offset, in the unit. 1 if left out.'),
  offset: z.number().min(-1e9).max(1e9).optional().describe('0 if left out.'),
  unit: z.enum(POINT_UNITS),
  sentinel: z
    .int()
    .min(0)
    .max(0xffff_ffff)
    .optional()
    .describe('The raw pattern, read without sign, that means "not available". It becomes null.'),
  onAbove: z.int().min(0).max(0xffff).optional().describe('A flag: 1 if the raw value is above this, else 0.'),
  bits: codeNames(/^(?:[0-9]|1[0-5])$/)
    .optional()
    .describe('Names of bits by number.'),
  enum: codeNames(/^\d{1,10}$/)
    .optional()
    .describe('Names of raw values.'),
  quirk: z
    .enum(['ffff_high_word'])
    .optional()
    .describe('ffff_high_word: a high word of 0xFFFF carries nothing; the low word is the value.'),
  polled: z
    .literal(false)
    .optional()
    .describe('False: the point lies outside every block on purpose; the note says why.'),
  source: pointSource.describe(
    'driver: a public driver. manual: the maker. page: a listing of a device. provisional: ours.',
  ),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().max(500).optional(),
});
export type RegisterPoint = z.infer<typeof registerPointSchema>;

export const registerBlockSchema = z.strictObject({
  first: registerAddress,
  count: z.int().min(1).max(MAX_READ_REGISTERS),
  everyS: z
    .int()
    .min(1)
    .max(86_400)
    .optional()
    .describe('How often the block is read, in seconds, if not with every poll.'),
});
/** Registers read by one request. */
export type RegisterBlock = z.infer<typeof registerBlockSchema>;

/** A device as data: see `docs/register-maps.md`. One generic decoder reads every map. */
export const registerMapSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and -'),
    version: z.int().min(1),
    device: z.string().min(1).max(200).describe('For people.'),
    provisional: z.boolean().describe('True: not from the maker; every point says where it comes from.'),
    note: z.string().max(2000).optional(),
    ids: z
      .array(z.strictObject({ id: registerAddress, model: z.string().min(1).max(100) }))
      .max(100)
      .describe('What register 0 holds on the devices this map is for. Empty: not known.'),
    wordOrder: z.enum(['low_first', 'high_first']).describe('Which word of a 32-bit value has the lower address.'),
    byteOrder: z.enum(['big', 'little']).describe('Which byte of a register comes first; Modbus says big.'),
    blocks: z.array(registerBlockSchema).min(1).max(100).describe('What is polled, ascending, without overlap.'),
    points: z.array(registerPointSchema).min(1).max(1000),
  })
  .superRefine((map, context) => {
    // An address that is none by itself can't be compared with others: register 2^53 has no next one.
    if (context.issues.length > 0) return;
    for (const { path, message } of mapFaults(map)) context.addIssue({ code: 'custom', path: [...path], message });
  });
export type RegisterMap = z.infer<typeof registerMapSchema>;

/** A place in a map that is wrong: `points[3].sentinel`. */
export type RegisterMapError = PlacedFault;

export type RegisterMapResult =
  { readonly ok: true; readonly map: RegisterMap } | { readonly ok: false; readonly errors: RegisterMapError[] };

/** Checks a document that claims to be a map. Never throws. */
export function parseRegisterMap(document: unknown): RegisterMapResult {
  const parsed = registerMapSchema.safeParse(document);
  return parsed.success ? { ok: true, map: parsed.data } : { ok: false, errors: placedFaults(parsed.error) };
}

/** The JSON Schema (2020-12) of a map's single members; what they must be together, `parseRegisterMap` checks. */
export const registerMapJsonSchema = (): object => z.toJSONSchema(registerMapSchema, { io: 'input' });
