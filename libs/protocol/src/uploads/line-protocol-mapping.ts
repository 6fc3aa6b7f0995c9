import { z } from 'zod';
import { type PlacedFault, placedFaults } from '../maps/document-faults.ts';
import { foreignName, mappedSignalSchema, serialNumber } from './mapped-signal.ts';

const packSchema = z.union([
  z.strictObject({ serial: serialNumber }).describe('Every line is of this pack.'),
  z
    .strictObject({
      tag: foreignName,
      serials: z.record(foreignName, serialNumber).optional().describe('Serial number by tag value.'),
    })
    .describe('The tag holds the serial number, or names one of serials.'),
]);

/** What the lines of a gateway mean (docs/uploads/line-protocol.md). Set on the gateway, tried before it is saved. */
export const lineProtocolMappingSchema = z.strictObject({
  v: z.literal(1),
  lines: z
    .array(
      z.strictObject({
        measurement: foreignName,
        tags: z.record(foreignName, z.string().max(200)).optional().describe('Only lines that carry all of these.'),
        pack: packSchema,
        fields: z.record(foreignName, mappedSignalSchema),
      }),
    )
    .min(1)
    .max(500),
});
export type LineProtocolMapping = z.infer<typeof lineProtocolMappingSchema>;

export type LineProtocolMappingResult =
  { readonly ok: true; readonly mapping: LineProtocolMapping } | { readonly ok: false; readonly errors: PlacedFault[] };

/** Checks a document that claims to be a mapping of line protocol. Never throws. */
export function parseLineProtocolMapping(document: unknown): LineProtocolMappingResult {
  const parsed = lineProtocolMappingSchema.safeParse(document);
  return parsed.success ? { ok: true, mapping: parsed.data } : { ok: false, errors: placedFaults(parsed.error) };
}

export const lineProtocolMappingJsonSchema = (): object => z.toJSONSchema(lineProtocolMappingSchema, { io: 'input' });
