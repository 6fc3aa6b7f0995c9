import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CustomersPage } from '#features/customers/customers-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.customers.title') };
}

export default function Page() {
  return <CustomersPage />;
}
