'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CodeBlock } from '#components/code-block.tsx';
import { CopyButton } from '#components/copy-button.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { FeedTrial } from '#features/changes/feed-trial.tsx';
import { ReferenceLink } from '#features/settings/reference-link.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { feedEndQuery } from '#lib/api/integration-queries.ts';

/** What the change feed is, where it ends now, and a look at it. */
export function ChangesPage() {
  const t = useTranslations('changes');
  const end = useQuery(feedEndQuery());
  return (
    <SectionPage section="changes" actions={<ReferenceLink />}>
      <QueryView query={end} failed={t('failed')}>
        {({ cursor }) => (
          <div className="space-y-4">
            <Panel title={t('how')}>
              <div className="space-y-3 px-4 pb-4">
                <ol className="list-decimal space-y-1 pl-5 text-pretty text-ink-2">
                  <li>{t('step.all')}</li>
                  <li>{t('step.keep')}</li>
                  <li>{t('step.again')}</li>
                </ol>
                <CodeBlock
                  label={t('example')}
                  text={`curl -H "Authorization: Bearer $PACKWATCH_KEY" \\\n  "${window.location.origin}/v1/changes?after=${cursor}&wait=30"`}
                />
                <p className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-ink-2">
                  {t('end')}
                  <code className="font-mono break-all text-ink">{cursor}</code>
                  <CopyButton text={cursor} label={t('copyCursor')} />
                </p>
              </div>
            </Panel>
            <FeedTrial from={cursor} />
          </div>
        )}
      </QueryView>
    </SectionPage>
  );
}
