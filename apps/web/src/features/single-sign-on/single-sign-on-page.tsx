'use client';

import { type SingleSignOnDto } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CopyButton } from '#components/copy-button.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Tag } from '#components/tag.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { DomainsPanel } from '#features/single-sign-on/domains-panel.tsx';
import { ProviderActions } from '#features/single-sign-on/provider-actions.tsx';
import { ProviderForm } from '#features/single-sign-on/provider-form.tsx';
import { standingOf } from '#features/single-sign-on/standing.ts';
import { singleSignOnQuery } from '#lib/api/single-sign-on-queries.ts';

/** How the people of the organisation sign in by its own provider, in the order in which it is set up. */
export function SingleSignOnPage() {
  const t = useTranslations('sso');
  const setting = useQuery({ ...singleSignOnQuery(), enabled: useMay('member:write') });
  return (
    <SectionPage section="sso">
      <QueryView query={setting} failed={t('failed')}>
        {(data) => (
          <div className="max-w-180 space-y-4">
            <Standing setting={data} />
            <Panel title={t('register')}>
              <div className="space-y-3 px-4 pb-4">
                <p className="text-pretty text-ink-2">{t('registerHint')}</p>
                <Copied label={t('redirect')} text={data.redirectUri} />
                <Copied label={t('scopes')} text="openid email profile" />
              </div>
            </Panel>
            <Panel title={t('provider')}>
              <ProviderForm key={data.provider?.version ?? 0} provider={data.provider} />
              {data.provider ? <ProviderActions provider={data.provider} /> : null}
            </Panel>
            <DomainsPanel domains={data.domains} />
          </div>
        )}
      </QueryView>
    </SectionPage>
  );
}

const LOOK = { none: 'plain', unproven: 'warning', off: 'warning', on: 'good', required: 'good' } as const;

function Standing({ setting }: { setting: SingleSignOnDto }) {
  const t = useTranslations('sso.standing');
  const standing = standingOf(setting);
  const domains = setting.domains.filter(({ verifiedAt }) => verifiedAt !== null).map(({ domain }) => domain);
  return (
    <p role="status" className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-pretty">
      <Tag look={LOOK[standing]}>{t(`${standing}.tag`)}</Tag>
      <span className="min-w-0 flex-1 basis-64 break-words">
        {t(`${standing}.hint`, { domains: domains.join(', ') })}
      </span>
    </p>
  );
}

function Copied({ label, text }: { label: string; text: string }) {
  const t = useTranslations('sso');
  return (
    <div className="min-w-0">
      <p className="text-[0.8125rem] font-medium text-ink-2">{label}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <code className="min-w-0 font-mono text-[0.8125rem] break-all select-all">{text}</code>
        <CopyButton text={text} label={t('copyWhat', { what: label })} />
      </p>
    </div>
  );
}
