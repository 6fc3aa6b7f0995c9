'use client';

import { type AlarmRuleDetail } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { later } from '#components/later.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { Tag } from '#components/tag.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { RULE_KINDS } from '#features/rules/rule-kinds.ts';
import { RuleSwitch } from '#features/rules/rule-switch.tsx';
import { RuleVersions } from '#features/rules/rule-versions.tsx';
import { useRuleName } from '#features/rules/use-rule-name.ts';
import { useRuleWords, useScopeName } from '#features/rules/use-rule-words.ts';
import { BackLink } from '#features/shell/back-link.tsx';
import { ruleQuery } from '#lib/api/rule-queries.ts';

const RuleEditor = later(() => import('#features/rules/rule-editor.tsx'), {
  soon: true,
  loading: () => <RowsSkeleton />,
});

const KIND = parseAsStringLiteral(RULE_KINDS).withDefault('threshold').withOptions({ history: 'replace' });

export function NewRulePage() {
  const t = useTranslations('rules');
  const mayWrite = useMay('rule:write');
  const [kind, setKind] = useQueryState('kind', KIND);
  return (
    <>
      <BackLink href="/rules">{t('title')}</BackLink>
      <PageHead title={t('newTitle')} lead={t('newLead')} />
      {mayWrite ? (
        <RuleEditor kind={kind} rule={null} onKind={(next) => void setKind(next)} />
      ) : (
        <p className="text-ink-2">{t('mayNot')}</p>
      )}
    </>
  );
}

export function RulePage({ id }: { id: string }) {
  const t = useTranslations('rules');
  const rule = useQuery({ ...ruleQuery(id), refetchInterval: false });
  return (
    <>
      <BackLink href="/rules">{t('title')}</BackLink>
      <QueryView query={rule} alone={t('one')} failed={t('ruleFailed')}>
        {(data) => <RuleView key={data.newest.version} rule={data} />}
      </QueryView>
    </>
  );
}

function RuleView({ rule }: { rule: AlarmRuleDetail }) {
  const t = useTranslations('rules');
  const words = useRuleWords();
  const mayWrite = useMay('rule:write');
  const { definition } = rule.newest;
  const scope = useScopeName(definition);
  const name = useRuleName()(rule);
  return (
    <>
      <PageHead
        title={
          <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
            {name}
            {rule.enabled ? null : <Tag>{t('off')}</Tag>}
            {rule.openAlarms > 0 ? <Tag look="critical">{t('open', { count: rule.openAlarms })}</Tag> : null}
          </span>
        }
        lead={`${scope}: ${words.condition(definition)}`}
        actions={mayWrite ? <RuleSwitch rule={rule} /> : null}
      />
      {mayWrite ? (
        <RuleEditor kind={definition.kind} rule={rule} />
      ) : (
        <p className="rounded-md bg-sunken px-3 py-2.5 text-[0.8125rem] text-ink-2">{t('mayNot')}</p>
      )}
      <RuleVersions versions={rule.versions} />
    </>
  );
}
