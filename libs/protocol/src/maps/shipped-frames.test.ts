import { describe, expect, it } from 'vitest';
import { fromHex } from '../bytes/hex.ts';
import { readFrame } from '../polls/read-frame.ts';
import { type PointValues, compileMap } from './compile-map.ts';
import { findShippedMap } from './shipped-maps.ts';

/** A response by its parts: slave, function and byte count; 16 registers a line; CRC. */
const frame = (...parts: string[]): string => parts.join('');

/** What a pair means by a map. CRCs of these frames were computed by another program. */
function decode(reference: string, request: string, response: string): Record<string, number | null> {
  const map = findShippedMap(reference);
  if (map === undefined) throw new Error(`no map ${reference}`);
  const reading = readFrame({
    pollMs: null,
    tMs: 0,
    bus: 'rs485-0',
    request: fromHex(request) ?? new Uint8Array(),
    response: fromHex(response),
    error: null,
  });
  if (!reading.ok) throw new Error(`${reading.fault}: ${reading.detail}`);
  const values: PointValues = new Map();
  compileMap(map).decode(reading.firstRegister, reading.registers, values);
  return Object.fromEntries(values);
}

describe('smartpro@1', () => {
  it('reads identification, limits and settings from block 0', () => {
    expect(
      decode(
        'smartpro@1',
        '010300000034441d',
        frame(
          '010368',
          '0209007bf6fa006a000000000000000000000000000000000000000000000000',
          '00000000000000000000000000000000000000000000000000000000ff83007d',
          '0000000800000000000000000000000000000000000000000000000060180000',
          '0000000000000001',
          '39d7',
        ),
      ),
    ).toEqual({
      'device.model_id': 521,
      'device.firmware_version': 1.23,
      'device.serial': 7010042,
      'setting.max_discharge_current_a': -125,
      'setting.max_charge_current_a': 125,
      'setting.cells_in_series': 8,
      'setting.capacity_mah': 24600,
      'setting.soc_method': 0,
      'setting.self_consumption_counted': 1,
    });
  });

  it('reads what is measured from block 102, with a sensor that is not there as null', () => {
    expect(
      decode(
        'smartpro@1',
        '01030066001fe41d',
        frame(
          '01033e',
          '09e380000000000000000000672c00000000000000000000cfc7ffff00000000',
          '00000000000000000000000000000000000000001ef0000100000001000b',
          '48d1',
        ),
      ),
    ).toEqual({
      'pack.temperature_1_c': 25.31,
      'pack.temperature_2_c': null,
      'pack.voltage_mv': 26412,
      'pack.current_ma': -12345,
      'pack.bms_soc_pct': 73.456,
      'pack.charge_block': 0,
      'pack.discharge_block': 1,
      'pack.state_bits': 0b01011,
    });
  });

  it('reads C350 FFFF as 50.000 %, as the greenMeter does', () => {
    expect(decode('smartpro@1', '010300800002c5e3', '010304c350ffffc7d6')).toEqual({ 'pack.bms_soc_pct': 50 });
  });

  it('reads health and totals from block 200', () => {
    expect(
      decode(
        'smartpro@1',
        '010300c80014c43b',
        '01032803db00000866000003e403bad6870012c4b00012e92101ef05c001d93b806ab1019c000300000007760a',
      ),
    ).toEqual({
      'pack.bms_soh_pct': 98.7,
      'pack.bms_resistance_uohm': 2150,
      'device.charge_efficiency_pct': 99.6,
      'device.energy_efficiency_pct': 95.4,
      'pack.charged_mah': 12_345_670,
      'pack.discharged_mah': 12_300_000,
      'pack.charged_mwh': 3_250_000_100,
      'pack.discharged_mwh': 3_100_000_000,
      'device.last_calibration_s': 1_790_000_000,
      'pack.full_cycles': 412,
      'pack.short_circuit_trips': 3,
      'pack.over_voltage_trips': 0,
      'pack.under_voltage_trips': 7,
    });
  });
});

describe('greenmeter@1', () => {
  it('reads identification and limits from block 0', () => {
    expect(
      decode(
        'greenmeter@1',
        '01030000003045de',
        frame(
          '010360',
          '01f6000060620001000000000000000000000000000000000000000000000000',
          '00000000000000000000000000000000000000000000000000000000ff83003c',
          '0000000000000000000000000000000000000000000000000000000071000002',
          '2c62',
        ),
      ),
    ).toEqual({
      'device.model_id': 502,
      'device.serial': 90210,
      'setting.max_discharge_current_a': -125,
      'setting.max_charge_current_a': 60,
      'setting.capacity_mah': 160_000,
    });
  });

  it('reads C350 FFFF as 50.000 % and not as −15.536 %', () => {
    expect(
      decode(
        'greenmeter@1',
        '01030066001e25dd',
        frame(
          '01033c',
          'fe00088c0000000000000000cb20000000000000000000008624000100000000',
          '0000000000000000000000000000000000000000c350ffff00030000',
          '3b3b',
        ),
      ),
    ).toEqual({
      'pack.temperature_1_c': -5.12,
      'pack.temperature_2_c': 21.88,
      'pack.voltage_mv': 52_000,
      'pack.current_ma': 99_876,
      'pack.bms_soc_pct': 50,
      'pack.charge_block': 3,
      'pack.discharge_block': 0,
    });
  });

  it('reads a meter at address 100 that is asked by function 4', () => {
    expect(
      decode(
        'greenmeter@1',
        '64040066001e99e8',
        frame(
          '64043c',
          '07d0088c0000000000000000332c00000000000000000000ffffffff00000000',
          '000000000000000000000000000000000000000086a0000100000002',
          'd1a3',
        ),
      ),
    ).toMatchObject({ 'pack.voltage_mv': 13_100, 'pack.current_ma': -1, 'pack.bms_soc_pct': 100 });
  });

  it.each([
    ['65.534 % with a high word of FFFF', '010304fffeffffaa67', 65.534],
    ['100 % with a high word that counts', '01030486a000011299', 100],
    ['FFFF FFFF as not available', '010304fffffffffba7', null],
  ])('reads %s', (_what, response, soc) => {
    expect(decode('greenmeter@1', '010300800002c5e3', response)).toEqual({ 'pack.bms_soc_pct': soc });
  });
});

describe('lipro@1', () => {
  it('reads every module of a bus, not only the first that answers', () => {
    const modules = [
      decode('lipro@1', '0b030064000344be', '0b03060cf008660000fd73'),
      decode('lipro@1', '0c03006400034509', '0c03060ce2087f0000b287'),
      decode('lipro@1', '0d030064000344d8', '0d03060d7f0906006482d4'),
      decode('lipro@1', '0e030064000344eb', '0e0306ffff8000ffff48ee'),
    ];
    expect(modules).toEqual([
      { 'cell.voltage_mv': 3312, 'cell.temperature_c': 21.5, 'cell.balancing': 0 },
      { 'cell.voltage_mv': 3298, 'cell.temperature_c': 21.75, 'cell.balancing': 0 },
      { 'cell.voltage_mv': 3455, 'cell.temperature_c': 23.1, 'cell.balancing': 1 },
      { 'cell.voltage_mv': null, 'cell.temperature_c': null, 'cell.balancing': null },
    ]);
  });
});

describe('powerpro@1', () => {
  it('reads switch, fuse, temperature and trips', () => {
    expect(decode('powerpro@1', '32030064000341d7', '32030600030c210002f71f')).toEqual({
      'switch.state_bits': 0b011,
      'switch.temperature_c': 31.05,
      'switch.trips': 2,
    });
  });
});

describe('lipro1-6-active-v1@1', () => {
  it('reads voltage, temperature from −60 °C up, status and protections', () => {
    expect(
      decode('lipro1-6-active-v1@1', '010300070009340d', '0103120cf0032f000000000000000000050000000157cf'),
    ).toEqual({
      'cell.voltage_mv': 3312,
      'cell.temperature_c': 21.5,
      'device.status_bits': 0b101,
      'device.lvp_active': 0,
      'device.ovp_active': 1,
    });
  });

  it('takes every pattern but 0 for an active protection, FFFF too', () => {
    expect(
      decode('lipro1-6-active-v1@1', '020300070009343e', '020312ffffffff0000000000000000ffffffff00000e9a'),
    ).toEqual({
      'cell.voltage_mv': null,
      'cell.temperature_c': null,
      'device.status_bits': null,
      'device.lvp_active': 1,
      'device.ovp_active': 0,
    });
  });
});

describe('greencontroller@1', () => {
  it('reads firmware, serial number and settings, packed and as floats', () => {
    expect(
      decode(
        'greencontroller@1',
        '6403000000204de7',
        frame(
          '640340',
          '0401006e325935313034061a0004000000000000010200000005002d00000000',
          '406028f6405ccccd405c51ec4058cccd406c00004040cccd404c000080006464',
          '74f9',
        ),
      ),
    ).toEqual({
      'device.model_id': 1025,
      'device.firmware_version': 1.1,
      'device.serial_word_1': 0x3259,
      'device.serial_word_2': 0x3531,
      'device.serial_word_3': 0x3034,
      'device.serial_word_4': 0x061a,
      'device.serial_word_5': 0x0004,
      'device.serial_word_6': 0,
      'setting.cell_type': 2,
      'setting.current_limit_divisor': 1,
      'setting.absorption_time_min': 5,
      'setting.float_exit_time_min': 45,
      'setting.cell_absorption_voltage_mv': 3500,
      'setting.cell_absorption_exit_voltage_mv': 3440,
      'setting.cell_float_voltage_mv': 3450,
      'setting.cell_float_exit_voltage_mv': 3380,
      'setting.cell_equalize_voltage_mv': 3700,
      'setting.cell_cut_off_voltage_mv': 3000,
      'setting.cell_recovery_voltage_mv': 3200,
      'setting.charge_efficiency_pct': 100,
      'setting.peukert_factor': 100,
    });
    expect(decode('greencontroller@1', '6403028000018daf', '640302000bb58b')).toEqual({
      'device.firmware_sub_version': 11,
    });
  });
});
