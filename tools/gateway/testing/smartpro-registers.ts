import { encodePoints, findShippedMap } from '@packwatch/protocol';

/** Registers 0 to 299 of a device that is a SmartPro 24-115 with a LiPro's registers 100 and 101 where it has none. */
export function smartproRegisters(): Buffer {
  const map = findShippedMap('smartpro');
  if (map === undefined) throw new Error('there is no map of the SmartPro');
  const registers = Buffer.alloc(600);
  const values = new Map<string, number>([
    ['device.model_id', 521],
    ['pack.voltage_mv', 26_412],
    ['pack.current_ma', -12_345],
    ['pack.bms_soc_pct', 73.25],
  ]);
  for (const block of map.blocks) registers.set(encodePoints(map, block, values), block.first * 2);
  registers.writeUInt16BE(3301, 200);
  registers.writeInt16BE(-512, 202);
  return registers;
}
