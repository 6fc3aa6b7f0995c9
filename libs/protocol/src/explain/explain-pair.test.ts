import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { type RegisterMap } from '../maps/register-map.ts';
import { findShippedMap, shippedMaps } from '../maps/shipped-maps.ts';
import { buildReadRequest } from '../modbus/read-request.ts';
import { buildReadResponse } from '../modbus/read-response.ts';
import { explainPair } from './explain-pair.ts';

const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array();
const mapOf = (reference: string): RegisterMap => {
  const map = findShippedMap(reference);
  if (map === undefined) throw new Error(`no map ${reference}`);
  return map;
};
const pointsOf = (map: RegisterMap, slave: number, first: number, registers: string) =>
  explainPair(buildReadRequest(slave, first, registers.length / 4), buildReadResponse(slave, hex(registers)), [
    map,
  ]).byMap.flatMap(({ points }) => points);

describe('explainPair', () => {
  it('says that the quirk of the SOC high word was at work: C350 FFFF is 50 %', () => {
    expect(pointsOf(mapOf('smartpro@1'), 1, 128, 'c350ffff')).toMatchObject([
      { point: { name: 'pack.bms_soc_pct' }, value: 50, raw: 'c350ffff', usedQuirk: true, isSentinel: false },
    ]);
    expect(pointsOf(mapOf('smartpro@1'), 1, 128, '38800001')).toMatchObject([{ value: 80, usedQuirk: false }]);
  });

  it('tells the sentinel from a value, by word and byte order', () => {
    expect(pointsOf(mapOf('smartpro@1'), 1, 128, 'ffffffff')).toMatchObject([
      { value: null, isSentinel: true, usedQuirk: false },
    ]);
    expect(pointsOf(mapOf('lipro@1'), 11, 100, '0ce4')).toMatchObject([{ value: 3300, isSentinel: false }]);
    const swapped = { ...mapOf('lipro@1'), byteOrder: 'little' as const };
    expect(pointsOf(swapped, 11, 100, 'e40c')).toMatchObject([{ value: 3300, raw: 'e40c' }]);
  });

  it('names codes and bits that are set', () => {
    expect(pointsOf(mapOf('powerpro@1'), 50, 100, '0003')).toMatchObject([
      { setBits: ['main_switch_on', 'fuse_ok'], named: null },
    ]);
    expect(pointsOf(mapOf('smartpro@1'), 1, 130, '0001')).toMatchObject([
      { value: 1, named: 'voltage', setBits: null },
    ]);
  });

  it('names the fault and whose it is, and gives no values', () => {
    const request = buildReadRequest(1, 108, 2);
    const response = buildReadResponse(1, hex('672c0000'));
    const turned = Uint8Array.from(response, (byte, i) => (i === 3 ? byte ^ 1 : byte));
    expect(explainPair(request, turned, shippedMaps)).toMatchObject({
      fault: { of: 'response', fault: 'bad_crc' },
      registers: null,
      byMap: [],
    });
    expect(explainPair(request.subarray(0, 5), response, shippedMaps)).toMatchObject({
      request: null,
      fault: { of: 'request', fault: 'truncated' },
    });
    expect(toHex(explainPair(request, response, []).registers?.bytes ?? new Uint8Array())).toBe('672c0000');
  });
});
