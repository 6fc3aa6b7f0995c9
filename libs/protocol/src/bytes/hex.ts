const HEX = '0123456789abcdef';

/** Value of each ASCII hex digit, 255 for everything else. */
const NIBBLES = new Uint8Array(128).fill(255);
for (let value = 0; value < 16; value++) {
  NIBBLES[HEX.charCodeAt(value)] = value;
  NIBBLES[HEX.toUpperCase().charCodeAt(value)] = value;
}

const nibbleAt = (text: string, index: number): number => NIBBLES[text.charCodeAt(index)] ?? 255;

/** Bytes of a hex string in either case, without separators; null if it is anything else. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    const high = nibbleAt(text, index * 2);
    const low = nibbleAt(text, index * 2 + 1);
    if (high === 255 || low === 255) return null;
    bytes[index] = (high << 4) | low;
  }
  return bytes;
}

/** Lower-case hex without separators. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX.charAt(byte >> 4) + HEX.charAt(byte & 15);
  return text;
}
