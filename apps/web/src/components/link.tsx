'use client';

import NextLink from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link to another page, which is fetched ahead when somebody points at it. Next fetches ahead whatever comes into sight: for a
 * list that is a request for every row, each drawn by the server, while the page itself still waits for its data.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch' | 'onPointerEnter' | 'onFocus'>) {
  const [isMeant, setMeant] = useState(false);
  const mean = (): void => setMeant(true);
  return <NextLink {...props} prefetch={isMeant ? null : false} onPointerEnter={mean} onFocus={mean} />;
}
