'use client';

import { type AlarmDetail } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Age } from '#components/age.tsx';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { SeverityBadge } from '#components/severity.tsx';
import { AlarmActions } from '#features/alarms/alarm-actions.tsx';
import { AlarmHistory } from '#features/alarms/alarm-history.tsx';
import { nextStepOf } from '#features/alarms/next-step.ts';
import { AlarmSignal } from '#features/alarms/alarm-signal.tsx';
import { AlarmStatus } from '#features/alarms/alarm-status.tsx';
import { AlarmsSkeleton } from '#features/alarms/alarms-skeleton.tsx';
import { PostMortemPanel } from '#features/alarms/post-mortem-panel.tsx';
import { isTrip } from '#features/alarms/trip-signals.ts';
import { useMay } from '#features/auth/me-context.tsx';
import { useAlarmWords } from '#features/alarms/use-alarm-words.ts';
import { BackLink } from '#features/shell/back-link.tsx';
import { alarmQuery } from '#lib/api/queries.ts';
import { signalText } from '#lib/format/number.ts';
import { formatInstant } from '#lib/format/time.ts';

export function AlarmPage({ id }: { id: string }) {
  const t = useTranslations('alarm');
  const alarm = useQuery(alarmQuery(id));
  return (
    <>
      <BackLink href="/alarms">{t('back')}</BackLink>
      <QueryView query={alarm} alone={t('title')} failed={t('failed')} skeleton={<AlarmsSkeleton />}>
        {(data) => <AlarmDetail alarm={data} />}
      </QueryView>
    </>
  );
}

function AlarmDetail({ alarm }: { alarm: AlarmDetail }) {
  const t = useTranslations('alarm');
  const words = useAlarmWords();
  const mayAcknowledge = useMay('alarm:acknowledge');
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-semibold tracking-tight text-balance">{words.title(alarm)}</h1>
            <SeverityBadge severity={alarm.severity} />
          </div>
          <p className="mt-1 text-base">
            {alarm.pack ? (
              <Link
                href={`/packs/${alarm.pack.uid}`}
                className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
              >
                {alarm.pack.name}
              </Link>
            ) : (
              words.whom(alarm)
            )}
          </p>
          <p className="mt-3 text-ink-2">
            {words.reason(alarm)}
            {'. '}
            <AlarmStatus alarm={alarm} />
          </p>
          <p className="mt-2 max-w-[68ch] border-l-2 border-line-strong pl-3 text-pretty">
            <span className="text-ink-3">{t('nextStep')}</span> {t(`next.${nextStepOf(alarm)}`)}
          </p>
        </div>
        {mayAcknowledge ? <AlarmActions alarm={alarm} /> : null}
      </header>
      <div className="mt-6 grid gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-6">
          {alarm.pack && isTrip(alarm.signal) ? <PostMortemPanel alarmId={alarm.id} /> : null}
          <AlarmSignal alarm={alarm} />
        </div>
        <div className="space-y-6">
          <Panel title={t('course')}>
            <dl className="space-y-3 px-4 pb-4 text-[0.8125rem]">
              <Row term={t('raised')}>
                <Instant at={alarm.raisedAt} />
              </Row>
              {alarm.detectedLate ? (
                <Row term={t('detected')}>
                  <Instant at={alarm.detectedAt} />
                </Row>
              ) : null}
              <Row term={t('limit')}>{signalText(alarm.signal, alarm.raiseLevel)}</Row>
              <Row term={t('worst')}>{signalText(alarm.signal, alarm.peakValue)}</Row>
              <Row term={t('end')}>{alarm.clearedAt ? <Instant at={alarm.clearedAt} /> : t('stillOpen')}</Row>
              <Row term={t('rule')}>
                <Link
                  href={`/rules/${alarm.rule.id}`}
                  className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
                >
                  {t('ruleVersion', { name: words.rule(alarm), version: alarm.rule.version })}
                </Link>
              </Row>
            </dl>
          </Panel>
          <Panel title={t('acknowledgement')}>
            {alarm.acknowledged ? (
              <div className="px-4 pb-4 text-[0.8125rem]">
                <p>
                  {alarm.acknowledged.by}, <Age at={alarm.acknowledged.at} />
                </p>
                {alarm.acknowledged.note ? (
                  <p className="mt-2 border-l-2 border-line-strong pl-3 break-words whitespace-pre-line text-ink-2">
                    {alarm.acknowledged.note}
                  </p>
                ) : null}
              </div>
            ) : (
              <p className="px-4 pb-4 text-[0.8125rem] text-ink-2">{t('nobody')}</p>
            )}
          </Panel>
          <AlarmHistory history={alarm.history} />
        </div>
      </div>
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="min-w-24 text-ink-3">{term}</dt>
      <dd className="text-right tabular-nums">{children}</dd>
    </div>
  );
}

function Instant({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {formatInstant(Date.parse(at))}
    </time>
  );
}
