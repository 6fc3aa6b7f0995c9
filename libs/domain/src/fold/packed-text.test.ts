import { describe, expect, it } from 'vitest';
import { packText, unpackText } from './packed-text.ts';

const LISTS: readonly (readonly [string, readonly unknown[]])[] = [
  ['nothing', []],
  ['one digit', [7]],
  ['two digits', [78]],
  ['words among numbers', [null, true, false, [null], -1.5]],
  ['the ends of what a number can be', [1e21, 5e-324, -1.7976931348623157e308, 0.1 + 0.2, 123_456_789_012_345]],
  ['strings with anything in them', ['', 'full', 'a "quoted" \\ one', 'ntf,[]', 'drei Zöllner: 三', ['~']]],
];

describe('a packed list', () => {
  it.each(LISTS)('comes back: %s', (_, list) => {
    expect(unpackText(packText(list))).toEqual(list);
  });

  it('takes two characters for three', () => {
    // [1,22,333] and two to fill: 12 symbols
    expect(packText([1, 22, 333]).text).toHaveLength(8);
    expect(packText([1, 22, 333]).strings).toEqual([]);
  });

  it('needs no escapes as JSON', () => {
    const { text } = packText(Array.from({ length: 5000 }, (_, i) => i * 7919 - 123_456));
    expect(JSON.stringify(text)).toHaveLength(text.length + 2);
  });

  it('is refused where it was cut short or changed', () => {
    const { text, strings } = packText([1, 'a', 3]);
    expect(() => unpackText({ text: text.slice(0, -1), strings })).toThrow(RangeError);
    expect(() => unpackText({ text: `${text.slice(0, -1)}\n`, strings })).toThrow(RangeError);
    expect(() => unpackText({ text: `${text.slice(0, -2)}~~`, strings })).toThrow(RangeError);
    expect(() => unpackText({ text, strings: [] })).toThrow(RangeError);
    expect(() => unpackText({ text, strings: ['a', 'b'] })).toThrow(RangeError);
    expect(() => unpackText({ text: text.slice(0, 2), strings: [] })).toThrow(SyntaxError);
    expect(() => packText([{ no: 'objects' }])).toThrow(RangeError);
  });
});
