import { type DueNotification, type NotificationsRepository, type Settled } from '@packwatch/db';
import { type Notification } from '@packwatch/contracts';
import { planDue, remindAt } from './plan-due.ts';

const BATCH = 500;

/** Turns what is due to be told into messages, one batch after the other. Answers how much there was. */
export async function notifyDue(notifications: NotificationsRepository, now: Date): Promise<number> {
  let total = 0;
  for (let some = BATCH; some === BATCH; total += some) {
    some = await notifications.settleDue(now, BATCH, (due) => settled(due, now));
  }
  return total;
}

function settled(due: DueNotification[], now: Date): Settled {
  const { messages, later, dropped } = planDue(due, now);
  return {
    messages: messages.map((rows) => ({ rows, says: messageOf(rows) })),
    later,
    dropped,
    reminders: messages.flat().flatMap((of) => {
      const dueAt = remindAt(of, now);
      return dueAt === null ? [] : [{ of, dueAt }];
    }),
  };
}

function messageOf(rows: readonly DueNotification[]): Notification {
  const [first] = rows;
  if (first !== undefined && rows.length === 1) return { type: first.event, data: first.notice };
  return { type: 'alarms', data: { items: rows.map(({ event, notice }) => ({ event, notice })) } };
}
