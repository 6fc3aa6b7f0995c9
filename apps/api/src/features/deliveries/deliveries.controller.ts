import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  deliveryDetail,
  deliveryList,
  deliveryListQuery,
  redelivered,
  redeliverRange,
  type RedeliverRange,
} from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { DeliveriesService } from './deliveries.service.ts';

@Controller('v1/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  @Get()
  @Permit('delivery:read')
  @ApiRoute({
    operationId: 'listDeliveries',
    summary: 'Mails and webhooks that were or will be sent, newest first; status=failed are those given up',
    answers: deliveryList,
  })
  list(
    @CurrentMember() member: Member,
    @Query({ schema: deliveryListQuery }) query: z.output<typeof deliveryListQuery>,
  ) {
    return this.deliveries.list(member, query);
  }

  @Get(':id')
  @Permit('delivery:read')
  @ApiRoute({
    operationId: 'getDelivery',
    summary: 'One delivery: what is sent, how often it was tried, and the last answer',
    answers: deliveryDetail,
    problems: { 404: 'Your organisation has no such delivery.' },
  })
  detail(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.deliveries.detail(member, id);
  }

  @Post('redeliver')
  @HttpCode(200)
  @Permit('delivery:redeliver')
  @ApiRoute({
    operationId: 'redeliverRange',
    summary: 'Make the given-up deliveries of a range of time once more',
    description:
      'By when they were first to be made, `to` excluded; at most 10,000 at a time (`more` says if some may be left). ' +
      'Receivers tell repeats by the same `webhook-id` or `Message-ID`.',
    idempotent: { secrets: [] },
    answers: redelivered,
  })
  redeliverRange(@CurrentMember() member: Member, @Body({ schema: redeliverRange }) body: RedeliverRange) {
    return this.deliveries.redeliverRange(member, body);
  }

  @Post(':id/redeliver')
  @HttpCode(200)
  @Permit('delivery:redeliver')
  @ApiRoute({
    operationId: 'redeliver',
    summary: 'Make a delivery once more, with all its attempts before it',
    description: 'One that is still being tried stays as it is.',
    idempotent: { secrets: [] },
    answers: deliveryDetail,
    problems: { 404: 'Your organisation has no such delivery.' },
  })
  redeliver(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.deliveries.redeliver(member, id);
  }
}
