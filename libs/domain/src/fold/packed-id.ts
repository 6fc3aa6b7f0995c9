const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** 128 bits by six. */
const LENGTH = 22;
const MARK = '~';

/** A UUID in 22 digits of base 64 behind a mark; any other id as it is. Rules have UUIDs, and a checkpoint holds many. */
export function packId(id: string): string {
  if (!UUID.test(id)) return id;
  let rest = BigInt(`0x${id.replaceAll('-', '')}`);
  let text = '';
  for (let i = 0; i < LENGTH; i += 1) {
    text = (DIGITS[Number(rest & 63n)] ?? '') + text;
    rest >>= 6n;
  }
  return MARK + text;
}

/** The id that was packed. */
export function unpackId(packed: string): string {
  if (packed.length !== LENGTH + 1 || !packed.startsWith(MARK)) return packed;
  let value = 0n;
  for (const digit of packed.slice(1)) {
    const place = DIGITS.indexOf(digit);
    if (place === -1) return packed;
    value = (value << 6n) | BigInt(place);
  }
  const hex = value.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
