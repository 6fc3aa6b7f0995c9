import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FleetPage } from '#features/fleet/fleet-page.tsx';
import { askAhead } from '#lib/server/ask-ahead.ts';

const WHAT_NEEDS_ATTENTION = [
  '/v1/alarms?status=open&limit=100',
  '/v1/packs?state=silent&limit=20',
  '/v1/packs?attention=soc_doubtful&limit=20',
  '/v1/packs?attention=weak_cell&limit=20',
  '/v1/packs?sohBelow=80&limit=20',
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fleet');
  return { title: t('title') };
}

export default async function Page() {
  await askAhead(...WHAT_NEEDS_ATTENTION);
  return <FleetPage />;
}
