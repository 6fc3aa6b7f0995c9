import dynamic, { type DynamicOptionsLoadingProps } from 'next/dynamic';
import { type ComponentType, type ReactNode } from 'react';

interface LaterOptions {
  readonly loading?: (props: DynamicOptionsLoadingProps) => ReactNode;
  /** It will be drawn as soon as its data are there: fetch its code beside them, not after them. */
  readonly soon?: boolean;
}

/**
 * A component whose code is fetched when it is first drawn. The build puts whatever an `import()` written inside
 * `dynamic()` itself names into the first load of the page; passed through here, it stays out.
 */
export function later<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  { loading, soon = false }: LaterOptions = {},
): ComponentType<P> {
  if (soon && typeof window !== 'undefined') void load();
  return dynamic(load, { ssr: false, ...(loading ? { loading } : {}) });
}
