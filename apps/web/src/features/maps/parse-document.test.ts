import { describe, expect, it } from 'vitest';
import { parseDocument } from '#features/maps/parse-document.ts';

describe('an edited document', () => {
  it('is an object', () => {
    expect(parseDocument('{"id": "x"}')).toEqual({ ok: true, document: { id: 'x' } });
    for (const text of ['[]', '1', 'null']) expect(parseDocument(text)).toEqual({ ok: false, reason: 'no_object' });
  });

  it.each([
    ['{\n  "a": 1,\n  "b" 2\n}', 3],
    ['{\n  "a": 1,\n}', 3],
    ['{\n  "a": [', 2],
    ['', 1],
  ])('%j says on which line it stops being JSON', (text, line) => {
    expect(parseDocument(text)).toMatchObject({ ok: false, reason: 'no_json', line });
  });
});
