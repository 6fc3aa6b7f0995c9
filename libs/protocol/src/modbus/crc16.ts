/** CRC-16/MODBUS: reflected polynomial 0xA001, start 0xFFFF (Modbus over Serial Line V1.02, 6.2.2). */
const TABLE = new Uint16Array(256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  TABLE[byte] = crc;
}

/** CRC-16 of `bytes[0, length)`. On the wire it follows low byte first. */
export function crc16(bytes: Uint8Array, length = bytes.length): number {
  let crc = 0xffff;
  for (let index = 0; index < length; index++) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return crc;
}

/** True if the last two bytes are the CRC of those before. */
export function hasValidCrc(adu: Uint8Array): boolean {
  const end = adu.length - 2;
  if (end < 1) return false;
  const crc = crc16(adu, end);
  return adu[end] === (crc & 0xff) && adu[end + 1] === crc >>> 8;
}

/** Writes the CRC of all but the last two bytes into the last two, and returns the same array. */
export function sealCrc(adu: Uint8Array): Uint8Array {
  const end = adu.length - 2;
  const crc = crc16(adu, end);
  adu[end] = crc & 0xff;
  adu[end + 1] = crc >>> 8;
  return adu;
}

/** A new array with the CRC appended. */
export function appendCrc(bytes: Uint8Array): Uint8Array {
  const adu = new Uint8Array(bytes.length + 2);
  adu.set(bytes);
  return sealCrc(adu);
}
