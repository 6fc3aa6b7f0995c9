'use client';

import { type AlarmRuleDto } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { RULE_VIEWS, ruleSearchParams } from '#app/(dashboard)/rules/search-params.ts';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { later } from '#components/later.tsx';
import { Link } from '#components/link.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { SeverityIcon } from '#components/severity.tsx';
import { Tag } from '#components/tag.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { useRuleName } from '#features/rules/use-rule-name.ts';
import { useRuleWords, useScopeName } from '#features/rules/use-rule-words.ts';
import { defaultRulesQuery, rulesQuery } from '#lib/api/rule-queries.ts';
import { cn } from '#lib/cn.ts';

const DefaultRulesPanel = later(() => import('#features/rules/default-rules-panel.tsx'), { loading: () => null });

/** What raises alarms, each rule in a sentence. */
export function RulesPage() {
  const t = useTranslations('rules');
  const rules = useQuery(rulesQuery());
  const mayWrite = useMay('rule:write');
  const [{ show }, setParams] = useQueryStates(ruleSearchParams, { history: 'replace' });
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          rules.data
            ? t('summary', {
                on: rules.data.items.filter(({ enabled }) => enabled).length,
                all: rules.data.items.length,
              })
            : null
        }
        actions={
          mayWrite ? (
            <ButtonLink href="/rules/new" look="strong">
              <Plus aria-hidden="true" />
              {t('new')}
            </ButtonLink>
          ) : null
        }
      />
      <Segments
        label={t('show')}
        value={show}
        segments={RULE_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(value) => void setParams({ show: value })}
        className="mb-4"
      />
      <QueryView query={rules} failed={t('failed')}>
        {({ items }) => {
          const shown = items.filter(({ enabled }) => show === 'all' || enabled === (show === 'on'));
          const isEmpty = items.length === 0;
          return (
            <>
              {shown.length === 0 ? (
                <EmptyNotice title={t(isEmpty ? 'empty' : 'noneShown')}>{isEmpty ? t('emptyHint') : null}</EmptyNotice>
              ) : null}
              {mayWrite ? <DefaultRules isStart={isEmpty} /> : null}
              {shown.length === 0 ? null : (
                <ul className="overflow-hidden rounded-lg border border-line bg-surface">
                  {shown.map((rule) => (
                    <RuleRow key={rule.id} rule={rule} />
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function DefaultRules({ isStart }: { isStart: boolean }) {
  const set = useQuery(defaultRulesQuery());
  if (!set.data || set.data.missing === 0) return null;
  return <DefaultRulesPanel set={set.data} isStart={isStart} />;
}

function RuleRow({ rule }: { rule: AlarmRuleDto }) {
  const t = useTranslations('rules');
  const words = useRuleWords();
  const { definition } = rule.newest;
  const scope = useScopeName(definition);
  const name = useRuleName()(rule);
  return (
    <li className="relative flex gap-3 border-b border-line px-4 py-3 last:border-0 hover:bg-sunken/60">
      <SeverityIcon severity={definition.severity} className={cn('mt-0.5', !rule.enabled && 'saturate-0')} />
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-0.5 lg:grid-cols-[minmax(0,4fr)_minmax(0,8fr)_auto]">
        <div className="min-w-0">
          <Link
            href={`/rules/${rule.id}`}
            className={cn(
              'after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus',
              rule.enabled ? 'font-medium' : 'text-ink-2',
            )}
          >
            {name}
          </Link>
          <p className="text-[0.8125rem] text-ink-3">{scope}</p>
        </div>
        <p className="min-w-0 text-[0.8125rem] text-pretty text-ink-2">{words.condition(definition)}</p>
        <p className="flex items-start gap-2 lg:w-36 lg:justify-end">
          {rule.openAlarms > 0 ? <Tag look="critical">{t('open', { count: rule.openAlarms })}</Tag> : null}
          {rule.enabled ? null : <Tag>{t('off')}</Tag>}
        </p>
      </div>
    </li>
  );
}
