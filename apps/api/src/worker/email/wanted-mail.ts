import { type MailTopic, type Notification } from '@packwatch/contracts';

/** From the least to the gravest. */
const SEVERITIES = ['info', 'warning', 'critical'] as const;

/** What is left of a message for somebody who does not want all of it; null: nothing. */
export function wantedMail<T extends { readonly type: string }>(said: T | Notification, off: readonly MailTopic[]) {
  if (off.length === 0) return said;
  const known = said as Notification;
  if (known.type === 'report') return off.includes('report') ? null : said;
  if (known.type === 'alarms') {
    const items = known.data.items.filter(({ notice }) => !off.includes(notice.severity));
    if (items.length === 0) return null;
    const [only, ...others] = items;
    if (only && others.length === 0) return { type: only.event, data: only.notice };
    return { type: known.type, data: { items } };
  }
  if (!known.type.startsWith('alarm.') || !('severity' in known.data)) return said;
  return off.includes(known.data.severity) ? null : said;
}

/**
 * What its reader can have no more of by the link in a mail; null: it is none that they can do without. From a warning it is
 * warnings and what is less: a critical alarm goes on waking them.
 */
export function topicsOf(said: { readonly type: string }): MailTopic[] | null {
  const known = said as Notification;
  if (known.type === 'report') return ['report'];
  const severities =
    known.type === 'alarms'
      ? known.data.items.map(({ notice }) => notice.severity)
      : known.type.startsWith('alarm.') && 'severity' in known.data
        ? [known.data.severity]
        : [];
  if (severities.length === 0) return null;
  const gravest = Math.max(...severities.map((severity) => SEVERITIES.indexOf(severity)));
  return SEVERITIES.slice(0, gravest + 1);
}
