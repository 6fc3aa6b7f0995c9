import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FleetPage } from '#features/fleet/fleet-page.tsx';
import { askAhead } from '#lib/server/ask-ahead.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fleet');
  return { title: t('title') };
}

export default function Page() {
  askAhead('/v1/alarms?status=open&limit=100');
  return <FleetPage />;
}
