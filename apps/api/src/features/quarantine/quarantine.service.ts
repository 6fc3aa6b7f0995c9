import { Injectable } from '@nestjs/common';
import {
  type DismissQuarantine,
  type ExplainedFrame,
  type QuarantineDetail,
  type QuarantineDismissed,
  type QuarantineItem,
  type QuarantineList,
  type QuarantineReason,
  type quarantineQuery,
  type QuarantineRetried,
  type RetryQuarantine,
} from '@packwatch/contracts';
import { QuarantineRepository, type QuarantineSelection } from '@packwatch/db';
import { parseRegisterMap, type RegisterMap } from '@packwatch/protocol';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { cursorCodec } from '../../common/cursor.ts';
import { explainFrame } from '../register-maps/explain-frame.ts';
import { UsableMaps } from '../register-maps/usable-maps.ts';
import { EXPLANATIONS, RETRYABLE } from './explanations.ts';

const cursor = cursorCodec<number>(z.int().positive());

/** What ingest keeps of a refused frame; an item of decoded values has none. */
const keptFrames = z.array(z.object({ q: z.string(), r: z.string().nullable() }));

@Injectable()
export class QuarantineService {
  constructor(
    private readonly quarantine: QuarantineRepository,
    private readonly maps: UsableMaps,
    private readonly clock: Clock,
  ) {}

  async list(member: Member, query: z.output<typeof quarantineQuery>): Promise<QuarantineList> {
    const { items, more, open } = await this.quarantine.list(member.organisationId, {
      gatewayId: query.gateway,
      packUid: query.pack,
      reason: query.reason,
      state: query.state,
      from: query.from === undefined ? undefined : new Date(query.from),
      to: query.to === undefined ? undefined : new Date(query.to),
      beforeId: cursor.decode(query.cursor),
      limit: query.limit,
    });
    const last = items.at(-1);
    return { items, open, nextCursor: more && last ? cursor.encode(Number(last.id)) : null };
  }

  async detail(member: Member, id: string): Promise<QuarantineDetail> {
    const found = await this.quarantine.find(member.organisationId, Number(id));
    if (!found) throw notFound('quarantined item');
    const { item, assignedMap } = found;
    const assigned = parseRegisterMap(assignedMap?.document);
    const maps = assigned.ok
      ? [assigned.map]
      : (await this.maps.all(member.organisationId)).map((usable) => usable.map);
    const { p = item.item['t'] } = item.item;
    return {
      ...item,
      explanation: EXPLANATIONS[item.reason],
      polledAt: typeof p === 'number' && Math.abs(p) <= LATEST_MS ? new Date(p).toISOString() : null,
      frames: framesOf(item, maps),
    };
  }

  /** Through the archive: the packs that these items belong to now are decoded again over their time. */
  async retry(member: Member, body: RetryQuarantine): Promise<QuarantineRetried> {
    const asked = { by: member.by, at: this.clock.now() };
    const { items, readAgain, redecodes, skipped } = await this.quarantine.retry(
      member.organisationId,
      selectionOf(body),
      asked,
      RETRYABLE,
    );
    return {
      ...{ items: items + readAgain, redecodes, readAgain },
      skipped: skipped.map(({ reason, count }) => ({
        ...{ reason, count },
        why: whySkipped(reason),
      })),
    };
  }

  async dismiss(member: Member, body: DismissQuarantine): Promise<QuarantineDismissed> {
    const { comment } = body;
    const dismissal = { by: member.by, at: this.clock.now(), comment };
    return { items: await this.quarantine.dismiss(member.organisationId, selectionOf(body), dismissal) };
  }
}

function whySkipped(reason: QuarantineReason): string {
  if (reason === 'no_mapping') return 'no mapping has been set on the gateway yet';
  const { canRetry, meaning } = EXPLANATIONS[reason];
  return canRetry ? 'belongs to no pack as things are assigned now' : `a retry can’t help: ${meaning}`;
}

/** The last moment that a Date can name. */
const LATEST_MS = 8.64e15;

const selectionOf = ({ ids, reason, gateway }: RetryQuarantine): QuarantineSelection => ({
  ids: ids?.map(Number),
  reason,
  gatewayId: gateway,
});

function framesOf({ item }: QuarantineItem, maps: readonly RegisterMap[]): ExplainedFrame[] {
  const kept = keptFrames.safeParse(item['frames']);
  return kept.success ? kept.data.map(({ q, r }) => explainFrame(q, r, maps)) : [];
}
