import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { oemOffer, organisationOem, oemToken, type OemToken } from '@packwatch/contracts';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { OemService } from './oem.service.ts';

const NOT_OPEN = 'The offer was taken up, taken back or is over; or there never was one.';

/** For a customer: who looks after the organisation. */
@Controller('v1/oem')
@Permit('organisation:write')
export class OemController {
  constructor(private readonly oem: OemService) {}

  @Get()
  @Permit('organisation:read')
  @ApiRoute({
    operationId: 'getOem',
    summary: 'Who looks after your organisation, and everybody who sees it by that',
    answers: organisationOem,
  })
  of(@CurrentMember() member: Member) {
    return this.oem.of(member);
  }

  @Post('look')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'lookAtOem',
    summary: 'What the token of a mail offers',
    answers: oemOffer,
    problems: { 404: NOT_OPEN },
  })
  look(@Body({ schema: oemToken }) { token }: OemToken) {
    return this.oem.look(token);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'acceptOem',
    summary: 'Have an OEM look after your organisation',
    description:
      'From now on its members see your packs and alarms, and set up gateways, packs and register maps. They don’t see members, ' +
      'keys and the audit log.',
    answers: organisationOem,
    problems: {
      404: NOT_OPEN,
      409: 'One looks after it already (`has_oem`), or it has customers itself (`oem_of_oem`).',
    },
  })
  accept(@CurrentMember() member: Member, @Body({ schema: oemToken }) { token }: OemToken) {
    return this.oem.accept(member, token);
  }

  @Delete()
  @ApiRoute({
    operationId: 'endOem',
    summary: 'Have nobody look after your organisation any more',
    description: 'From the next request on nobody of the OEM sees anything of yours.',
    answers: organisationOem,
    problems: { 404: 'Nobody looks after your organisation.' },
  })
  end(@CurrentMember() member: Member) {
    return this.oem.end(member);
  }
}
