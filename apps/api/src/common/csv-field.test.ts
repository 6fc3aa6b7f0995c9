import { expect, test } from 'vitest';
import { csvField } from './csv-field.ts';

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+49', "'+49"],
  ['@SUM(1)', "'@SUM(1)"],
  ['', ''],
])('%j stands in a CSV as %j', (text, field) => {
  expect(csvField(text)).toBe(field);
});
