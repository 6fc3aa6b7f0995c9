const MAX_SLAVE_ADDRESS = 247;
/** `11` or `11-18`. */
const RANGE = /^(\d{1,3})(?:-(\d{1,3}))?$/;

/** The slave addresses of `1`, `11-18` or `1,11-18`, ascending as written; null if it is nothing of the kind. */
export function parseAddresses(text: string): number[] | null {
  const addresses: number[] = [];
  for (const part of text.split(',')) {
    const [, first = '', last = first] = RANGE.exec(part.trim()) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === '' || from < 1 || to > MAX_SLAVE_ADDRESS || to < from) return null;
    for (let address = from; address <= to; address++) addresses.push(address);
  }
  return new Set(addresses).size === addresses.length ? addresses : null;
}
