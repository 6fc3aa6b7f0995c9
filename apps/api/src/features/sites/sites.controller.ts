import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  createSite,
  type CreateSite,
  site,
  siteGone,
  siteList,
  siteListQuery,
  updateSite,
  type UpdateSite,
} from '@packwatch/contracts';
import { type Once, siteTag } from '@packwatch/db';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenTag, tagged } from '../../common/etag.ts';
import { OnlyOnce } from '../../common/once.ts';
import { SitesService } from './sites.service.ts';

const NO_SUCH_SITE = 'Your organisation has no such site.';
const NAME_TAKEN = 'Another site has this name.';

@Controller('v1/sites')
@Permit('site:write')
export class SitesController {
  constructor(private readonly sites: SitesService) {}

  @Get()
  @Permit('site:read')
  @ApiRoute({ operationId: 'listSites', summary: 'Sites by name', answers: siteList })
  list(@CurrentMember() member: Member, @Query({ schema: siteListQuery }) query: z.output<typeof siteListQuery>) {
    return this.sites.list(member, query);
  }

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createSite',
    summary: 'Make a site',
    idempotent: true,
    answers: site,
    problems: { 409: NAME_TAKEN },
  })
  create(
    @CurrentMember() member: Member,
    @Body({ schema: createSite }) body: CreateSite,
    @OnlyOnce() once: Once | null,
  ) {
    return this.sites.create(member, body, once);
  }

  @Get(':id')
  @Permit('site:read')
  @ApiRoute({ operationId: 'getSite', summary: 'One site', answers: site, problems: { 404: NO_SUCH_SITE } })
  async detail(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.sites.detail(member, id);
    return tagged(reply, found, siteTag(found));
  }

  @Patch(':id')
  @ApiRoute({
    operationId: 'updateSite',
    summary: 'Change a site',
    answers: site,
    problems: { 404: NO_SUCH_SITE, 409: NAME_TAKEN, 412: 'It has changed since the `ETag` that `If-Match` names.' },
  })
  async update(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: updateSite }) body: UpdateSite,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const updated = await this.sites.update(member, id, body, seenTag(ifMatch));
    return tagged(reply, updated, siteTag(updated));
  }

  @Delete(':id')
  @ApiRoute({
    operationId: 'deleteSite',
    summary: 'Remove a site that was never used',
    answers: siteGone,
    problems: { 404: NO_SUCH_SITE, 409: 'Gateways or packs are or were on it, or a rule is about it.' },
  })
  remove(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.sites.remove(member, id);
  }
}
