import { createPack } from '@packwatch/contracts';
import { expect, it } from 'vitest';
import { CHEMISTRIES } from '#lib/api/provisioning-queries.ts';

it('the chemistries are those that the API takes', () => {
  expect(CHEMISTRIES).toEqual(createPack.shape.chemistry.options);
});
