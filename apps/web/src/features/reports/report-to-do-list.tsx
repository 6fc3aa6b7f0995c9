import { type FleetReport, type ReportToDo } from '@packwatch/contracts';
import { BatteryWarning, CircleCheck, CircleHelp, HeartPulse, WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { SeverityIcon } from '#components/severity.tsx';
import { useRuleName } from '#features/rules/use-rule-name.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatInstant } from '#lib/format/time.ts';

/** What wants somebody, the gravest first, each with its next step. */
export function ReportToDoList({ report: { toDo, toDoTotal } }: { report: FleetReport }) {
  const t = useTranslations('report.toDo');
  return (
    <Panel
      title={t('title')}
      aside={<span className="text-xs text-ink-3 tabular-nums">{t('count', { count: toDoTotal })}</span>}
    >
      {toDo.length === 0 ? (
        <p className="flex items-center gap-2.5 border-t border-line px-4 py-4">
          <CircleCheck className="size-4.5 text-charging" aria-hidden="true" />
          {t('none')}
        </p>
      ) : (
        <ul className="divide-y divide-line/60 border-t border-line">
          {toDo.map((item) => (
            <li key={keyOf(item)} className="break-inside-avoid">
              <Item item={item} />
            </li>
          ))}
        </ul>
      )}
      {toDoTotal > toDo.length ? (
        <p className="border-t border-line px-4 py-2.5 text-ink-3">{t('more', { count: toDoTotal - toDo.length })}</p>
      ) : null}
    </Panel>
  );
}

const keyOf = (item: ReportToDo): string => (item.why === 'alarm' ? item.alarmId : `${item.why} ${item.pack.uid}`);

const ICON = {
  silent: WifiOff,
  weak_cell: BatteryWarning,
  soc_doubtful: CircleHelp,
  low_capacity: HeartPulse,
} as const;
const TAB = { silent: '', weak_cell: '?tab=cells', soc_doubtful: '?tab=health', low_capacity: '?tab=health' } as const;

function Item({ item }: { item: ReportToDo }) {
  const t = useTranslations('report.toDo');
  const whom = item.why === 'alarm' ? (item.pack?.name ?? item.gateway ?? '') : item.pack.name;
  const site = item.pack?.site ?? null;
  return (
    <Link
      href={item.why === 'alarm' ? `/alarms/${item.alarmId}` : `/packs/${item.pack.uid}${TAB[item.why]}`}
      className="flex gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-sunken/60"
    >
      <span className="mt-0.5 shrink-0">
        <ItemIcon item={item} />
      </span>
      <span className="min-w-0">
        <span className="block text-pretty">
          <span className="font-medium break-words">{whom}</span>
          {site === null ? null : <span className="text-ink-3"> · {site}</span>}: <What item={item} />
        </span>
        <span className="block text-[0.8125rem] text-pretty text-ink-2">{t(`next.${item.why}`)}</span>
      </span>
    </Link>
  );
}

function ItemIcon({ item }: { item: ReportToDo }) {
  if (item.why === 'alarm') return <SeverityIcon severity={item.severity} />;
  const Icon = ICON[item.why];
  return <Icon className={`size-4 ${item.why === 'silent' ? 'text-silent' : 'text-warning'}`} aria-hidden="true" />;
}

function What({ item }: { item: ReportToDo }) {
  const t = useTranslations('report.toDo');
  const nameOf = useRuleName();
  const at = (since: string): string => formatInstant(Date.parse(since));
  switch (item.why) {
    case 'alarm':
      return t('what.alarm', { rule: nameOf({ name: item.rule, nameKey: item.ruleKey }), at: at(item.since) });
    case 'silent':
      return item.since === null ? t('what.neverHeard') : t('what.silent', { at: at(item.since) });
    case 'weak_cell':
      return t('what.weak_cell', { count: item.cells });
    case 'soc_doubtful':
      return t(`what.${item.advice}`);
    case 'low_capacity':
      return t('what.low_capacity', { percent: formatNumber(item.sohPct, { decimals: 0 }) });
  }
}
