import { type OutboxEvent } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';
import { ALARM_COLUMNS, ALARM_FROM, alarmFromRow, type AlarmRow, noticeFromAlarm } from './alarm-row.ts';

export interface WokenAlarm {
  readonly id: string;
  readonly organisationId: string;
}

/** What becomes of alarms when a time is up. Takes a pool of role `worker`. */
export class AlarmTimersRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Ends up to `limit` snoozes that are over: of those alarms that are still open and that nobody took on, the history and
   * the outbox tell. Timers that another worker holds are left to it. Answers with the alarms that woke.
   */
  async wakeDue(now: Date, limit: number): Promise<WokenAlarm[]> {
    return inTransaction(this.#pool, async (client) => {
      const { rows: due } = await client.query<{ alarm_id: string }>(
        'SELECT alarm_id FROM alarm_timer WHERE due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED',
        [now, limit],
      );
      if (due.length === 0) return [];
      const ids = due.map((timer) => timer.alarm_id);
      const { rows } = await client.query<AlarmRow & { organisation_id: string }>(
        `SELECT a.organisation_id, ${ALARM_COLUMNS} FROM ${ALARM_FROM}
         WHERE a.id = ANY ($1::uuid[]) AND a.status = 'open' AND a.acknowledged_at IS NULL ORDER BY a.id`,
        [ids],
      );
      for (const row of rows) {
        const event: OutboxEvent = { kind: 'alarm.woken', payload: noticeFromAlarm(alarmFromRow(row)) };
        await client.query(
          `INSERT INTO alarm_event (organisation_id, alarm_id, kind, at) VALUES ($1, $2, 'woken', $3)`,
          [row.organisation_id, row.id, row.snoozed_until ?? now],
        );
        await client.query('INSERT INTO outbox (organisation_id, kind, payload) VALUES ($1, $2, $3)', [
          row.organisation_id,
          event.kind,
          event.payload,
        ]);
      }
      await client.query('DELETE FROM alarm_timer WHERE alarm_id = ANY ($1::uuid[])', [ids]);
      return rows.map(({ id, organisation_id: organisationId }) => ({ id, organisationId }));
    });
  }
}
