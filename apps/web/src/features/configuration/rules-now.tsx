import { type PackConfiguration } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { SeverityIcon } from '#components/severity.tsx';
import { useRuleName } from '#features/rules/use-rule-name.ts';
import { useRuleWords } from '#features/rules/use-rule-words.ts';

/** What the pack is watched for. */
export function RulesNow({ rules }: { rules: PackConfiguration['now']['rules'] }) {
  const t = useTranslations('configuration');
  const name = useRuleName();
  const words = useRuleWords();
  return (
    <Panel title={t('watchedFor', { count: rules.length })}>
      {rules.length === 0 ? (
        <p className="px-4 pb-4 text-[0.8125rem] text-pretty text-ink-2">{t('notWatched')}</p>
      ) : (
        <ul className="divide-y divide-line/60 border-t border-line text-[0.8125rem]">
          {rules.map(({ rule, said }) => (
            <li key={rule.id} className="flex gap-3 px-4 py-2 break-inside-avoid">
              <SeverityIcon severity={said.definition.severity} className="mt-0.5" />
              <div className="grid min-w-0 flex-1 gap-x-6 sm:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]">
                <Link href={`/rules/${rule.id}`} className="font-medium underline-offset-2 hover:underline">
                  {name(rule)}
                </Link>
                <p className="text-pretty text-ink-2">{words.condition(said.definition)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
