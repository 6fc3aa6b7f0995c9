import { z } from 'zod';
import { mappingFormat } from '../upload.ts';
import { placedFault } from './register-maps.ts';

const document = z.record(z.string(), z.unknown());
const LONGEST_MESSAGE = 100_000;

/** What the messages of a foreign gateway mean, from a time on. Versions are added and never change. */
export const gatewayMapping = z
  .object({
    format: mappingFormat,
    version: z.int(),
    /** See `line-protocol-mapping.schema.json` and `teltonika-mapping.schema.json`. */
    document,
    createdAt: z.iso.datetime(),
    createdBy: z.string().nullable(),
  })
  .meta({ id: 'GatewayMapping' });
export type GatewayMapping = z.infer<typeof gatewayMapping>;

/** The newest of each format first; that one is in force. */
export const gatewayMappingList = z.object({ items: z.array(gatewayMapping) }).meta({ id: 'GatewayMappingList' });
export type GatewayMappingList = z.infer<typeof gatewayMappingList>;

export const saveGatewayMapping = z
  .strictObject({ format: mappingFormat, document })
  .meta({ id: 'SaveGatewayMapping' });
export type SaveGatewayMapping = z.infer<typeof saveGatewayMapping>;

/** What the timestamps of line protocol count. */
const linePrecision = z.enum(['ns', 'us', 'ms', 's']);

export const tryGatewayMapping = z
  .strictObject({
    format: mappingFormat,
    document,
    /** A message as the gateway sends it. */
    message: z.string().max(LONGEST_MESSAGE),
    precision: linePrecision.default('ns'),
  })
  .meta({ id: 'TryGatewayMapping' });
export type TryGatewayMapping = z.output<typeof tryGatewayMapping>;

const values = z.record(z.string(), z.number().nullable());

const mappedMessage = z.object({
  samples: z.array(
    z.object({
      /** 0-based place in the message of the line or segment that began it. */
      at: z.int(),
      ts: z.iso.datetime(),
      /** The pack's serial number, as the mapping makes it. */
      serial: z.string(),
      /** By signal, in the signal's unit; null: not read. */
      values,
      cells: z.array(z.object({ cell: z.int(), values })),
    }),
  ),
  /** Registers of a segment, as the pair of frames that would have read them, in hex. */
  frames: z.array(
    z.object({ at: z.int(), ts: z.iso.datetime(), bus: z.string(), request: z.string(), response: z.string() }),
  ),
  refused: z.array(z.object({ index: z.int(), reason: z.string(), detail: z.string(), text: z.string() })),
  /** What the mapping says nothing about, and how often it comes. */
  unmapped: z.array(z.object({ name: z.string(), count: z.int() })),
});

export const gatewayMappingTrial = z
  .object({
    /** Places of the mapping that are wrong; then the message was not read. */
    errors: z.array(placedFault),
    /** The message as a whole is none of its format. */
    messageError: placedFault.nullable(),
    /** What the message gives; null while something is wrong. */
    message: mappedMessage.nullable(),
  })
  .meta({ id: 'GatewayMappingTrial' });
export type GatewayMappingTrial = z.infer<typeof gatewayMappingTrial>;
