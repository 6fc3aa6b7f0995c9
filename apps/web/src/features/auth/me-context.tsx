'use client';

import { type Me, type Permission } from '@packwatch/contracts';
import { createContext, type ReactNode, use } from 'react';

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Who is signed in; null outside the pages that need somebody. */
export const useMe = (): Me | null => use(MeContext);

/** Whether the person who is signed in may do this. The API decides; this only spares them a button that is refused. */
export function useMay(permission: Permission): boolean {
  return use(MeContext)?.permissions.includes(permission) ?? false;
}
