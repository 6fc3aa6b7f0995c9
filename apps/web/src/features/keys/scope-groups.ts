import { type KeyScope, type Permission } from '@packwatch/contracts';

/** What only people do, signed in. */
const FOR_PEOPLE: readonly Permission[] = [
  'organisation:write',
  'organisation:erase',
  'member:write',
  'customer:write',
  'key:read',
  'key:write',
];

const isScope = (permission: Permission): permission is KeyScope => !FOR_PEOPLE.includes(permission);

export interface ScopeGroup {
  /** The word before the colon. */
  readonly about: string;
  readonly scopes: readonly KeyScope[];
}

/** What somebody may give to a key, of what they may do themselves: by what it is about. */
export function scopeGroups(permissions: readonly Permission[]): ScopeGroup[] {
  const groups = Map.groupBy(permissions.filter(isScope), (scope) => scope.split(':')[0] ?? scope);
  return [...groups].map(([about, scopes]) => ({ about, scopes }));
}

export const readsOnly = (groups: readonly ScopeGroup[]): KeyScope[] =>
  groups.flatMap(({ scopes }) => scopes.filter((scope) => scope.endsWith(':read')));
