import { Injectable } from '@nestjs/common';
import {
  type CreateSite,
  type SiteDto,
  type SiteList,
  type siteListQuery,
  type UpdateSite,
} from '@packwatch/contracts';
import { type Once, SitesRepository } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { AppError, nameTaken, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { cursorCodec } from '../../common/cursor.ts';
import { preconditionFailed } from '../../common/etag.ts';

const cursor = cursorCodec<{ name: string; id: string }>(z.object({ name: z.string(), id: z.uuid() }));

@Injectable()
export class SitesService {
  constructor(
    private readonly sites: SitesRepository,
    private readonly clock: Clock,
  ) {}

  async list(member: Member, query: z.output<typeof siteListQuery>): Promise<SiteList> {
    const page = { after: cursor.decode(query.cursor), limit: query.limit };
    const { items, more } = await this.sites.list(member.organisationId, page);
    const last = items.at(-1);
    return { items, nextCursor: more && last ? cursor.encode({ name: last.name, id: last.id }) : null };
  }

  async detail(member: Member, id: string): Promise<SiteDto> {
    const site = await this.sites.find(member.organisationId, id);
    if (!site) throw notFound('site');
    return site;
  }

  async create(member: Member, body: CreateSite, once: Once | null): Promise<SiteDto> {
    const made = await this.sites.create(member.organisationId, body, once, this.actor(member));
    if (made === 'taken') throw nameTaken('site');
    return made;
  }

  async update(member: Member, id: string, body: UpdateSite, expected: string | null): Promise<SiteDto> {
    const updated = await this.sites.update(member.organisationId, id, body, expected, this.actor(member));
    if (updated === null) throw notFound('site');
    if (updated === 'moved') throw preconditionFailed();
    if (updated === 'taken') throw nameTaken('site');
    return updated;
  }

  async remove(member: Member, id: string): Promise<{ id: string }> {
    const removed = await this.sites.remove(member.organisationId, id, this.actor(member));
    if (removed === null) throw notFound('site');
    if (removed === 'used') {
      throw new AppError(
        'site_in_use',
        'gateways or packs are or were on this site, or a rule or a policy is about it',
      );
    }
    return { id };
  }

  private actor(member: Member) {
    return { by: member.by, at: this.clock.now() };
  }
}
