'use client';

import { type AlarmSeverity, type ChannelDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';

const SEVERITIES = ['info', 'warning', 'critical'] as const;

/** Who of these channels gets no mails of what is sent there, by their own choice. Who decides where alarms go has to know. */
export function SwitchedOff({
  channels,
  minSeverity,
}: {
  channels: readonly ChannelDto[];
  /** Of a policy: what is less does not come by it anyway; null: all is said. */
  minSeverity: AlarmSeverity | null;
}) {
  const t = useTranslations('channels.switchedOff');
  const sent: readonly string[] =
    minSeverity === null ? [...SEVERITIES, 'report'] : SEVERITIES.slice(SEVERITIES.indexOf(minSeverity));
  const people = new Map(channels.flatMap(({ off }) => off.map((choice) => [choice.email, choice.off] as const)));
  const lines = [...people].flatMap(([email, off]) => {
    const missing = off.filter((topic) => sent.includes(topic));
    return missing.length === 0 ? [] : [{ email, missing }];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="mt-1.5 space-y-0.5 text-[0.8125rem] text-warning">
      {lines.map(({ email, missing }) => (
        <li key={email} className="break-words">
          {t('line', { email, what: missing.map((topic) => t(`topic.${topic}`)).join(', ') })}
        </li>
      ))}
    </ul>
  );
}
