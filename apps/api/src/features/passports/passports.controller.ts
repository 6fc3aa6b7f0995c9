import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { passportList, type PassportList, signedPassport, type SignedPassport } from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { PassportsService } from './passports.service.ts';

const NO_PACK = 'Your organisation has no such pack.';

@Controller('v1/packs/:uid/passports')
@Permit('pack:read')
export class PassportsController {
  constructor(private readonly passports: PassportsService) {}

  @Get()
  @ApiRoute({
    operationId: 'listPassports',
    summary: 'The passports of a pack that were issued, newest first',
    answers: passportList,
    problems: { 404: NO_PACK },
  })
  list(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string): Promise<PassportList> {
    return this.passports.list(member, uid);
  }

  @Post()
  @HttpCode(200)
  @Permit('passport:issue')
  @ApiRoute({
    operationId: 'issuePassport',
    summary: 'Issue a passport: what is known of a pack now, signed, for whoever buys it or asks for it',
    description:
      'The signature is a detached JWS (Ed25519) over the canonical JSON (RFC 8785) of `passport`; anybody checks it with the keys of ' +
      '`GET /v1/passport-keys`, by `npm run passport`, or on the page /passport. What is not known is null, with the reason.',
    idempotent: { secrets: [] },
    answers: signedPassport,
    problems: { 404: NO_PACK },
  })
  issue(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string): Promise<SignedPassport> {
    return this.passports.issue(member, uid);
  }

  @Get(':id')
  @ApiRoute({
    operationId: 'getPassport',
    summary: 'A passport as it was signed',
    answers: signedPassport,
    problems: { 404: 'The pack has no such passport.' },
  })
  get(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<SignedPassport> {
    return this.passports.get(member, uid, id);
  }
}
