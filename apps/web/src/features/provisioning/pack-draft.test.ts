import { createPack } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { EMPTY_PACK, packOf } from '#features/provisioning/pack-draft.ts';

describe('a pack as it is typed', () => {
  it('is one that the API takes', () => {
    const pack = packOf({ ...EMPTY_PACK, name: ' Boat 1 ', cells: '8', capacityAh: '62,5' });
    expect(createPack.parse({ ...pack, status: 'in_service' })).toMatchObject({
      name: 'Boat 1',
      serial: null,
      cellsInSeries: 8,
      nominalCapacityMah: 62_500,
    });
  });

  it.each([{ name: ' ' }, { cells: '0' }, { cells: '2.5' }, { capacityAh: 'much' }, { capacityAh: '0' }])(
    'is none with %o',
    (part) => {
      expect(packOf({ ...EMPTY_PACK, name: 'Boat 1', ...part })).toBeNull();
    },
  );
});
