'use client';

import { CHEMISTRY_LABELS, isChemistryName, type RuleScope } from '@packwatch/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { fieldClass } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Name } from '#features/rules/rule-inputs.tsx';
import { groupsQuery } from '#lib/api/group-queries.ts';
import { packsQuery } from '#lib/api/queries.ts';
import { cn } from '#lib/cn.ts';

const SCOPES = ['fleet', 'site', 'group', 'tag', 'chemistry', 'model', 'pack'] as const;

interface RuleScopeFieldProps {
  readonly scope: RuleScope;
  /** Then it is about no less than a site. */
  readonly isAboutGateways: boolean;
  readonly onChange: (scope: RuleScope) => void;
}

function make(of: RuleScope['of'], id: string): RuleScope {
  switch (of) {
    case 'fleet':
      return { of };
    case 'site':
      return { of, siteId: id };
    case 'group':
      return { of, groupId: id };
    case 'tag':
      return { of, tag: id };
    case 'chemistry':
      return { of, chemistry: isChemistryName(id) ? id : 'lfp' };
    case 'model':
      return { of, model: id };
    case 'pack':
      return { of, packUid: id };
  }
}

/** What the scope names, as the list has it. */
function chosenOf(scope: RuleScope): string {
  switch (scope.of) {
    case 'fleet':
      return '';
    case 'site':
      return scope.siteId;
    case 'group':
      return scope.groupId;
    case 'tag':
      return scope.tag;
    case 'chemistry':
      return scope.chemistry;
    case 'model':
      return scope.model;
    case 'pack':
      return scope.packUid;
  }
}

const kindsOf = (names: readonly (string | null)[]): string[] =>
  [...new Set(names.filter((name) => name !== null))].sort();
const labelOf = (name: string): string => (isChemistryName(name) ? CHEMISTRY_LABELS[name] : name);

/** Which packs a rule is about. Sites and tags are those that packs have now. */
export function RuleScopeField({ scope, isAboutGateways, onChange }: RuleScopeFieldProps) {
  const t = useTranslations('rules');
  const packs = useInfiniteQuery(packsQuery({ search: '', state: null }));
  const groups = useQuery(groupsQuery());
  const items = packs.data?.pages.flatMap((page) => page.items) ?? [];
  const sites = [...new Map(items.flatMap(({ site }) => (site ? [[site.id, site.name] as const] : [])))];
  const tags = [...new Set(items.flatMap((pack) => pack.tags))].sort();
  const choices: Record<RuleScope['of'], readonly (readonly [string, string])[]> = {
    fleet: [],
    site: sites,
    group: groups.data?.map(({ id, name }) => [id, name]) ?? [],
    tag: tags.map((tag) => [tag, tag]),
    chemistry: kindsOf(items.map(({ chemistry }) => chemistry)).map((name) => [name, labelOf(name)]),
    model: kindsOf(items.map(({ model }) => model)).map((name) => [name, name]),
    pack: items.map(({ uid, name }) => [uid, name]),
  };
  const possible = isAboutGateways ? (['fleet', 'site'] as const) : SCOPES;
  const available = possible.filter((of) => of === 'fleet' || of === scope.of || choices[of].length > 0);
  return (
    <div>
      <Name>{t('field.scope')}</Name>
      <div className="flex flex-wrap gap-2">
        <Segments
          label={t('field.scope')}
          value={scope.of}
          segments={available.map((value) => ({
            value,
            label: t(isAboutGateways && value === 'fleet' ? 'scope.gateways' : `scope.${value}`),
          }))}
          onChange={(of) => onChange(make(of, choices[of][0]?.[0] ?? ''))}
        />
        {scope.of === 'fleet' ? null : (
          <select
            aria-label={t(`scope.${scope.of}`)}
            value={chosenOf(scope)}
            onChange={(event) => onChange(make(scope.of, event.target.value))}
            className={cn(fieldClass, 'h-8 w-auto max-w-full')}
          >
            {choices[scope.of].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
}
