import { type IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post } from '@nestjs/common';
import {
  askOrganisationErasure,
  type AskOrganisationErasure,
  ERASURE_GRACE_DAYS,
  organisationErasureState,
} from '@packwatch/contracts';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { ErasureService } from './erasure.service.ts';

@Controller('v1/organisation/erasure')
export class OrganisationErasureController {
  constructor(private readonly erasures: ErasureService) {}

  @Get()
  @Permit('organisation:read')
  @ApiRoute({
    operationId: 'getOrganisationErasure',
    summary: 'Whether and when your organisation will be erased',
    answers: organisationErasureState,
  })
  get(@CurrentMember() member: Member) {
    return this.erasures.organisation(member);
  }

  @Post()
  @HttpCode(200)
  @Permit('organisation:erase')
  @ApiRoute({
    operationId: 'askOrganisationErasure',
    summary: 'Ask for your organisation to be erased',
    description:
      `By an owner, who types its name and their password. It is erased ${ERASURE_GRACE_DAYS} days later, with all that its packs ` +
      'have sent; until then everything works, and it can be called off. All members are told by mail. Asking again moves nothing.',
    answers: organisationErasureState,
  })
  ask(
    @CurrentMember() member: Member,
    @Headers() headers: IncomingHttpHeaders,
    @Body({ schema: askOrganisationErasure }) body: AskOrganisationErasure,
  ) {
    return this.erasures.askOrganisation(member, headers, body);
  }

  @Delete()
  @Permit('organisation:erase')
  @ApiRoute({
    operationId: 'callOffOrganisationErasure',
    summary: 'Keep your organisation after all',
    answers: organisationErasureState,
    problems: { 409: 'The time has come, and it is under way (`erasure_under_way`).' },
  })
  callOff(@CurrentMember() member: Member) {
    return this.erasures.callOff(member);
  }
}
