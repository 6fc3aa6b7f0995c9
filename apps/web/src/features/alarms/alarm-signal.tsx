import {
  type AlarmDto,
  type AlarmSignalName,
  isSeriesSignal,
  type SeriesSignalName,
  SWEPT,
} from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Panel } from '#components/panel.tsx';
import { AlarmChart } from '#features/alarms/alarm-chart.tsx';

/** What the alarm is about, drawn over time if every sample has it. */
export function AlarmSignal({ alarm }: { alarm: AlarmDto }) {
  const t = useTranslations('alarm');
  const chart = useTranslations('chart');
  const { signal, pack } = alarm;
  if (pack && isSeries(signal)) return <AlarmChart alarm={alarm} packUid={pack.uid} signal={signal} />;
  return (
    <Panel title={t('around')} className="min-w-0">
      <EmptyNotice
        title={t(isSwept(signal) ? 'noSeriesOfSweep' : 'noSeriesOfHealth', { signal: chart(`signal.${signal}`) })}
      />
    </Panel>
  );
}

const isSwept = (signal: AlarmSignalName): signal is keyof typeof SWEPT => signal in SWEPT;
const isSeries = (signal: AlarmSignalName): signal is SeriesSignalName => !isSwept(signal) && isSeriesSignal(signal);
