import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  channel,
  type ChannelDto,
  channelList,
  channelTested,
  createChannel,
  type CreateChannel,
  saveChannel,
  type SaveChannel,
} from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenVersion, versionTag } from '../../common/etag.ts';
import { ChannelsService } from './channels.service.ts';

const NO_SUCH = 'Your organisation has no such channel.';

@Controller('v1/channels')
@Permit('channel:write')
export class ChannelsController {
  constructor(private readonly channels: ChannelsService) {}

  @Get()
  @Permit('channel:read')
  @ApiRoute({
    operationId: 'listChannels',
    summary: 'Where your organisation hears of alarms, by name',
    answers: channelList,
  })
  list(@CurrentMember() member: Member) {
    return this.channels.list(member);
  }

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createChannel',
    summary: 'Make a channel: e-mail addresses, or a room of a chat',
    description: 'It hears of what a policy sends there, and of nothing else.',
    idempotent: { secrets: [] },
    answers: channel,
    problems: { 409: 'There are as many as there may be (`limit_reached`).' },
  })
  create(@CurrentMember() member: Member, @Body({ schema: createChannel }) body: CreateChannel) {
    return this.channels.create(member, body);
  }

  @Get(':id')
  @Permit('channel:read')
  @ApiRoute({
    operationId: 'getChannel',
    summary: 'One channel, and how it fares',
    description: 'What was sent there: `GET /v1/deliveries?target={id}`.',
    answers: channel,
    problems: { 404: NO_SUCH },
  })
  async detail(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.channels.detail(member, id));
  }

  @Put(':id')
  @ApiRoute({
    operationId: 'saveChannel',
    summary: 'Change a channel, switch it off or on again',
    answers: channel,
    problems: { 404: NO_SUCH, 412: 'It has another version than `If-Match` says.' },
  })
  async save(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: saveChannel }) body: SaveChannel,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.channels.save(member, id, seenVersion(ifMatch), body));
  }

  @Delete(':id')
  @ApiRoute({
    operationId: 'deleteChannel',
    summary: 'Remove a channel that no policy names',
    answers: channel,
    problems: { 404: NO_SUCH, 409: 'Policies name it (`channel_in_use`).' },
  })
  remove(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.channels.remove(member, id);
  }

  @Post(':id/test')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'testChannel',
    summary: 'Send a test message',
    description: 'To each address by itself. How it ended: `GET /v1/deliveries/{id}`.',
    idempotent: { secrets: [] },
    answers: channelTested,
    problems: { 404: NO_SUCH },
  })
  test(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.channels.test(member, id);
  }
}

function tagged(reply: FastifyReply, dto: ChannelDto): ChannelDto {
  void reply.header('etag', versionTag(dto.version));
  return dto;
}
