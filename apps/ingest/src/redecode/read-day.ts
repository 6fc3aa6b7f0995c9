import { CONTENT_TYPES } from '@packwatch/contracts';
import {
  findQuarantined,
  readEnvelopes,
  type EnvelopeKey,
  type ListedEnvelope,
  type PoolClient,
  type QuarantinedItem,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { UploadRejected } from '../errors.ts';
import { type GatewayKnowledge } from '../pipeline/decode-body.ts';
import { mayBeParts } from '../pipeline/read-content.ts';
import { type DecodedSample, type Refusal } from '../pipeline/work.ts';
import { type ArchivedSample } from './compare-day.ts';
import { decodeEnvelope, type DecodedEnvelope } from './decode-envelope.ts';
import { refusalKey } from './quarantine-changes.ts';

/** An envelope with what it says of one pack in the range. */
export interface ReadEnvelope extends ListedEnvelope {
  readonly samples: readonly EnvelopeSample[];
  /** Of this pack, or of no pack. */
  readonly refusals: readonly Refusal[];
  readonly items: readonly QuarantinedItem[];
  /** All that is refused of it now, of whatever pack and time, by place and reason. */
  readonly refusedNow: ReadonlySet<string>;
  /** From when to when it says anything now: under another mapping that is not what is stored of it. */
  readonly says: { readonly firstTsMs: number; readonly lastTsMs: number } | null;
  /** The places of its frames are places of the upload. */
  readonly countsFrames: boolean;
}

export interface EnvelopeSample extends ArchivedSample {
  readonly envelope: EnvelopeKey;
  readonly decoded: DecodedSample;
}

export interface ReadDay {
  readonly envelopes: readonly ReadEnvelope[];
  readonly unreadable: number;
}

export interface ReadDayInput {
  readonly keys: readonly ListedEnvelope[];
  readonly organisationId: string;
  readonly packId: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly knowledge: ReadonlyMap<string, GatewayKnowledge>;
  readonly log: Logger;
}

const FRAMES: ReadonlySet<string> = new Set([CONTENT_TYPES.framesJson, CONTENT_TYPES.framesCbor]);
/** Bodies in memory at a time. */
const BATCH = 32;

/** Decodes the envelopes and keeps what they say of the pack in the range, in the order in which they were received. */
export async function readDay(client: PoolClient, input: ReadDayInput): Promise<ReadDay> {
  const { keys, organisationId, packId, fromMs, toMs, knowledge, log } = input;
  const envelopes: ReadEnvelope[] = [];
  let unreadable = 0;
  const isInRange = (tsMs: number | null): boolean => tsMs !== null && tsMs >= fromMs && tsMs < toMs;
  for (let i = 0; i < keys.length; i += BATCH) {
    const batch = keys.slice(i, i + BATCH);
    const quarantined = Map.groupBy(await findQuarantined(client, batch), nameOf);
    const listed = new Map(batch.map((one) => [nameOf(one), one]));
    for (const stored of await readEnvelopes(client, batch)) {
      const { gatewayId, receivedMs, uploadId } = stored;
      const known = knowledge.get(gatewayId);
      if (known === undefined) throw new Error(`nothing is known of gateway ${gatewayId}`);
      const key: EnvelopeKey = { gatewayId, receivedMs, uploadId };
      const { firstTsMs = 0, lastTsMs = 0 } = listed.get(nameOf(key)) ?? {};
      const items = quarantined.get(nameOf(key)) ?? [];
      const conflicts = new Set(items.filter(({ reason }) => reason === 'conflict').map(({ index }) => index));
      try {
        const decodedNow = decodeEnvelope(stored, organisationId, known);
        const { samples, refusals } = decodedNow;
        envelopes.push({
          ...key,
          ...{ firstTsMs, lastTsMs },
          items,
          refusedNow: new Set(refusals.map(refusalKey)),
          says: spanOf(decodedNow),
          countsFrames: FRAMES.has(stored.contentType),
          samples: samples
            .filter((sample) => sample.packId === packId && isInRange(sample.tsMs))
            .map((decoded) => ({
              envelope: key,
              decoded,
              tsMs: decoded.tsMs,
              receivedMs,
              readings: decoded.readings,
              isKnownConflict: conflicts.has(decoded.index),
              isPart: mayBeParts(stored.contentType),
            })),
          refusals: refusals.filter(
            (refusal) => (refusal.packId === packId || refusal.packId === null) && isInRange(refusal.pollMs),
          ),
        });
      } catch (error) {
        if (!(error instanceof UploadRejected)) throw error;
        unreadable += 1;
        log.warn({ err: error, ...key }, 'an envelope of the archive can not be read; what was read of it stays');
      }
    }
  }
  return { envelopes, unreadable };
}

/** From when to when an envelope has polls; null: it has none. */
export const spanOf = ({ firstTsMs, lastTsMs }: Pick<DecodedEnvelope, 'firstTsMs' | 'lastTsMs'>) =>
  firstTsMs === null || lastTsMs === null ? null : { firstTsMs, lastTsMs };

export const nameOf = ({ gatewayId, receivedMs, uploadId }: EnvelopeKey): string =>
  `${gatewayId} ${receivedMs} ${uploadId}`;
