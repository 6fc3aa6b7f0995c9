import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type ReactNode } from 'react';
import { LiveProvider } from '#features/live/live-provider.tsx';
import { Shell } from '#features/shell/shell.tsx';
import { ASKED_PATH_HEADER } from '#lib/server/asked-path.ts';
import { signedIn } from '#lib/server/session.ts';
import { themeOfRequest } from '#lib/server/theme.ts';

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const person = await signedIn();
  if (!person) {
    const next = (await headers()).get(ASKED_PATH_HEADER) ?? '/';
    redirect(`/sign-in?${new URLSearchParams({ next }).toString()}`);
  }
  return (
    <LiveProvider>
      <Shell person={person} theme={await themeOfRequest()}>
        {children}
      </Shell>
    </LiveProvider>
  );
}
