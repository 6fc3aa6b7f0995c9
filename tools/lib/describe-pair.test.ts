import { findShippedMap, fromHex, shippedMaps } from '@packwatch/protocol';
import { describe, expect, it } from 'vitest';
import { describePair } from './describe-pair.ts';

const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array();
const mapsOf = (reference: string) => [findShippedMap(reference)].filter((map) => map !== undefined);

describe('describePair', () => {
  it('prints registers and points with their unit, place and source', () => {
    expect(describePair(hex('0103006c00020416'), hex('010304672c0000248e'), mapsOf('smartpro@1'))).toEqual({
      isSound: true,
      lines: [
        'request   slave 1, function 3, registers 108–109',
        'response  2 registers, CRC right',
        '     108  672C 0000',
        '',
        'by smartpro@1, SmartPro 12-115, 24-115, 48-115 (provisional: not from the maker)',
        '  pack.voltage_mv  26412 mV    108 s32   provisional, medium',
      ],
    });
  });

  it('names codes and bits, and says what is not available', () => {
    const switched = describePair(hex('32030064000341d7'), hex('32030600030c210002f71f'), mapsOf('powerpro@1'));
    expect(switched.lines.join('\n')).toContain('0b11 (main_switch_on, fuse_ok)');
    const absent = describePair(hex('0e030064000344eb'), hex('0e0306ffff8000ffff48ee'), mapsOf('lipro@1'));
    expect(absent.lines.filter((line) => line.includes('not available'))).toHaveLength(3);
  });

  it('shows every map that has points there, and no other', () => {
    const { lines } = describePair(hex('0103006c00020416'), hex('010304672c0000248e'), shippedMaps);
    expect(lines.filter((line) => line.startsWith('by ')).map((line) => line.split(',')[0])).toEqual([
      'by smartpro@1',
      'by greenmeter@1',
    ]);
  });

  it('says why a response or a request is refused', () => {
    expect(describePair(hex('0103006c00020416'), hex('018302c0f1'), shippedMaps)).toMatchObject({
      isSound: false,
      lines: [expect.anything(), 'response  refused: modbus_exception: exception 2 (illegal data address)'],
    });
    expect(describePair(hex('0103006c00020417'), null, shippedMaps)).toEqual({
      isSound: false,
      lines: ['request refused: bad_crc: request CRC does not match'],
    });
  });

  it.each([
    ['1101001300250e84', '110105cd6bb20e1b45e6', 'coils 19–55', '1011001111010110010011010111000011011'],
    ['01050014ff00cc3e', '01050014ff00cc3e', 'coil 20 on', 'done as it was asked'],
    ['010600320001e9c5', '010600320001e9c5', 'register 50 = 1', 'done as it was asked'],
    ['110f0013000a02cd01bf0b', '110f0013000a2699', 'coils 19–28 = 1011001110', 'done as it was asked'],
    ['01100001000204000a01029230', '0110000100021008', 'registers 1–2 = 000A 0102', 'done as it was asked'],
  ])('reads coils and writes: %s', (request, response, asked, answered) => {
    const { lines, isSound } = describePair(hex(request), hex(response), shippedMaps);
    expect(isSound).toBe(true);
    expect(lines[0]).toContain(asked);
    expect(lines.slice(1).join('\n')).toContain(answered);
  });

  it('shows the fields of a packed register, and floats', () => {
    const { lines } = describePair(
      hex('6403000000204de7'),
      hex(
        '6403400401006e325935313034061a0004000000000000010200000005002d00000000' +
          '406028f6405ccccd405c51ec4058cccd406c00004040cccd404c00008000646474f9',
      ),
      mapsOf('greencontroller@1'),
    );
    const shown = lines.join('\n').replaceAll(/ +/g, ' ');
    expect(shown).toContain('setting.cell_type 2 10 u16');
    expect(shown).toContain('setting.cell_absorption_exit_voltage_mv 3440 mV 17 f32');
  });

  it('reads a request alone', () => {
    expect(describePair(hex('0103006c00020416'), null, shippedMaps)).toEqual({
      isSound: true,
      lines: ['request   slave 1, function 3, registers 108–109'],
    });
  });
});
