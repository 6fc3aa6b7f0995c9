import * as contracts from '@packwatch/contracts';
import { expect, it } from 'vitest';
import { LOGO_MAX_BYTES } from '#features/brand/logo-max-bytes.ts';

it('is what the API takes', () => {
  expect(LOGO_MAX_BYTES).toBe(contracts.LOGO_MAX_BYTES);
});
