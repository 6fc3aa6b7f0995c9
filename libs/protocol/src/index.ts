export * from './bytes/hex.ts';
export * from './explain/explain-pair.ts';
export { type ExplainedPoint } from './explain/explain-registers.ts';
export * from './maps/compile-map.ts';
export * from './maps/diff-maps.ts';
export { type PlacedFault } from './maps/document-faults.ts';
export * from './maps/encode-points.ts';
export { widthOf } from './maps/map-faults.ts';
export * from './maps/register-map.ts';
export * from './maps/roles-of-map.ts';
export * from './maps/shipped-maps.ts';
export { appendCrc, crc16, hasValidCrc } from './modbus/crc16.ts';
export { findResponse } from './modbus/find-response.ts';
export { type FrameFault, type FrameRefusal } from './modbus/frame-fault.ts';
export { MAX_READ_REGISTERS } from './modbus/limits.ts';
export * from './modbus/mbap.ts';
export * from './modbus/read-request.ts';
export * from './modbus/read-response.ts';
export * from './modbus/request.ts';
export * from './modbus/response.ts';
export * from './polls/group-polls.ts';
export * from './polls/poll-plan.ts';
export * from './polls/read-frame.ts';
export { decodeFrameTableCbor, decodeFramesCbor } from './uploads/decode-frames-cbor.ts';
export { encodeFramesCbor } from './uploads/encode-frames-cbor.ts';
export { FrameTable } from './uploads/frame-table.ts';
export { decodeFrameTableJson, decodeFramesJson, encodeFramesJson } from './uploads/frames-json.ts';
export * from './uploads/frames-upload.ts';
export { type LinePrecision, decodeLineProtocol, linePrecision } from './uploads/line-protocol.ts';
export {
  type LineProtocolMapping,
  type LineProtocolMappingResult,
  lineProtocolMappingJsonSchema,
  lineProtocolMappingSchema,
  parseLineProtocolMapping,
} from './uploads/line-protocol-mapping.ts';
export { type RoundTrips } from './uploads/round-trips.ts';
export { decodeTeltonika } from './uploads/teltonika.ts';
export {
  type TeltonikaMapping,
  type TeltonikaMappingResult,
  parseTeltonikaMapping,
  teltonikaMappingJsonSchema,
  teltonikaMappingSchema,
} from './uploads/teltonika-mapping.ts';
export * from './uploads/try-mapping.ts';
export { FRAMES_UPLOAD_LIMITS } from './uploads/upload-rules.ts';
export { decodeValuesJson, encodeValuesJson } from './uploads/values-json.ts';
export * from './uploads/values-upload.ts';
