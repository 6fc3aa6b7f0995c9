import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  gatewayMapping,
  gatewayMappingList,
  gatewayMappingTrial,
  saveGatewayMapping,
  type SaveGatewayMapping,
  tryGatewayMapping,
  type TryGatewayMapping,
} from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { GatewayMappingsService } from './gateway-mappings.service.ts';

const NO_SUCH_GATEWAY = { 404: 'Your organisation has no such gateway.' };

@Controller('v1/gateways')
export class GatewayMappingsController {
  constructor(private readonly mappings: GatewayMappingsService) {}

  @Get(':id/mappings')
  @Permit('gateway:read')
  @ApiRoute({
    operationId: 'listGatewayMappings',
    summary: 'What the messages of a foreign gateway mean: every version, the one in force first',
    answers: gatewayMappingList,
    problems: NO_SUCH_GATEWAY,
  })
  list(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.mappings.list(member, id);
  }

  @Post('mappings/try')
  @HttpCode(200)
  @Permit('gateway:read')
  @ApiRoute({
    operationId: 'tryGatewayMapping',
    summary: 'Read a message of line protocol or of a Teltonika router by a mapping that is not saved yet',
    description:
      'Nothing is stored. Says which samples it gives, what would be refused, and what the mapping leaves out.',
    answers: gatewayMappingTrial,
  })
  tryOn(@Body({ schema: tryGatewayMapping }) body: TryGatewayMapping) {
    return this.mappings.tryOn(body);
  }

  @Post(':id/mappings')
  @HttpCode(200)
  @Permit('gateway:write')
  @ApiRoute({
    operationId: 'saveGatewayMapping',
    summary: 'Say what the messages of a gateway mean from now on',
    description:
      'It becomes the next version of its format. What was kept for want of a mapping can then be tried again.',
    idempotent: { secrets: [] },
    answers: gatewayMapping,
    problems: NO_SUCH_GATEWAY,
  })
  save(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: saveGatewayMapping }) body: SaveGatewayMapping,
  ) {
    return this.mappings.save(member, id, body);
  }
}
