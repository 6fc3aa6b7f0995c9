import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type ReactNode } from 'react';
import { ChooseOrganisation } from '#features/auth/choose-organisation.tsx';
import { MeProvider } from '#features/auth/me-context.tsx';
import { BrandColours } from '#features/brand/brand-colours.tsx';
import { PrintHead } from '#features/brand/print-head.tsx';
import { OemStrip } from '#features/customers/oem-strip.tsx';
import { LiveProvider } from '#features/live/live-provider.tsx';
import { Shell } from '#features/shell/shell.tsx';
import { ASKED_PATH_HEADER } from '#lib/server/asked-path.ts';
import { signedIn } from '#lib/server/session.ts';
import { themeOfRequest } from '#lib/server/theme.ts';
import { DrawnAt } from '#lib/use-now.ts';

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const me = await signedIn();
  if (!me) {
    const next = (await headers()).get(ASKED_PATH_HEADER) ?? '/';
    redirect(`/sign-in?${new URLSearchParams({ next }).toString()}`);
  }
  if (!me.organisation) return <ChooseOrganisation organisations={me.organisations} />;
  return (
    <MeProvider me={me}>
      <DrawnAt value={Date.now()}>
        <LiveProvider>
          <Shell me={me} theme={await themeOfRequest()}>
            <BrandColours brand={me.brand} />
            <PrintHead me={me} />
            <OemStrip organisation={me.organisation} />
            {children}
          </Shell>
        </LiveProvider>
      </DrawnAt>
    </MeProvider>
  );
}
