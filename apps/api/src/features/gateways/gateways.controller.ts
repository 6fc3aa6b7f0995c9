import { Controller, Get, Query } from '@nestjs/common';
import { gatewayList, gatewayListQuery } from '@packwatch/contracts';
import { type z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
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
}
