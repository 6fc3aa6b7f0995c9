import { type OutboxEvent } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';

export type NewOutboxEvent = OutboxEvent & { readonly organisationId: string };

/** Writes what must be told to somebody, in the transaction that makes it true. */
export async function insertOutboxEvents(client: PoolClient, events: readonly NewOutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  await client.query(
    `INSERT INTO outbox (organisation_id, kind, payload)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[])`,
    [
      events.map((event) => event.organisationId),
      events.map((event) => event.kind),
      events.map((event) => JSON.stringify(event.payload)),
    ],
  );
}
