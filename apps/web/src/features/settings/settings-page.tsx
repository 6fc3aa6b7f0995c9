'use client';

import { ChevronRight, Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { PageHead } from '#components/page-head.tsx';
import { useMe } from '#features/auth/me-context.tsx';
import { hrefOf, SECTION_GROUPS, type Section } from '#features/settings/sections.ts';

/** What can be set, and what of it the person’s role leaves to others. */
export function SettingsPage() {
  const t = useTranslations('settings');
  const me = useMe();
  return (
    <>
      <PageHead
        title={t('title')}
        lead={me?.role ? t('lead', { organisation: me.organisation?.name ?? '', role: t(`role.${me.role}`) }) : null}
      />
      <div className="grid max-w-240 items-start gap-x-6 gap-y-5 lg:grid-cols-2">
        {SECTION_GROUPS.map((group) => (
          <section key={group.key} aria-labelledby={`group-${group.key}`}>
            <h2 id={`group-${group.key}`} className="mb-1.5 text-[0.8125rem] font-medium text-ink-3">
              {t(`group.${group.key}`)}
            </h2>
            <ul className="overflow-hidden rounded-lg border border-line bg-surface">
              {group.sections.map((section) => (
                <SectionRow
                  key={section.key}
                  section={section}
                  open={section.permission === null || (me?.permissions.includes(section.permission) ?? false)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function SectionRow({ section: { key }, open }: { section: Section; open: boolean }) {
  const t = useTranslations('settings');
  const words = (
    <span className="min-w-0 flex-1">
      <span className="block font-medium">{t(`section.${key}.title`)}</span>
      <span className="block text-[0.8125rem] text-pretty text-ink-2">{t(`section.${key}.hint`)}</span>
    </span>
  );
  const shape = 'flex items-center gap-3 border-b border-line px-4 py-3 last:border-0';
  if (!open) {
    return (
      <li className={shape}>
        {words}
        <span className="flex shrink-0 items-center gap-1.5 text-xs text-ink-3">
          <Lock className="size-3.5" aria-hidden="true" />
          {t('notYours')}
        </span>
      </li>
    );
  }
  return (
    <li className="border-b border-line last:border-0">
      <Link href={hrefOf(key)} className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken/60">
        {words}
        <ChevronRight className="size-4 shrink-0 text-ink-3" aria-hidden="true" />
      </Link>
    </li>
  );
}
