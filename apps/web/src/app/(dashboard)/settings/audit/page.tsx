import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditPage } from '#features/audit/audit-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.audit.title') };
}

export default function Page() {
  return <AuditPage />;
}
