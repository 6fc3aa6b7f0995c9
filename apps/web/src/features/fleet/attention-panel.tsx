'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { BatteryWarning, CircleCheck, CircleHelp, HeartPulse, WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, type ReactNode, useDeferredValue } from 'react';
import { Age } from '#components/age.tsx';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { ProblemNotice } from '#components/notice.tsx';
import { SeverityIcon } from '#components/severity.tsx';
import { useAlarmWords } from '#features/alarms/use-alarm-words.ts';
import { placeOf } from '#features/charts/plot-data.ts';
import { type AttentionAnswers } from '#features/fleet/attention-answers.ts';
import { type Attention, attentionList } from '#features/fleet/attention-list.ts';
import { alarmsQuery, packsToSeeToQuery } from '#lib/api/queries.ts';
import { rangesOf } from '#lib/format/ranges.ts';
import { useAsOfNow } from '#lib/use-now.ts';

const NAMED = 3;
const IN_FRAME = 5;
const MINUTE_MS = 60_000;

interface AttentionPanelProps {
  readonly site: string | null;
  readonly known: AttentionAnswers | null;
}

/** What needs somebody today, in sentences, the worst first. Of one height, so that nothing below it moves. */
export const AttentionPanel = memo(function AttentionPanel({ site, known }: AttentionPanelProps) {
  const t = useTranslations('attention');
  // A snooze ends with its minute; the ages count by themselves.
  const nowMs = useAsOfNow((exactMs) => exactMs - (exactMs % MINUTE_MS));
  // Without a site the same question as the number beside Alarms in the navigation.
  const ofSite = site === null ? {} : { site };
  const first = known?.site === site ? known : null;
  const alarms = useInfiniteQuery({
    ...alarmsQuery({ status: 'open', severity: null, pack: null, ...ofSite }),
    ...(first && { initialData: { pages: [first.alarms], pageParams: [null] } }),
  });
  const silent = useQuery({ ...packsToSeeToQuery('silent', site), ...(first && { initialData: first.silent }) });
  const socDoubtful = useQuery({
    ...packsToSeeToQuery('soc_doubtful', site),
    ...(first && { initialData: first.socDoubtful }),
  });
  const weakCell = useQuery({ ...packsToSeeToQuery('weak_cell', site), ...(first && { initialData: first.weakCell }) });
  const lowHealth = useQuery({
    ...packsToSeeToQuery('low_health', site),
    ...(first && { initialData: first.lowHealth }),
  });
  const asked = [alarms, silent, socDoubtful, weakCell, lowHealth];
  const failed = asked.find(({ error, data }) => error && !data);
  const pending = asked.some(({ data }) => !data);
  const items = attentionList(
    {
      alarms: alarms.data?.pages.flatMap((page) => page.items) ?? [],
      silent: silent.data?.items ?? [],
      socDoubtful: socDoubtful.data?.items ?? [],
      weakCell: weakCell.data?.items ?? [],
      lowHealth: lowHealth.data?.items ?? [],
    },
    nowMs,
  );
  // No more of a long list is drawn at first than its frame holds.
  const isWhole = useDeferredValue(true, false);
  const shown = isWhole ? items : items.slice(0, IN_FRAME);
  return (
    <Panel
      title={t('title')}
      aside={
        <span className="flex items-center gap-4 text-xs text-ink-3 tabular-nums">
          {pending ? null : t('count', { count: items.length })}
          <Link href="/reports" className="font-medium text-ink-2 underline-offset-2 hover:underline">
            {t('report')}
          </Link>
        </span>
      }
    >
      <div
        className="h-56 overflow-y-auto max-sm:h-52 border-t border-line"
        tabIndex={0}
        role="group"
        aria-label={t('title')}
      >
        {failed ? (
          <ProblemNotice
            framed={false}
            title={t('failed')}
            error={failed.error}
            onRetry={() => asked.forEach((query) => void query.refetch())}
          />
        ) : pending ? (
          <AttentionSkeleton />
        ) : items.length === 0 ? (
          <p className="flex items-center gap-2.5 px-4 py-4">
            <CircleCheck className="size-4.5 text-charging" aria-hidden="true" />
            {t('allWell')}
          </p>
        ) : (
          <ul className="divide-y divide-line/60">
            {shown.map((item) => (
              <li
                key={item.kind === 'alarm' ? (item.alarms[0]?.id ?? '') : item.kind}
                className="[contain-intrinsic-size:auto_3.875rem] [content-visibility:auto]"
              >
                {item.kind === 'alarm' ? <AlarmLine item={item} site={site} /> : <PacksLine item={item} site={site} />}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
});

interface LineProps {
  readonly href: string;
  readonly icon: ReactNode;
  readonly what: ReactNode;
  readonly next: string;
}

function Line({ href, icon, what, next }: LineProps) {
  return (
    <Link href={href} className="flex gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-sunken/60">
      <span className="mt-0.5 shrink-0">{icon}</span>
      <span className="min-w-0">
        <span className="block text-pretty">{what}</span>
        <span className="block text-[0.8125rem] text-pretty text-ink-2">{next}</span>
      </span>
    </Link>
  );
}

/** With the site that the page is about. */
const onSite = (href: string, site: string | null): string => (site === null ? href : `${href}&site=${site}`);

interface AlarmLineProps {
  readonly item: Extract<Attention, { kind: 'alarm' }>;
  readonly site: string | null;
}

function AlarmLine({ item: { alarms, step }, site }: AlarmLineProps) {
  const t = useTranslations('attention');
  const alarm = useTranslations('alarm');
  const words = useAlarmWords();
  const [first] = alarms;
  if (!first) return null;
  const cells = alarms.map(({ part }) => placeOf(part) + 1).filter((cell) => cell > 0);
  const oldest = alarms.reduce((old, { raisedAt }) => (raisedAt < old ? raisedAt : old), first.raisedAt);
  return (
    <Line
      href={alarms.length === 1 ? `/alarms/${first.id}` : onSite('/alarms?group=pack', site)}
      icon={<SeverityIcon severity={first.severity} />}
      what={
        <>
          <span className="font-medium">{words.whom(first)}</span>: {words.rule(first)}
          {cells.length > 0 ? `, ${t('cells', { count: cells.length, cells: rangesOf(cells) })}` : null},{' '}
          <span className="text-ink-3">{t.rich('since', { age: () => <Age at={oldest} bare /> })}</span>
        </>
      }
      next={alarm(`next.${step}`)}
    />
  );
}

const LOOK = {
  silent: { icon: <WifiOff className="size-4 text-silent" aria-hidden="true" />, href: '/?state=silent' },
  socDoubtful: {
    icon: <CircleHelp className="size-4 text-warning" aria-hidden="true" />,
    href: '/?attention=soc_doubtful',
  },
  weakCell: {
    icon: <BatteryWarning className="size-4 text-warning" aria-hidden="true" />,
    href: '/?attention=weak_cell',
  },
  lowHealth: {
    icon: <HeartPulse className="size-4 text-warning" aria-hidden="true" />,
    href: '/?attention=low_health',
  },
} as const;

const TAB = { silent: '', socDoubtful: '?tab=health', weakCell: '?tab=cells', lowHealth: '?tab=health' } as const;

interface PacksLineProps {
  readonly item: Exclude<Attention, { kind: 'alarm' }>;
  readonly site: string | null;
}

function PacksLine({ item: { kind, packs }, site }: PacksLineProps) {
  const t = useTranslations('attention');
  const { icon, href } = LOOK[kind];
  const [only] = packs;
  const names = packs.slice(0, NAMED).map(({ name }) => name);
  const advice = kind === 'socDoubtful' && packs.length === 1 ? only?.live.socAdvice : null;
  return (
    <Line
      href={packs.length === 1 && only ? `/packs/${only.uid}${TAB[kind]}` : onSite(href, site)}
      icon={icon}
      what={t(`${kind}.what`, { count: packs.length, names: names.join(', '), more: packs.length - names.length })}
      next={advice ? t(`advice.${advice}`) : t(`${kind}.next`)}
    />
  );
}

function AttentionSkeleton() {
  const t = useTranslations('common');
  return (
    <div role="status" className="divide-y divide-line/60">
      <span className="sr-only">{t('loading')}</span>
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex gap-3 px-4 py-3">
          <div className="skeleton size-4 shrink-0 rounded-full" />
          <div className="flex-1">
            <div className="skeleton h-3.5 w-64 max-w-full" />
            <div className="skeleton mt-2 h-3 w-96 max-w-full" />
          </div>
        </div>
      ))}
    </div>
  );
}
