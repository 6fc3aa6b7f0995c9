import { type GatewayMappingRecord } from '@packwatch/db';
import {
  parseLineProtocolMapping,
  parseTeltonikaMapping,
  type LineProtocolMapping,
  type PlacedFault,
  type TeltonikaMapping,
} from '@packwatch/protocol';

/** What the messages of one foreign gateway mean; null: nobody has said it yet. */
export interface GatewayMappings {
  readonly lineProtocol: LineProtocolMapping | null;
  readonly teltonika: TeltonikaMapping | null;
}

/** Stored documents made ready. One that is not valid, by rules that came after it, counts as none. */
export function toGatewayMappings(
  records: readonly GatewayMappingRecord[],
  onInvalid: (record: GatewayMappingRecord, errors: readonly PlacedFault[]) => void,
): GatewayMappings {
  let lineProtocol: LineProtocolMapping | null = null;
  let teltonika: TeltonikaMapping | null = null;
  for (const record of records) {
    if (record.format === 'line_protocol') {
      const parsed = parseLineProtocolMapping(record.document);
      if (parsed.ok) lineProtocol = parsed.mapping;
      else onInvalid(record, parsed.errors);
    } else {
      const parsed = parseTeltonikaMapping(record.document);
      if (parsed.ok) teltonika = parsed.mapping;
      else onInvalid(record, parsed.errors);
    }
  }
  return { lineProtocol, teltonika };
}
