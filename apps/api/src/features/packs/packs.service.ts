import { Injectable } from '@nestjs/common';
import {
  type PackDetail,
  type PackList,
  type PackListItem,
  type PackTags,
  type packListQuery,
  SILENT_AFTER_MS,
} from '@packwatch/contracts';
import { type PackPosition, PacksRepository, UNKNOWN_SOH } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { cursorCodec } from '../../common/cursor.ts';

const cursor = cursorCodec<PackPosition>(z.object({ soh: z.number().optional(), name: z.string(), uid: z.uuid() }));

function positionOf({ name, uid, health }: PackListItem, sort: 'name' | 'soh'): PackPosition {
  return { ...(sort === 'soh' ? { soh: health?.sohPct ?? UNKNOWN_SOH } : {}), name, uid };
}

@Injectable()
export class PacksService {
  constructor(
    private readonly packs: PacksRepository,
    private readonly clock: Clock,
  ) {}

  async list(member: Member, query: z.output<typeof packListQuery>): Promise<PackList> {
    const { items, more, counts } = await this.packs.list(member.organisationId, {
      search: query.search,
      state: query.state,
      tag: query.tag,
      siteId: query.site,
      groupId: query.group,
      attention: query.attention,
      sohBelow: query.sohBelow,
      sort: query.sort,
      after: cursor.decode(query.cursor),
      limit: query.limit,
      silentBefore: this.silentBefore(),
    });
    const last = items.at(-1);
    return { items, counts, nextCursor: more && last ? cursor.encode(positionOf(last, query.sort)) : null };
  }

  async detail(member: Member, uid: string): Promise<PackDetail> {
    return (await this.tagged(member, uid)).pack;
  }

  /** The pack, and the tag of what was said of it. */
  async tagged(member: Member, uid: string): Promise<{ readonly pack: PackDetail; readonly tag: string }> {
    const found = await this.packs.detail(member.organisationId, uid, this.silentBefore());
    if (!found) throw notFound('pack');
    return found;
  }

  async tag(member: Member, uid: string, { tags }: PackTags): Promise<PackDetail> {
    const actor = { userId: member.userId, by: member.by, at: this.clock.now() };
    if ((await this.packs.setTags(member.organisationId, uid, tags, actor)) === null) throw notFound('pack');
    return this.detail(member, uid);
  }

  private silentBefore(): Date {
    return new Date(this.clock.now().getTime() - SILENT_AFTER_MS);
  }
}
