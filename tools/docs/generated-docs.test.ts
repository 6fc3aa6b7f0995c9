import { readFile, readdir } from 'node:fs/promises';
import { findShippedMap, registerMapJsonSchema, shippedMaps } from '@packwatch/protocol';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { DOCS, generatedDocs } from './generated-docs.ts';
import { mapPage } from './map-page.ts';

describe('the generated pages and schemas', async () => {
  const docs = await generatedDocs();

  it.each(docs)('have docs/$path as it is generated (npm run docs)', async ({ path, text }) => {
    expect(await readFile(new URL(path, DOCS), 'utf8')).toBe(text);
  });

  it('are all there is in docs/register-maps', async () => {
    const generated = docs
      .filter(({ path }) => path.startsWith('register-maps/'))
      .map(({ path }) => path.split('/')[1]);
    expect((await readdir(new URL('register-maps/', DOCS))).sort()).toEqual(generated.sort());
  });
});

describe('the JSON Schema of register maps', () => {
  const validate = new Ajv2020().compile(registerMapJsonSchema());

  it('takes every shipped map', () => {
    for (const map of shippedMaps) {
      validate(map);
      expect(validate.errors, map.id).toBeNull();
    }
  });

  it('refuses an unknown unit, type or member', () => {
    const lipro = findShippedMap('lipro');
    const [point, ...others] = lipro?.points ?? [];
    for (const change of [{ unit: 'V' }, { type: 'u24' }, { colour: 'green' }]) {
      expect(validate({ ...lipro, points: [{ ...point, ...change }, ...others] })).toBe(false);
    }
  });
});

describe('the page of a map', () => {
  const pageOf = (id: string): string => {
    const map = findShippedMap(id);
    return map === undefined ? '' : mapPage(map);
  };

  it('says what is provisional, and only there', () => {
    expect(pageOf('smartpro')).toContain('**Provisional**');
    expect(pageOf('greenmeter')).not.toContain('**Provisional**');
  });

  it('shows scale, offset, codes, bits, flags, fields and the word quirk', () => {
    expect(pageOf('lipro1-6-active-v1')).toContain('| 8 | `cell.temperature_c` | u16 | × 0.1 − 60 °C | FFFF |');
    expect(pageOf('smartpro')).toContain('0: charge_on · 1: load_on · 2: aux_on');
    expect(pageOf('smartpro')).toContain(
      '| 50 | `setting.soc_method` | u16 | 0: ah · 1: wh · 2: temperature_compensated |',
    );
    expect(pageOf('lipro')).toContain('1 if above 50, else 0');
    expect(pageOf('greencontroller')).toContain('| 10, bits 8–15 | `setting.current_limit_divisor` | u16 |  | FF |');
    expect(pageOf('greenmeter')).toContain('× 0.001 %; a high word of FFFF is ignored | FFFFFFFF | driver | high');
  });
});
