import { type DueNotification } from '@packwatch/db';
import { quietUntil } from './quiet-hours.ts';

/** What becomes of notifications that are due. */
export interface DuePlan {
  /** Each is one message to one channel. */
  readonly messages: readonly (readonly DueNotification[])[];
  readonly later: readonly { readonly id: number; readonly dueAt: Date }[];
  /** Need no sending any more. */
  readonly dropped: readonly number[];
}

const MINUTE_MS = 60_000;
/** Told again only while somebody is needed. */
const NEEDS_SOMEBODY = new Set(['alarm.reminded', 'alarm.escalated', 'alarm.woken']);

/**
 * Sends, puts off or drops what is due at `now`: quiet hours let only what is critical through; the first message to a
 * channel goes at once and what comes within the group's time of it waits for the rest; nobody is reminded of what is over or
 * taken on. Pure.
 */
export function planDue(due: readonly DueNotification[], now: Date): DuePlan {
  const later: { id: number; dueAt: Date }[] = [];
  const dropped: number[] = [];
  const ready: DueNotification[] = [];
  for (const row of due) {
    const until = isVoid(row) ? 'drop' : putOffUntil(row, now);
    if (until === 'drop') dropped.push(row.id);
    else if (until !== null) later.push({ id: row.id, dueAt: until });
    else ready.push(row);
  }
  const messages: DueNotification[][] = [];
  const said = new Set<string>();
  for (const rows of Map.groupBy(ready, ({ policy, channel }) => `${policy.id} ${channel.id}`).values()) {
    // Two policies may name the same channel: it hears of an alarm once.
    const fresh = rows.filter(({ channel, alarmId, event }) => {
      const key = `${channel.id} ${alarmId} ${event}`;
      return !said.has(key) && said.add(key);
    });
    dropped.push(...rows.filter((row) => !fresh.includes(row)).map(({ id }) => id));
    const first = fresh[0];
    if (first === undefined) continue;
    if (first.policy.groupSeconds === 0) messages.push(...fresh.map((row) => [row]));
    else messages.push(fresh);
  }
  return { messages, later, dropped };
}

/** The next reminder of what is sent now; null: there is none. */
export function remindAt({ policy, event, alarm }: DueNotification, now: Date): Date | null {
  const isNews = event === 'alarm.raised' || NEEDS_SOMEBODY.has(event);
  if (policy.repeatMinutes === null || !isNews || !isOpen(alarm) || alarm.acknowledged) return null;
  return new Date(now.getTime() + policy.repeatMinutes * MINUTE_MS);
}

function isVoid({ policy, channel, event, alarm }: DueNotification): boolean {
  if (!policy.enabled || !channel.enabled) return true;
  if (event === 'alarm.raised' && alarm.status === 'withdrawn') return true;
  return NEEDS_SOMEBODY.has(event) && (!isOpen(alarm) || alarm.acknowledged);
}

function putOffUntil({ policy, event, severity, alarm, groupSentAt }: DueNotification, now: Date): Date | null {
  if (alarm.snoozedUntil !== null && alarm.snoozedUntil > now && NEEDS_SOMEBODY.has(event)) return alarm.snoozedUntil;
  if (policy.quietHours !== null && severity !== 'critical') {
    const until = quietUntil(now, policy.quietHours);
    if (until !== null) return until;
  }
  if (groupSentAt === null) return null;
  const together = new Date(groupSentAt.getTime() + policy.groupSeconds * 1_000);
  return together > now ? together : null;
}

const isOpen = ({ status }: DueNotification['alarm']): boolean => status === 'open';
