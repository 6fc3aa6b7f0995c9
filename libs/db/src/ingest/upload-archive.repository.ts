import { numberArray, plainArray, textArray, timeArray } from '../connection/array-text.ts';
import { type PoolClient } from '../connection/pool.ts';

/** An envelope as it was received. */
export interface ArchivedEnvelope {
  readonly receivedMs: number;
  readonly gatewayId: string;
  readonly organisationId: string;
  readonly uploadId: string;
  readonly sentMs: number | null;
  /** Oldest and newest poll in it; null if it holds none. */
  readonly firstTsMs: number | null;
  readonly lastTsMs: number | null;
  readonly contentType: string;
  /** SHA-256 of the unpacked body. */
  readonly digest: Uint8Array;
  /** The unpacked body, compressed by zstd. */
  readonly body: Uint8Array;
}

/** Digests and bodies travel as one piece of bytes, as the states of `saveCheckpoints` do. */
export async function archiveEnvelopes(client: PoolClient, envelopes: readonly ArchivedEnvelope[]): Promise<void> {
  if (envelopes.length === 0) return;
  let end = 1;
  const starts = envelopes.map(
    ({ digest, body }) => (end += digest.length + body.length) - digest.length - body.length,
  );
  await client.query({
    name: 'archive-envelopes',
    text: `INSERT INTO series.upload (received_at, gateway_id, organisation_id, upload_id, sent_at, first_ts, last_ts,
                                      content_type, digest, body)
           SELECT u.received_at, u.gateway_id, u.organisation_id, u.upload_id, u.sent_at, u.first_ts, u.last_ts,
                  u.content_type, substring($9::bytea FROM u.starts FOR u.digest_bytes),
                  substring($9::bytea FROM u.starts + u.digest_bytes FOR u.body_bytes)
           FROM unnest($1::timestamptz[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                       $7::timestamptz[], $8::text[], $10::int[], $11::int[], $12::int[])
             AS u (received_at, gateway_id, organisation_id, upload_id, sent_at, first_ts, last_ts, content_type,
                   starts, digest_bytes, body_bytes)`,
    values: [
      timeArray(envelopes.map((e) => e.receivedMs)),
      plainArray(envelopes.map((e) => e.gatewayId)),
      plainArray(envelopes.map((e) => e.organisationId)),
      textArray(envelopes.map((e) => e.uploadId)),
      timeArray(envelopes.map((e) => e.sentMs)),
      timeArray(envelopes.map((e) => e.firstTsMs)),
      timeArray(envelopes.map((e) => e.lastTsMs)),
      textArray(envelopes.map((e) => e.contentType)),
      Buffer.concat(envelopes.flatMap(({ digest, body }) => [digest, body])),
      numberArray(starts),
      numberArray(envelopes.map((e) => e.digest.length)),
      numberArray(envelopes.map((e) => e.body.length)),
    ],
  });
}
