const BLOCK = 512;
const END = new Uint8Array(2 * BLOCK);
/** Of a name in the plain form of the header. */
const NAME_BYTES = 100;

/** What stands after the last file of an archive. */
export const tarEnd = (): Uint8Array => END;

/** A file as it stands in an archive (POSIX.1-1988, ustar): a header, and its content filled up to whole blocks. */
export function tarEntry(name: string, content: string, at: Date): Uint8Array {
  const body = Buffer.from(content);
  if (Buffer.byteLength(name) > NAME_BYTES) throw new Error(`${name} is too long a name for an archive`);
  const entry = Buffer.alloc(BLOCK + Math.ceil(body.length / BLOCK) * BLOCK);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  entry.write(name, 0);
  entry.write(octal(0o644, 7), 100);
  entry.write(octal(0, 7), 108);
  entry.write(octal(0, 7), 116);
  entry.write(octal(body.length, 11), 124);
  entry.write(octal(Math.floor(at.getTime() / 1_000), 11), 136);
  // The sum counts its own place as blanks.
  entry.write('        ', 148);
  entry.write('0', 156);
  entry.write('ustar\x0000', 257);
  const sum = entry.subarray(0, BLOCK).reduce((total, byte) => total + byte, 0);
  entry.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  body.copy(entry, BLOCK);
  return entry;
}
