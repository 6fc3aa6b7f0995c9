import { type ComponentType, lazy, memo, type ReactNode, Suspense } from 'react';
import { useInBrowser } from '#lib/use-in-browser.ts';

interface LaterOptions {
  readonly loading?: () => ReactNode;
  /** It will be drawn as soon as its data are there: fetch its code beside them, not after them. */
  readonly soon?: boolean;
}

/**
 * A component whose code is fetched when it is first drawn, which no server draws, and which is drawn again for other props only. `next/dynamic` does as much with
 * four times the code, and puts whatever an `import()` written inside it names into the first load of the page.
 */
export function later<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  { loading, soon = false }: LaterOptions = {},
): ComponentType<P> {
  const Loaded = lazy(load);
  if (soon && typeof window !== 'undefined') void load();
  return memo(function Later(props: P) {
    const waiting = loading?.() ?? null;
    if (!useInBrowser()) return waiting;
    return (
      <Suspense fallback={waiting}>
        <Loaded {...props} />
      </Suspense>
    );
  });
}
