import { Injectable } from '@nestjs/common';
import { type AuditEntryDto, type AuditList, type AuditQuery } from '@packwatch/contracts';
import { type AuditFilter, AuditRepository } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { cursorCodec } from '../../common/cursor.ts';

const cursor = cursorCodec<{ id: number }>(z.object({ id: z.int() }));
const PAGE = 500;

@Injectable()
export class AuditService {
  constructor(private readonly audit: AuditRepository) {}

  async list(member: Member, query: AuditQuery): Promise<AuditList> {
    const page = { before: cursor.decode(query.cursor)?.id, limit: query.limit };
    const { items, more } = await this.audit.list(member.organisationId, filterOf(query), page);
    const last = items.at(-1);
    return { items, nextCursor: more && last ? cursor.encode({ id: last.id }) : null };
  }

  /** Every entry that the filter leaves, a page at a time. */
  async *all(member: Member, query: AuditQuery): AsyncGenerator<AuditEntryDto> {
    let before = cursor.decode(query.cursor)?.id;
    for (;;) {
      const { items, more } = await this.audit.list(member.organisationId, filterOf(query), { before, limit: PAGE });
      yield* items;
      before = items.at(-1)?.id;
      if (!more) return;
    }
  }
}

const filterOf = ({ actor, action, target, from, to }: AuditQuery): AuditFilter => ({
  actor,
  action,
  target,
  from: from === undefined ? undefined : new Date(from),
  to: to === undefined ? undefined : new Date(to),
});
