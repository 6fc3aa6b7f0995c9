import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  createCustomer,
  type CreateCustomer,
  customerGone,
  customerList,
  customerListQuery,
  type CustomerListQuery,
  customerMailed,
  INVITATION_DAYS,
  OFFER_DAYS,
  offerToCustomer,
  type OfferToCustomer,
} from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { CustomersService } from './customers.service.ts';

const NOT_MORE = 'Your organisation is itself a customer (`oem_of_oem`), or has as many as it may (`limit_reached`).';

/** For an OEM: the organisations that it looks after. */
@Controller('v1/customers')
@Permit('customer:write')
export class CustomersController {
  constructor(private readonly customers: CustomersService) {}

  @Get()
  @Permit('customer:read')
  @ApiRoute({
    operationId: 'listCustomers',
    summary: 'Your customers by name, with what needs somebody in their fleets',
    answers: customerList,
  })
  list(@CurrentMember() member: Member, @Query({ schema: customerListQuery }) query: CustomerListQuery) {
    return this.customers.list(member, query);
  }

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createCustomer',
    summary: 'Make an organisation for a customer',
    description: `Its first owner is invited by mail, for ${INVITATION_DAYS} days; you can set it up meanwhile.`,
    idempotent: { secrets: [] },
    answers: customerMailed,
    problems: { 409: NOT_MORE },
  })
  create(@CurrentMember() member: Member, @Body({ schema: createCustomer }) body: CreateCustomer) {
    return this.customers.create(member, body);
  }

  @Post('offers')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'offerToCustomer',
    summary: 'Offer to look after an organisation that stands already',
    description: `An owner or admin of it takes the offer up by the link in the mail, within ${OFFER_DAYS} days. Until then you see nothing of it.`,
    idempotent: { secrets: [] },
    answers: customerMailed,
    problems: { 409: NOT_MORE },
  })
  offer(@CurrentMember() member: Member, @Body({ schema: offerToCustomer }) body: OfferToCustomer) {
    return this.customers.offer(member, body);
  }

  @Post(':id/renew')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'renewCustomer',
    summary: 'Mail an offer, or the invitation of the first owner, once more',
    description: 'With a new link and a new end; the old link opens nothing.',
    idempotent: { secrets: [] },
    answers: customerMailed,
    problems: { 404: 'You have no such customer that nobody has joined yet.' },
  })
  renew(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.customers.renew(member, id);
  }

  @Delete(':id')
  @ApiRoute({
    operationId: 'endCustomer',
    summary: 'Look after a customer no more, or take an offer back',
    description: 'From the next request on nobody of your organisation sees theirs. It stands on as it is.',
    answers: customerGone,
    problems: { 404: 'You have no such customer.' },
  })
  end(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.customers.end(member, id);
  }
}
