'use client';

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { goToSignIn } from '#features/auth/go-to-sign-in.ts';
import { nextStepFor, worthRetrying } from '#lib/api/api-error.ts';

function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (nextStepFor(error) === 'sign_in') goToSignIn();
      },
    }),
    defaultOptions: {
      queries: {
        retry: worthRetrying,
        // Live events say when something changed; this is for what they can't say, such as a pack falling silent.
        refetchInterval: 60_000,
        staleTime: 5_000,
      },
    },
  });
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
