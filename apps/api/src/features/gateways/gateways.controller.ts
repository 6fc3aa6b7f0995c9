import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { busHealth, busHealthQuery, gatewayDetail, gatewayList, gatewayListQuery } from '@packwatch/contracts';
import { gatewayTag } from '@packwatch/db';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { tagged } from '../../common/etag.ts';
import { GatewaysService } from './gateways.service.ts';

@Controller('v1/gateways')
@Permit('gateway:read')
export class GatewaysController {
  constructor(private readonly gateways: GatewaysService) {}

  @Get()
  @ApiRoute({
    operationId: 'listGateways',
    summary: 'Gateways with what was last heard of them, by name',
    answers: gatewayList,
  })
  list(@CurrentMember() member: Member, @Query({ schema: gatewayListQuery }) query: z.output<typeof gatewayListQuery>) {
    return this.gateways.list(member, query);
  }

  @Get(':id')
  @ApiRoute({
    operationId: 'getGateway',
    summary: 'One gateway: when it was last heard, and how its clock stands',
    answers: gatewayDetail,
    problems: { 404: 'Your organisation has no such gateway.' },
  })
  async detail(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.gateways.detail(member, id);
    return tagged(reply, found, gatewayTag(found.name, found.site?.id ?? null));
  }

  @Get(':id/bus-health')
  @ApiRoute({
    operationId: 'getBusHealth',
    summary: 'How each slave of a gateway answers',
    description:
      'Sums over a range of at most 92 days (7 with `hourly`), 24 h if it is not named, by the time of the polls. Uploads ' +
      'are added up a few seconds after they are taken.',
    answers: busHealth,
    problems: { 404: 'Your organisation has no such gateway.' },
  })
  busHealth(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: busHealthQuery }) query: z.output<typeof busHealthQuery>,
  ) {
    return this.gateways.busHealth(member, id, query);
  }
}
