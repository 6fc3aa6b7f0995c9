import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  createWebhook,
  type CreateWebhook,
  saveWebhook,
  type SaveWebhook,
  webhook,
  type WebhookDto,
  webhookList,
  webhookTested,
  webhookWithSecret,
} from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenVersion, versionTag } from '../../common/etag.ts';
import { WebhooksService } from './webhooks.service.ts';

const NO_SUCH = 'Your organisation has no such webhook.';

@Controller('v1/webhooks')
@Permit('webhook:write')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @Permit('webhook:read')
  @ApiRoute({ operationId: 'listWebhooks', summary: 'Webhook endpoints, the oldest first', answers: webhookList })
  list(@CurrentMember() member: Member) {
    return this.webhooks.list(member);
  }

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createWebhook',
    summary: 'Make an endpoint',
    description:
      'Events are signed as Standard Webhooks says. The `secret` is shown here and never again. What may be posted is ' +
      'listed under `webhooks` of this document.',
    idempotent: { secrets: ['secret'] },
    answers: webhookWithSecret,
    problems: { 409: 'There are as many as there may be (`limit_reached`).' },
  })
  create(@CurrentMember() member: Member, @Body({ schema: createWebhook }) body: CreateWebhook) {
    return this.webhooks.create(member, body);
  }

  @Get(':id')
  @Permit('webhook:read')
  @ApiRoute({
    operationId: 'getWebhook',
    summary: 'One endpoint, and how it fares',
    description: 'What was sent to it: `GET /v1/deliveries?target={id}`.',
    answers: webhook,
    problems: { 404: NO_SUCH },
  })
  async detail(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.webhooks.detail(member, id));
  }

  @Put(':id')
  @ApiRoute({
    operationId: 'saveWebhook',
    summary: 'Change an endpoint, switch it off or on again',
    answers: webhook,
    problems: { 404: NO_SUCH, 412: 'It has another version than `If-Match` says.' },
  })
  async save(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: saveWebhook }) body: SaveWebhook,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.webhooks.save(member, id, seenVersion(ifMatch), body));
  }

  @Delete(':id')
  @ApiRoute({
    operationId: 'deleteWebhook',
    summary: 'Remove an endpoint',
    description: 'What still waits to be sent to it is given up. Its deliveries stay in the log.',
    answers: webhook,
    problems: { 404: NO_SUCH },
  })
  remove(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.webhooks.remove(member, id);
  }

  @Post(':id/rotate-secret')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'rotateWebhookSecret',
    summary: 'Give an endpoint another secret',
    description:
      'For 24 hours both sign: `webhook-signature` holds two signatures, of which a receiver need know one. The new ' +
      '`secret` is shown here and never again.',
    idempotent: { secrets: ['secret'] },
    answers: webhookWithSecret,
    problems: { 404: NO_SUCH },
  })
  rotate(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.webhooks.rotateSecret(member, id);
  }

  @Post(':id/test')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'testWebhook',
    summary: 'Send an endpoint an event of type webhook.test',
    description: 'Also to one that is switched off. How it ended: `GET /v1/deliveries/{deliveryId}`.',
    idempotent: { secrets: [] },
    answers: webhookTested,
    problems: { 404: NO_SUCH },
  })
  test(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.webhooks.test(member, id);
  }
}

function tagged(reply: FastifyReply, dto: WebhookDto): WebhookDto {
  void reply.header('etag', versionTag(dto.version));
  return dto;
}
