import { describe, expect, it } from 'vitest';
import { formatNumber, formatPlain, formatSignal, magnitudeText, MISSING, signalText } from '#lib/format/number.ts';

describe('numbers', () => {
  it.each([
    [-12.344, 2, '−12.34'],
    [0.004, 2, '0.00'],
    [-0.004, 2, '0.00'],
    [12_345.6, 1, '12,345.6'],
  ])('%d with %d decimals reads %s', (value, decimals, text) => {
    expect(formatNumber(value, { decimals })).toBe(text);
  });

  it.each([
    [18.4, '+18.40'],
    [-18.4, '−18.40'],
    [0, '0.00'],
    [-0.001, '0.00'],
  ])('%d with its sign shown reads %s', (value, text) => {
    expect(formatNumber(value, { decimals: 2, signed: true })).toBe(text);
  });

  it('writes numbers the way of the locale', () => {
    expect(formatNumber(1234.5, { decimals: 1 }, 'de')).toBe('1.234,5');
  });
});

describe('signals', () => {
  it('are shown in the unit people read, with the decimals of the signal', () => {
    expect(formatSignal('pack.voltage_mv', 26_431)).toEqual({ text: '26.43', unit: 'V' });
    expect(formatSignal('cell.voltage_mv', 3_412)).toEqual({ text: '3.412', unit: 'V' });
  });

  it('show the sign of a current, because it says which way it flows', () => {
    expect(formatSignal('pack.current_ma', 18_400)?.text).toBe('+18.40');
    expect(formatSignal('pack.current_ma', -18_400)?.text).toBe('−18.40');
  });

  it('that are missing are not zero', () => {
    expect(formatSignal('pack.voltage_mv', null)).toBeNull();
    expect(signalText('pack.voltage_mv', null)).toBe(MISSING);
    expect(signalText('pack.voltage_mv', 0)).toBe('0.00\u00a0V');
  });

  it('without a unit end with the number', () => {
    expect(signalText('pack.full_cycles', 41)).toBe('41');
  });
});

describe('values as they are', () => {
  it.each([
    [50, '50'],
    [-15.536, '−15.536'],
    [0.1 + 0.2, '0.3'],
    [26_412, '26,412'],
  ])('%d reads %s', (value, text) => {
    expect(formatPlain(value)).toBe(text);
  });

  it('of a current without its direction says only how large it is; degrees below zero stay below', () => {
    expect(magnitudeText('pack.current_ma', 125_000)).toBe('125.00\u00a0A');
    expect(magnitudeText('cell.temperature_c', -5)).toBe('−5.0\u00a0°C');
  });
});
