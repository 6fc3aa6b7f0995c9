import { memberRole } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { ROLES, rolesUpTo } from '#features/members/roles.ts';

describe('the roles somebody may give', () => {
  it('are as the contracts have them', () => {
    expect(ROLES).toEqual(memberRole.options);
  });

  it('are none above their own', () => {
    expect(rolesUpTo('owner')).toEqual(ROLES);
    expect(rolesUpTo('operator')).toEqual(['operator', 'technician', 'viewer']);
    expect(rolesUpTo(null)).toEqual([]);
  });
});
