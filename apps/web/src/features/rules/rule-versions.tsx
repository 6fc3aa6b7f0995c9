'use client';

import { type AlarmRuleDetail } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Panel } from '#components/panel.tsx';
import { useRuleWords } from '#features/rules/use-rule-words.ts';
import { formatInstant } from '#lib/format/time.ts';

/** What the rule said before, and from when to when: samples of then were judged by it. */
export function RuleVersions({ versions }: { versions: AlarmRuleDetail['versions'] }) {
  const t = useTranslations('rules');
  const words = useRuleWords();
  return (
    <Panel title={t('versions')} className="mt-6">
      <ol className="divide-y divide-line/60 border-t border-line text-[0.8125rem]">
        {versions.map(({ version, validFrom, validTo, definition }) => (
          <li key={version} className="grid gap-x-6 gap-y-0.5 px-4 py-2.5 md:grid-cols-[4rem_20rem_minmax(0,1fr)]">
            <span className="font-medium tabular-nums">{t('version', { version })}</span>
            <span className="text-ink-3 tabular-nums">
              {validTo === null
                ? t('heldSince', { from: formatInstant(Date.parse(validFrom)) })
                : t('held', { from: formatInstant(Date.parse(validFrom)), to: formatInstant(Date.parse(validTo)) })}
            </span>
            <span className="text-ink-2">{words.condition(definition)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
