import { type ChannelKind, type FleetReport, type Notification } from '@packwatch/contracts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';
import { readFleetReport, type ReportDays } from './fleet-report.repository.ts';

/** A report that is due. */
export interface DueReport {
  readonly id: string;
  readonly organisationId: string;
  readonly period: 'day' | 'week';
  readonly weekday: number;
  readonly at: string;
  readonly timeZone: string;
}

/** After this a report that could not be made is tried again. */
const AGAIN_MS = 600_000;
/** Mails wait so long for the PDF of their report, and then go without. */
const PRINTED_WITHIN_MS = 180_000;

/** What the clock decides of a report, and whether there is somebody to print it. */
export interface ReportPlan {
  readonly daysOf: (due: DueReport) => ReportDays;
  readonly nextOf: (due: DueReport) => Date;
  readonly printed: boolean;
}

interface Row extends DueReport {
  readonly channelId: string;
  readonly channelKind: ChannelKind;
  readonly channelEnabled: boolean;
  readonly config: { readonly to?: readonly string[] };
}

/** Makes reports that are due into deliveries. Takes a pool of role `worker`. */
export class ReportDueRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Makes the report that has been due longest, and says when the next is: both or none. One whose channel is switched off is
   * passed over; one that cannot be made waits a while, so that others are. Null: none is due, or other workers have them.
   */
  async sendOne(
    now: Date,
    { daysOf, nextOf, printed }: ReportPlan,
  ): Promise<{ readonly id: string; readonly error: unknown } | null> {
    return inTransaction(this.#pool, async (client) => {
      const { rows } = await client.query<Row>(
        `SELECT r.id, r.organisation_id AS "organisationId", r.period, r.weekday, r.at, r.time_zone AS "timeZone",
           c.id AS "channelId", c.kind AS "channelKind", c.enabled AS "channelEnabled", c.config
         FROM report_subscription r JOIN notification_channel c ON c.id = r.channel_id
         WHERE r.enabled AND r.next_at <= $1 ORDER BY r.next_at, r.id LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
        [now],
      );
      const [due] = rows;
      if (due === undefined) return null;
      if (due.channelEnabled) {
        const error = await attempt(client, async () => {
          const report = await readFleetReport(client, due.organisationId, daysOf(due), now);
          await deliver(client, due, { report, printed, now });
        });
        if (error !== null) {
          await client.query('UPDATE report_subscription SET next_at = $2 WHERE id = $1', [
            due.id,
            new Date(now.getTime() + AGAIN_MS),
          ]);
          return { id: due.id, error };
        }
      }
      await client.query(
        `UPDATE report_subscription SET next_at = $2, last_at = CASE WHEN $4 THEN $3 ELSE last_at END WHERE id = $1`,
        [due.id, nextOf(due), now, due.channelEnabled],
      );
      return { id: due.id, error: null };
    });
  }
}

/** What failed leaves nothing, and the transaction goes on; null: nothing did. */
async function attempt(client: PoolClient, work: () => Promise<void>): Promise<unknown> {
  await client.query('SAVEPOINT attempt');
  try {
    await work();
    return null;
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
    return error;
  }
}

/** What it says, as one row for each who gets it; what goes by mail waits for its PDF. */
async function deliver(
  client: PoolClient,
  due: Row,
  { report, printed, now }: { readonly report: FleetReport; readonly printed: boolean; readonly now: Date },
): Promise<void> {
  const isMail = due.channelKind === 'email';
  const printId = printed && isMail ? newId() : null;
  const data = { period: due.period, report, ...(printId === null ? {} : { printId }) };
  const said = { type: 'report', data } satisfies Notification;
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO outbox (organisation_id, kind, payload, created_at, done_at) VALUES ($1, 'report', $2, $3, $3) RETURNING id`,
    [due.organisationId, said.data, now],
  );
  const outboxId = rows[0]?.id;
  if (printId !== null) {
    await client.query(
      `INSERT INTO report_print (id, organisation_id, outbox_id, report, language, time_zone, asked_at)
       VALUES ($1, $2, $3, $4, 'en', $5, $6)`,
      [printId, due.organisationId, outboxId, JSON.stringify(report), due.timeZone, now],
    );
  }
  const recipients = isMail ? (due.config.to ?? []) : [''];
  await client.query(
    `INSERT INTO delivery (id, organisation_id, outbox_id, kind, target_id, recipient, payload, due_at, created_at)
     SELECT u.id, $2, $3, $4, $5, u.recipient, $6, $7, $8 FROM unnest($1::uuid[], $9::text[]) AS u (id, recipient)`,
    [
      recipients.map(() => newId()),
      due.organisationId,
      outboxId,
      isMail ? 'email' : 'chat',
      due.channelId,
      { ...said, timestamp: now.toISOString() },
      printId === null ? now : new Date(now.getTime() + PRINTED_WITHIN_MS),
      now,
      recipients,
    ],
  );
}
