import { describe, expect, it } from 'vitest';
import { defaultSet, NO_PACKS_YET } from './default-set.ts';

const keysOf = (kinds: Parameters<typeof defaultSet>[0]) => defaultSet(kinds).map(({ key }) => key);

describe('the default set', () => {
  it('has the cells of each chemistry, the voltage of each model and everything else once', () => {
    const keys = keysOf({ chemistries: ['lfp', 'nmc'], models: ['24-115', 'home-made'] });
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.includes('/'))).toEqual([
      'lfp/cell_over_voltage',
      'lfp/cell_under_voltage',
      'lfp/cell_too_hot',
      'lfp/cell_below_siblings',
      'nmc/cell_over_voltage',
      'nmc/cell_under_voltage',
      'nmc/cell_too_hot',
      'nmc/cell_below_siblings',
      '24-115/pack_over_voltage',
    ]);
    expect(keys).toEqual(expect.arrayContaining(['short_circuit', 'charge_low', 'pack_silent', 'gateway_silent']));
    expect(keys).toHaveLength(9 + 17 + 5);
  });

  it('judges packs by the limits of their own chemistry, and says where these come from', () => {
    const set = defaultSet({ chemistries: ['lfp', 'nmc'], models: [] });
    const [lfp, nmc] = ['lfp', 'nmc'].map((chemistry) =>
      set.find(({ key }) => key === `${chemistry}/cell_over_voltage`),
    );
    expect(lfp).toMatchObject({
      nameKey: 'cell_over_voltage',
      definition: { raiseLevel: 3_700, scope: { of: 'chemistry', chemistry: 'lfp' } },
      basis: 'chemistry',
      source: expect.stringContaining('A123'),
      inWords: expect.stringContaining('for packs of LFP cells: when a cell’s voltage is 3.700 V or more'),
    });
    expect(nmc).toMatchObject({ definition: { raiseLevel: 4_250 }, source: expect.stringContaining('Samsung') });
    expect(set.find(({ key }) => key === 'charge_low')).toMatchObject({ basis: 'usual', source: null });
  });

  it('starts with LFP where no pack says what it is', () => {
    expect(keysOf(NO_PACKS_YET)).toEqual(keysOf({ chemistries: ['lfp'], models: [] }));
  });
});
