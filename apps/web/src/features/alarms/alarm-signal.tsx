import { type AlarmDto, isSeriesSignal } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/notice.tsx';
import { Panel } from '#components/panel.tsx';
import { AlarmChart } from '#features/alarms/alarm-chart.tsx';

/** What the alarm is about, drawn over time if every sample has it. */
export function AlarmSignal({ alarm }: { alarm: AlarmDto }) {
  const t = useTranslations('alarm');
  const chart = useTranslations('chart');
  const { signal } = alarm;
  if (isSeriesSignal(signal)) return <AlarmChart alarm={alarm} signal={signal} />;
  return (
    <Panel title={t('around')} className="min-w-0">
      <EmptyNotice title={t('noSeriesOfHealth', { signal: chart(`signal.${signal}`) })} />
    </Panel>
  );
}
