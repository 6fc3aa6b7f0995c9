import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import {
  CLAIM_HOURS,
  claimGateway,
  createGateway,
  type CreateGateway,
  gatewayClaimed,
  gatewayCreated,
  gatewayDetail,
  gatewayToken,
  gatewayTokenList,
  newClaim,
  newGatewayTokenDto,
  rotateGatewayToken,
  type RotateGatewayToken,
  updateGateway,
  type UpdateGateway,
} from '@packwatch/contracts';
import { gatewayTag, type Once } from '@packwatch/db';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit, Public } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenTag, tagged } from '../../common/etag.ts';
import { OnlyOnce } from '../../common/once.ts';
import { GatewayProvisioningService } from './gateway-provisioning.service.ts';

const NO_SUCH_GATEWAY = 'Your organisation has no such gateway.';

@Controller('v1/gateways')
@Permit('gateway:write')
export class GatewayProvisioningController {
  constructor(private readonly gateways: GatewayProvisioningService) {}

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createGateway',
    summary: 'Make a gateway, with a code by which it gets its token',
    description: `The code opens once, within ${CLAIM_HOURS} hours, and is shown this once.`,
    idempotent: true,
    answers: gatewayCreated,
    problems: { 404: 'Your organisation has no such site.' },
  })
  create(
    @CurrentMember() member: Member,
    @Body({ schema: createGateway }) body: CreateGateway,
    @OnlyOnce() once: Once | null,
  ) {
    return this.gateways.create(member, body, once);
  }

  @Post('claim')
  @HttpCode(200)
  @Public()
  @ApiRoute({
    operationId: 'claimGateway',
    summary: 'Exchange a code for the token of a gateway',
    description: 'By the gateway or whoever installs it; no login. The token is shown this once.',
    access: 'public',
    answers: gatewayClaimed,
    problems: { 404: 'The code was used, is over, or never was.', 429: 'Too many wrong codes came from this address.' },
  })
  claim(@Req() request: FastifyRequest, @Body({ schema: claimGateway }) { code }: z.output<typeof claimGateway>) {
    return this.gateways.claim(request.ip, code);
  }

  @Patch(':id')
  @ApiRoute({
    operationId: 'updateGateway',
    summary: 'Rename a gateway, or say where it is',
    answers: gatewayDetail,
    problems: {
      404: 'Your organisation has no such gateway, or no such site.',
      412: 'It has changed since the `ETag` that `If-Match` names.',
    },
  })
  async update(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: updateGateway }) body: UpdateGateway,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const updated = await this.gateways.update(member, id, body, seenTag(ifMatch));
    return tagged(reply, updated, gatewayTag(updated.name, updated.site?.id ?? null));
  }

  @Post(':id/claim-code')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createClaimCode',
    summary: 'Another code for a gateway',
    description: 'Codes before it that were not used open nothing any more. Tokens there are go on.',
    idempotent: { secrets: ['claim.code'] },
    answers: newClaim,
    problems: { 404: NO_SUCH_GATEWAY },
  })
  claimCode(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.gateways.newClaim(member, id);
  }

  @Get(':id/tokens')
  @ApiRoute({
    operationId: 'listGatewayTokens',
    summary: 'Tokens of a gateway, the newest first, those that are over too',
    answers: gatewayTokenList,
    problems: { 404: NO_SUCH_GATEWAY },
  })
  tokens(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.gateways.tokens(member, id);
  }

  @Post(':id/tokens')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'rotateGatewayToken',
    summary: 'A new token for a gateway',
    description: 'Shown this once. Those before it go on for `overlapHours`, so that the gateway can change over.',
    idempotent: { secrets: ['token'] },
    answers: newGatewayTokenDto,
    problems: { 404: NO_SUCH_GATEWAY },
  })
  rotate(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: rotateGatewayToken }) body: RotateGatewayToken,
  ) {
    return this.gateways.rotate(member, id, body);
  }

  @Post(':id/tokens/:tokenId/revoke')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'revokeGatewayToken',
    summary: 'End a token',
    description: 'Uploads with it are refused within seconds.',
    answers: gatewayToken,
    problems: { 404: 'The gateway has no such token.' },
  })
  revoke(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('tokenId', { schema: z.uuid() }) tokenId: string,
  ) {
    return this.gateways.revoke(member, id, tokenId);
  }
}
