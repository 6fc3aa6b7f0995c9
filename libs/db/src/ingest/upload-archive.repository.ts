import { type PoolClient } from '../connection/pool.ts';
import { BinaryCopy } from './binary-copy.ts';

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

const COLUMNS = ['received_at', 'gateway_id', 'organisation_id', 'upload_id', 'sent_at', 'first_ts', 'last_ts'].concat(
  'content_type',
  'digest',
  'body',
);

export async function archiveEnvelopes(client: PoolClient, envelopes: readonly ArchivedEnvelope[]): Promise<void> {
  if (envelopes.length === 0) return;
  const copy = new BinaryCopy(COLUMNS.length);
  for (const envelope of envelopes) {
    copy.row();
    copy.timestamptz(envelope.receivedMs);
    copy.uuid(envelope.gatewayId);
    copy.uuid(envelope.organisationId);
    copy.text(envelope.uploadId);
    copy.timestamptz(envelope.sentMs);
    copy.timestamptz(envelope.firstTsMs);
    copy.timestamptz(envelope.lastTsMs);
    copy.text(envelope.contentType);
    copy.bytea(envelope.digest);
    copy.bytea(envelope.body);
  }
  await copy.send(client, `series.upload (${COLUMNS.join(', ')})`);
}
