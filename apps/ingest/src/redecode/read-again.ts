import {
  claimItemsToReadAgain,
  findQuarantined,
  insertQuarantine,
  readEnvelopes,
  recordUnassigned,
  recordUnassignedSerials,
  retryPack,
  settleReadAgain,
  widenEnvelope,
  type EnvelopeKey,
  type ItemToReadAgain,
  type Pool,
  type PoolClient,
  type QuarantinedItem,
  type StoredEnvelope,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from '../clock.ts';
import { type Directory } from '../directory/directory.ts';
import { type GatewayKnowledge } from '../pipeline/decode-body.ts';
import { MAX_ROWS_OF_UPLOAD, toQuarantineRows } from '../pipeline/quarantine-row.ts';
import { decodeEnvelope, type DecodedEnvelope } from './decode-envelope.ts';
import { knowledgeOf } from './knowledge.ts';
import { refusalKey } from './quarantine-changes.ts';
import { nameOf, spanOf } from './read-day.ts';

export interface ReadAgainContext {
  readonly pool: Pool;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Items at a time; their envelopes are read one after the other. */
const ITEMS = 64;

/**
 * Reads envelopes again of which something could not be read, by the mappings as they are now, and has the packs that
 * they speak of decoded again over their times: that is what stores the samples. What they say of no pack is refused by
 * itself. Answers with how many items it took; 0: there are none.
 */
export async function readAgain(client: PoolClient, context: ReadAgainContext): Promise<number> {
  const items = await claimItemsToReadAgain(client, ITEMS);
  if (items.length === 0) return 0;
  // No stamp is asked for here: what is remembered may be minutes old.
  context.directory.forget();
  const knowledge = await knowledgeOf([...new Set(items.map(({ gatewayId }) => gatewayId))], null, context);
  for (const ofEnvelope of Map.groupBy(items, nameOf).values()) await readOne(client, ofEnvelope, knowledge, context);
  return items.length;
}

async function readOne(
  client: PoolClient,
  items: readonly ItemToReadAgain[],
  knowledge: ReadonlyMap<string, GatewayKnowledge>,
  { clock, log }: ReadAgainContext,
): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const { gatewayId, receivedMs, uploadId, organisationId, askedBy } = first;
  const key: EnvelopeKey = { gatewayId, receivedMs, uploadId };
  const known = knowledge.get(gatewayId);
  const [stored] = await readEnvelopes(client, [key]);
  const said = stored === undefined || known === undefined ? null : decodedOf(stored, organisationId, known, log);
  if (said === null) {
    log.warn(key, 'an envelope that was to be read again can not be read, or is gone');
    await settleReadAgain(
      client,
      items.map(({ id }) => ({ id, outcome: 'still_refused' })),
      askedBy,
    );
    return;
  }
  const span = spanOf(said);
  if (span !== null) await widenEnvelope(client, key, span);
  const packs = spansOfPacks(said);
  const before = await findQuarantined(client, [key]);
  await refuseWhatIsNobodys(client, { ...first, said, before });
  await settleReadAgain(client, settled(items, before, said), askedBy);
  for (const [packId, { fromMs, toMs }] of packs) {
    await retryPack(client, { organisationId, packId, fromMs, toMs: toMs + 1, by: askedBy, at: new Date(clock()) });
  }
}

/** Null: this release can't read it. One that brings the decoder down must not keep all others waiting. */
function decodedOf(
  stored: StoredEnvelope,
  organisationId: string,
  known: GatewayKnowledge,
  log: Logger,
): DecodedEnvelope | null {
  try {
    return decodeEnvelope(stored, organisationId, known);
  } catch (error) {
    log.error(
      { err: error, gatewayId: stored.gatewayId, uploadId: stored.uploadId },
      'an envelope can not be read again',
    );
    return null;
  }
}

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The packs that the envelope speaks of, each with its times. */
function spansOfPacks({ samples, refusals }: DecodedEnvelope): Map<number, Span> {
  const packs = new Map<number, Span>();
  const parts = [...samples, ...refusals.map(({ packId, pollMs }) => ({ packId, tsMs: pollMs }))];
  for (const { packId, tsMs } of parts) {
    if (packId === null || tsMs === null) continue;
    const known = packs.get(packId);
    packs.set(packId, { fromMs: Math.min(known?.fromMs ?? tsMs, tsMs), toMs: Math.max(known?.toMs ?? tsMs, tsMs) });
  }
  return packs;
}

/** What has a pack is refused when that is decoded again. */
async function refuseWhatIsNobodys(
  client: PoolClient,
  input: ItemToReadAgain & { readonly said: DecodedEnvelope; readonly before: readonly QuarantinedItem[] },
): Promise<void> {
  const { said, before, gatewayId, organisationId, uploadId, receivedMs } = input;
  const known = new Set(before.map(refusalKey));
  const added = said.refusals.filter((refusal) => refusal.packId === null && !known.has(refusalKey(refusal)));
  if (added.length === 0 || before.length >= MAX_ROWS_OF_UPLOAD) return;
  const upload = { gateway: { id: gatewayId, organisationId }, uploadId, receivedMs, frames: said.frames };
  await insertQuarantine(client, toQuarantineRows(upload, added));
  const of = { gatewayId, organisationId, seenMs: receivedMs };
  await recordUnassigned(
    client,
    said.unassigned.map((slave) => ({ ...of, ...slave })),
  );
  await recordUnassignedSerials(
    client,
    said.unassignedSerials.map((serial) => ({ ...of, ...serial })),
  );
}

function settled(items: readonly ItemToReadAgain[], before: readonly QuarantinedItem[], said: DecodedEnvelope) {
  const refusedNow = new Set(said.refusals.map(refusalKey));
  const keys = new Map(before.map((item) => [item.id, refusalKey(item)]));
  // Without a sample no re-decode settles it: what was one riddle is refused part by part, or the mapping says nothing of it.
  const outcome =
    said.samples.length > 0 ? null : said.refusals.length > 0 ? ('read' as const) : ('still_refused' as const);
  return items.map(({ id }) => {
    return { id, outcome: refusedNow.has(keys.get(id) ?? '') ? ('still_refused' as const) : outcome };
  });
}
