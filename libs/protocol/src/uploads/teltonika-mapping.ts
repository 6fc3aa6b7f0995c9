import { z } from 'zod';
import { type PlacedFault, placedFaults } from '../maps/document-faults.ts';
import { MAX_SLAVE_ADDRESS } from '../modbus/limits.ts';
import { foreignName, mappedSignalSchema, serialNumber } from './mapped-signal.ts';
import { FRAMES_UPLOAD_LIMITS, isName } from './upload-rules.ts';

const timeSchema = z
  .strictObject({
    member: foreignName.describe('TS in the default format.'),
    format: z
      .enum(['unix_s', 'unix_ms', 'day_month_year'])
      .describe('day_month_year: 22/11/2026 10:00:00, as %d writes it by the clock on the wall.'),
    utcOffsetMin: z
      .int()
      .min(-840)
      .max(840)
      .optional()
      .describe('For day_month_year: minutes ahead of UTC. 0 if left out.'),
  })
  .refine(({ format, utcOffsetMin }) => utcOffsetMin === undefined || format === 'day_month_year', {
    path: ['utcOffsetMin'],
    message: 'is for day_month_year only',
  });

const registersSchema = z.strictObject({
  bus: z
    .string()
    .min(1)
    .max(FRAMES_UPLOAD_LIMITS.busLength)
    .refine((bus) => isName(bus, FRAMES_UPLOAD_LIMITS.busLength), 'must not have control characters'),
  slaveAddress: z.int().min(1).max(MAX_SLAVE_ADDRESS),
  readFunction: z
    .union([z.literal(3), z.literal(4)])
    .optional()
    .describe('3 if left out.'),
  first: z
    .union([foreignName, z.int().min(0).max(0xffff)])
    .describe('The member that holds the number of the first register, such as ST, or that number itself.'),
  countsFrom: z
    .union([z.literal(0), z.literal(1)])
    .describe('Whether the router counts registers from 0, as the wire does, or from 1.'),
});

const segmentSchema = z
  .strictObject({
    where: z
      .record(foreignName, z.string().max(200))
      .describe('Members a segment must have, as text: { "ID": "1", "ST": "108" }.'),
    values: foreignName.describe('The member that holds the data: VR in the default format.'),
    registers: registersSchema.optional().describe('The data are 16-bit registers, to be read by a register map.'),
    pack: serialNumber.optional(),
    signals: z
      .array(mappedSignalSchema.safeExtend({ index: z.int().min(0).max(999).describe('Place among the values.') }))
      .max(1000)
      .optional()
      .describe('The data are values that the router has decoded.'),
  })
  .refine(({ registers, signals }) => (registers === undefined) !== (signals === undefined), {
    message: 'must have either registers or signals',
  })
  .refine(({ pack, signals }) => (pack === undefined) === (signals === undefined), {
    path: ['pack'],
    message: 'goes with signals, and must go with them',
  });

/** What the segments of a router mean (docs/uploads/teltonika.md). Set on the gateway, tried before it is saved. */
export const teltonikaMappingSchema = z.strictObject({
  v: z.literal(1),
  time: timeSchema,
  segments: z.array(segmentSchema).min(1).max(500),
});
export type TeltonikaMapping = z.infer<typeof teltonikaMappingSchema>;

export type TeltonikaMappingResult =
  { readonly ok: true; readonly mapping: TeltonikaMapping } | { readonly ok: false; readonly errors: PlacedFault[] };

/** Checks a document that claims to be a mapping of Teltonika's data to server. Never throws. */
export function parseTeltonikaMapping(document: unknown): TeltonikaMappingResult {
  const parsed = teltonikaMappingSchema.safeParse(document);
  return parsed.success ? { ok: true, mapping: parsed.data } : { ok: false, errors: placedFaults(parsed.error) };
}

export const teltonikaMappingJsonSchema = (): object => z.toJSONSchema(teltonikaMappingSchema, { io: 'input' });
