import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  apiKey,
  apiKeyList,
  createApiKey,
  type CreateApiKey,
  newApiKey,
  rotateApiKey,
  type RotateApiKey,
} from '@packwatch/contracts';
import { type Once } from '@packwatch/db';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { OnlyOnce } from '../../common/once.ts';
import { KeysService } from './keys.service.ts';

const NO_SUCH_KEY = 'Your organisation has no such key.';

@Controller('v1/keys')
@Permit('key:write')
export class KeysController {
  constructor(private readonly keys: KeysService) {}

  @Get()
  @Permit('key:read')
  @ApiRoute({
    operationId: 'listKeys',
    summary: 'API keys of the organisation, newest first, those that are over too',
    answers: apiKeyList,
  })
  list(@CurrentMember() member: Member) {
    return this.keys.list(member);
  }

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createKey',
    summary: 'Make an API key',
    description:
      'The secret is shown this once; only its SHA-256 is stored. Send it as `Authorization: Bearer pw_live_…`. It may do ' +
      'what its scopes say, which are no more than you may do yourself, and belongs to the organisation: it goes on when ' +
      'you leave.',
    idempotent: true,
    answers: newApiKey,
  })
  create(
    @CurrentMember() member: Member,
    @Body({ schema: createApiKey }) body: CreateApiKey,
    @OnlyOnce() once: Once | null,
  ) {
    return this.keys.create(member, body, once);
  }

  @Get(':id')
  @Permit('key:read')
  @ApiRoute({ operationId: 'getKey', summary: 'One API key', answers: apiKey, problems: { 404: NO_SUCH_KEY } })
  detail(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.keys.detail(member, id);
  }

  @Post(':id/rotate')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'rotateKey',
    summary: 'Make a key that takes over from another',
    description: 'Same name, scopes and end. The old one goes on for `overlapHours`, so that programs can change over.',
    idempotent: { secrets: ['secret'] },
    answers: newApiKey,
    problems: { 404: NO_SUCH_KEY, 409: 'The key is over already.' },
  })
  rotate(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: rotateApiKey }) body: RotateApiKey,
  ) {
    return this.keys.rotate(member, id, body);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'revokeKey',
    summary: 'End a key at once',
    answers: apiKey,
    problems: { 404: NO_SUCH_KEY },
  })
  revoke(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.keys.revoke(member, id);
  }
}
