import { z } from 'zod';

/** What a slave of a pack is: the pack's meter, one of its cells, or its main switch. */
export const slaveRole = z.enum(['meter', 'cell', 'switch']);
export type SlaveRole = z.infer<typeof slaveRole>;

const ORIGINS = ['shipped', 'own'] as const;

/** `shipped:smartpro@1` comes with PackWatch, `own:smartpro@2` is the organisation's own. */
export const registerMapRef = z
  .string()
  .max(100)
  .regex(/^(shipped|own):[a-z][a-z0-9-]{0,62}@[1-9]\d{0,8}$/, 'must be shipped:<id>@<version> or own:<id>@<version>');
export type RegisterMapRef = z.infer<typeof registerMapRef>;

export interface RegisterMapName {
  readonly origin: (typeof ORIGINS)[number];
  readonly key: string;
  readonly version: number;
}

export const formatMapRef = ({ origin, key, version }: RegisterMapName): RegisterMapRef =>
  `${origin}:${key}@${version}`;

/** The parts of a reference that `registerMapRef` has let through. */
export function parseMapRef(ref: RegisterMapRef): RegisterMapName {
  const [, origin, key, version] = /^([a-z]+):([a-z0-9-]+)@(\d+)$/.exec(ref) ?? [];
  return { origin: origin === 'own' ? 'own' : 'shipped', key: key ?? '', version: Number(version) };
}

const json = z.record(z.string(), z.unknown());

/** A place in a document that is wrong, such as `points[3].address`, and why. */
export const placedFault = z.object({ path: z.string(), message: z.string() }).meta({ id: 'PlacedFault' });

/** What a gateway polls of one such device. A burst is a stretch of quick polls that shows internal resistance. */
export const mapPollPlan = z
  .object({
    pollMs: z.int(),
    reads: z.array(z.object({ first: z.int(), count: z.int(), everyMs: z.int() })),
    burst: z
      .object({
        everyMs: z.int(),
        lastsMs: z.int(),
        intervalMs: z.int(),
        reads: z.array(z.object({ first: z.int(), count: z.int() })),
      })
      .nullable(),
  })
  .meta({ id: 'MapPollPlan' });

export const registerMapVersion = z
  .object({
    ref: registerMapRef,
    origin: z.enum(ORIGINS),
    key: z.string(),
    version: z.int(),
    device: z.string(),
    /** True: not from the maker. */
    provisional: z.boolean(),
    points: z.int(),
    /** How many points are how sure. */
    confidence: z.object({ high: z.int(), medium: z.int(), low: z.int() }),
    /** Packs that are decoded by it now. */
    packs: z.int(),
    basedOn: registerMapRef.nullable(),
    createdAt: z.iso.datetime(),
    /** Null: it came with PackWatch. */
    createdBy: z.string().nullable(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'RegisterMapVersion' });
export type RegisterMapVersion = z.infer<typeof registerMapVersion>;

/** One device's map with its versions, newest first. */
export const registerMapFamily = z
  .object({
    origin: z.enum(ORIGINS),
    key: z.string(),
    device: z.string(),
    provisional: z.boolean(),
    packs: z.int(),
    versions: z.array(registerMapVersion),
  })
  .meta({ id: 'RegisterMapFamily' });

export const registerMapList = z.object({ items: z.array(registerMapFamily) }).meta({ id: 'RegisterMapList' });
export type RegisterMapList = z.infer<typeof registerMapList>;

export const registerMapDetail = registerMapVersion
  .extend({
    /** The map itself: see `register-map.schema.json`. */
    document: json,
    pollPlan: mapPollPlan,
    /** The slaves it can be assigned to, by the points it has. */
    roles: z.array(slaveRole),
    /** The version that a correction of it would get. */
    nextVersion: z.int(),
    usedBy: z.array(
      z.object({ pack: z.object({ uid: z.uuid(), name: z.string() }), role: slaveRole, from: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'RegisterMapDetail' });
export type RegisterMapDetail = z.infer<typeof registerMapDetail>;

const memberChange = z.object({ member: z.string(), before: z.unknown().optional(), after: z.unknown().optional() });

export const registerMapDiff = z
  .object({
    from: registerMapRef,
    to: registerMapRef,
    /** Everything but the points: word order, blocks, ids. */
    members: z.array(memberChange),
    added: z.array(json),
    removed: z.array(json),
    changed: z.array(z.object({ name: z.string(), members: z.array(memberChange) })),
  })
  .meta({ id: 'RegisterMapDiff' });
export type RegisterMapDiff = z.infer<typeof registerMapDiff>;

export const validateRegisterMap = z.strictObject({ document: json }).meta({ id: 'ValidateRegisterMap' });
export type ValidateRegisterMap = z.infer<typeof validateRegisterMap>;

export const registerMapCheck = z
  .object({
    valid: z.boolean(),
    errors: z.array(placedFault),
    /** Nothing wrong, but worth knowing: points that PackWatch reads and does not store. */
    notices: z.array(placedFault),
    /** Null while there are errors. */
    pollPlan: mapPollPlan.nullable(),
    roles: z.array(slaveRole),
  })
  .meta({ id: 'RegisterMapCheck' });
export type RegisterMapCheck = z.infer<typeof registerMapCheck>;

/** Hex as people paste it: spaces, colons, commas, dashes and 0x between bytes don't matter. */
const pastedHex = z
  .string()
  .max(2_000)
  .transform((text) => text.replace(/0x|[\s:,-]/gi, ''))
  .refine((text) => /^([0-9a-f]{2})*$/i.test(text), 'must be an even number of hex digits');

export const tryRegisterMap = z
  .strictObject({
    /** A document that is not saved yet, or … */
    document: json.optional(),
    /** … saved maps; neither: every map that the organisation can use. */
    maps: z.array(registerMapRef).min(1).max(20).optional(),
    frames: z
      .array(z.object({ request: pastedHex, response: pastedHex.nullish() }))
      .min(1)
      .max(100),
  })
  .refine(({ document, maps }) => document === undefined || maps === undefined, {
    path: ['maps'],
    message: 'give a document or maps, not both',
  })
  .meta({ id: 'TryRegisterMap' });
export type TryRegisterMap = z.output<typeof tryRegisterMap>;

export const explainedPoint = z.object({
  name: z.string(),
  address: z.int(),
  type: z.string(),
  /** The registers as they came, hex, in the order of their addresses. */
  raw: z.string(),
  /** Null: the device says "not available". */
  value: z.number().nullable(),
  unit: z.string(),
  isSentinel: z.boolean(),
  usedQuirk: z.boolean(),
  named: z.string().nullable(),
  setBits: z.array(z.string()).nullable(),
  source: z.string(),
  confidence: z.string(),
  note: z.string().nullable(),
});

/** What a request and its response mean. */
export const explainedFrame = z
  .object({
    request: z
      .object({
        slaveAddress: z.int(),
        functionCode: z.int(),
        first: z.int().nullable(),
        count: z.int().nullable(),
      })
      .nullable(),
    /** What is wrong with which of the two; null: sound. */
    fault: z.object({ of: z.enum(['request', 'response']), fault: z.string(), detail: z.string() }).nullable(),
    /** The registers that came, hex, four digits each. */
    registers: z.object({ first: z.int(), hex: z.string() }).nullable(),
    byMap: z.array(
      z.object({
        map: z.object({ key: z.string(), version: z.int(), device: z.string(), provisional: z.boolean() }),
        points: z.array(explainedPoint),
      }),
    ),
  })
  .meta({ id: 'ExplainedFrame' });
export type ExplainedFrame = z.infer<typeof explainedFrame>;

export const registerMapTrial = z
  .object({
    /** What is wrong with the document; then nothing was tried by it. */
    errors: z.array(placedFault),
    frames: z.array(explainedFrame),
  })
  .meta({ id: 'RegisterMapTrial' });
export type RegisterMapTrial = z.infer<typeof registerMapTrial>;

export const createRegisterMap = z
  .strictObject({
    document: json,
    /** The version that this one corrects. */
    basedOn: registerMapRef.optional(),
    /** Why: people read it years later. */
    comment: z.string().trim().max(2_000).optional(),
  })
  .meta({ id: 'CreateRegisterMap' });
export type CreateRegisterMap = z.infer<typeof createRegisterMap>;
