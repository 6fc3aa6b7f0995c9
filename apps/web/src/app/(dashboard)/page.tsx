import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type SearchParams } from 'nuqs/server';
import { loadFleetSearchParams } from '#app/(dashboard)/search-params.ts';
import { FleetPage } from '#features/fleet/fleet-page.tsx';
import { askWhatNeedsAttention } from '#lib/server/ask-what-needs-attention.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fleet');
  return { title: t('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { site } = await loadFleetSearchParams(searchParams);
  return <FleetPage known={await askWhatNeedsAttention(site)} />;
}
