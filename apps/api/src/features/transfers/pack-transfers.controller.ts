import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { offerPack, type OfferPack, packOffered, packOwnership, packTransfer } from '@packwatch/contracts';
import { type Once } from '@packwatch/db';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { OnlyOnce } from '../../common/once.ts';
import { TransfersService } from './transfers.service.ts';

const NO_PACK = 'Your organisation has no such pack.';

/** For a seller: packs that are to become another organisation's. */
@Controller('v1/packs/:uid')
@Permit('pack:transfer')
export class PackTransfersController {
  constructor(private readonly transfers: TransfersService) {}

  @Get('ownership')
  @Permit('pack:read')
  @ApiRoute({
    operationId: 'getPackOwnership',
    summary: 'Whose a pack was and is, and to whom it was offered',
    answers: packOwnership,
    problems: { 404: NO_PACK },
  })
  ownership(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string) {
    return this.transfers.ownership(member, uid);
  }

  @Post('transfers')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'offerPack',
    summary: 'Offer a pack to another organisation, as when it is sold',
    description:
      'Whoever has the code takes the pack over, within 14 days. An earlier offer ends by this one. Until then nothing changes; from then ' +
      'on the pack is closed here: what was measured before stays, nothing new comes, nothing can be changed.',
    idempotent: true,
    answers: packOffered,
    problems: { 404: NO_PACK, 409: 'The pack was handed over already (`pack_handed_over`).' },
  })
  offer(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Body({ schema: offerPack }) body: OfferPack,
    @OnlyOnce() once: Once | null,
  ) {
    return this.transfers.offer(member, uid, body, once);
  }

  @Delete('transfers/:id')
  @ApiRoute({
    operationId: 'withdrawTransfer',
    summary: 'Take an offer of a pack back',
    answers: packTransfer,
    problems: { 404: 'The pack has no such offer, or it was taken up or taken back.' },
  })
  withdraw(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Param('id', { schema: z.uuid() }) id: string,
  ) {
    return this.transfers.withdraw(member, uid, id);
  }
}
