import { z } from 'zod';
import { MAX_READ_REGISTERS } from '../modbus/limits.ts';
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

export const registerPointSchema = z.strictObject({
  /** Signal or fact, dotted: `pack.voltage_mv`, `device.serial`. Unique in a map. */
  name: z.string().regex(/^[a-z]+\.[a-z][a-z0-9_]{0,62}$/, 'must be group.name in lower case'),
  /** First register, as on the wire (0-based). 32-bit types take two. */
  address: registerAddress,
  type: z.enum(['u16', 's16', 'u32', 's32', 'bits']),
  /** value = raw × scale + offset, in `unit`. Default 1 and 0. */
  scale: z.number().positive().optional(),
  offset: z.number().optional(),
  unit: z.enum(POINT_UNITS),
  /** The raw pattern, read unsigned, that means "not available". Decoded to null. */
  sentinel: z.int().min(0).max(0xffff_ffff).optional(),
  /** A flag: 1 if the raw value is above this, else 0. */
  onAbove: z.int().min(0).max(0xffff).optional(),
  /** Names of bits, from bit 0. */
  bits: codeNames(/^(?:[0-9]|1[0-5])$/).optional(),
  /** Names of raw values. */
  enum: codeNames(/^\d{1,10}$/).optional(),
  /** `ffff_high_word`: a high word of 0xFFFF carries nothing; the low word is the value. */
  quirk: z.enum(['ffff_high_word']).optional(),
  /** False: outside every polled block on purpose; `note` says why. */
  polled: z.literal(false).optional(),
  source: pointSource,
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().max(500).optional(),
});
export type RegisterPoint = z.infer<typeof registerPointSchema>;

export const registerBlockSchema = z.strictObject({
  first: registerAddress,
  count: z.int().min(1).max(MAX_READ_REGISTERS),
});
/** Registers read by one request. */
export type RegisterBlock = z.infer<typeof registerBlockSchema>;

/** A device as data: see `docs/register-maps.md`. One generic decoder reads every map. */
export const registerMapSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and -'),
    version: z.int().min(1),
    device: z.string().min(1).max(200),
    /** True: not from the maker; every point says where it comes from. */
    provisional: z.boolean(),
    note: z.string().max(2000).optional(),
    /** What register 0 holds on the devices this map is for, with the model's name. Empty: not known. */
    ids: z.array(z.strictObject({ id: registerAddress, model: z.string().min(1).max(100) })),
    /** Which word of a 32-bit value has the lower address. */
    wordOrder: z.enum(['low_first', 'high_first']),
    /** Which byte of a register comes first; Modbus says big. */
    byteOrder: z.enum(['big', 'little']),
    /** What one poll reads, in ascending order. */
    blocks: z.array(registerBlockSchema).min(1),
    points: z.array(registerPointSchema).min(1),
  })
  .superRefine((map, context) => {
    for (const { path, message } of mapFaults(map)) context.addIssue({ code: 'custom', path: [...path], message });
  });
export type RegisterMap = z.infer<typeof registerMapSchema>;

/** A place in a map that is wrong: `points[3].sentinel`. */
export interface RegisterMapError {
  readonly path: string;
  readonly message: string;
}

export type RegisterMapResult =
  { readonly ok: true; readonly map: RegisterMap } | { readonly ok: false; readonly errors: RegisterMapError[] };

/** Checks a document that claims to be a map. Never throws. */
export function parseRegisterMap(document: unknown): RegisterMapResult {
  const parsed = registerMapSchema.safeParse(document);
  if (parsed.success) return { ok: true, map: parsed.data };
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: placeOf(path), message }));
  return { ok: false, errors };
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    return place === '' ? String(step) : `${place}.${String(step)}`;
  }, '');
