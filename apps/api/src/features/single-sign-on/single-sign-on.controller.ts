import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import {
  addSignInDomain,
  type AddSignInDomain,
  saveSignInProvider,
  type SaveSignInProvider,
  signInDomain,
  signInDomainGone,
  signInDomainName,
  signInProvider,
  signInProviderTested,
  singleSignOn,
} from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenVersionOrNone, versionTag } from '../../common/etag.ts';
import { SingleSignOnService } from './single-sign-on.service.ts';

const NO_PROVIDER = { 404: 'Your organisation has no sign-in provider.' };
const NO_DOMAIN = { 404: 'Your organisation has not named this domain.' };

@Controller('v1/single-sign-on')
@Permit('member:write')
export class SingleSignOnController {
  constructor(private readonly singleSignOn: SingleSignOnService) {}

  @Get()
  @ApiRoute({
    operationId: 'getSingleSignOn',
    summary: 'How the people of your organisation sign in by its own provider',
    answers: singleSignOn,
  })
  async get(@CurrentMember() member: Member, @Res({ passthrough: true }) reply: FastifyReply) {
    const found = await this.singleSignOn.get(member);
    if (found.provider) void reply.header('etag', versionTag(found.provider.version));
    return found;
  }

  @Put('provider')
  @ApiRoute({
    operationId: 'saveSignInProvider',
    summary: 'Name the OpenID Connect provider of your organisation',
    description:
      'People are sent to it by the domain of their address, once the domain is proven. Whom it vouches for is in your ' +
      'organisation and in no other, as an admin at most: owners sign in with their password to act as owners.',
    answers: signInProvider,
    problems: { 412: 'It has another version than `If-Match` says; or there is one, and `If-None-Match` is `*`.' },
  })
  async save(
    @CurrentMember() member: Member,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Body({ schema: saveSignInProvider }) body: SaveSignInProvider,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const saved = await this.singleSignOn.save(member, body, seenVersionOrNone(ifMatch, ifNoneMatch));
    void reply.header('etag', versionTag(saved.version));
    return saved;
  }

  @Delete('provider')
  @ApiRoute({
    operationId: 'removeSignInProvider',
    summary: 'Sign in by no provider any more',
    description: 'Passwords open the organisation again. Whoever never had one sets it by "forgotten password".',
    answers: signInProvider,
    problems: NO_PROVIDER,
  })
  remove(@CurrentMember() member: Member) {
    return this.singleSignOn.remove(member);
  }

  @Post('provider/test')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'testSignInProvider',
    summary: 'Look whether the provider can be used',
    description: 'What shows without somebody signing in: its discovery document, and its keys.',
    answers: signInProviderTested,
    problems: NO_PROVIDER,
  })
  test(@CurrentMember() member: Member) {
    return this.singleSignOn.test(member);
  }

  @Post('domains')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'addSignInDomain',
    summary: 'Name a domain that the provider may speak for',
    description:
      'It counts once its DNS has the TXT record of the answer, and somebody has had it looked at. Naming it again changes ' +
      'nothing.',
    idempotent: { secrets: [] },
    answers: signInDomain,
    problems: { 409: 'There are as many as there may be (`limit_reached`).' },
  })
  addDomain(@CurrentMember() member: Member, @Body({ schema: addSignInDomain }) body: AddSignInDomain) {
    return this.singleSignOn.addDomain(member, body.domain);
  }

  @Post('domains/:domain/verify')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'verifySignInDomain',
    summary: 'Look in the DNS whether the domain is yours',
    answers: signInDomain,
    problems: {
      ...NO_DOMAIN,
      409: 'The record is not there (`domain_not_proven`), or the domain is another organisation’s (`domain_taken`).',
    },
  })
  verifyDomain(@CurrentMember() member: Member, @Param('domain', { schema: signInDomainName }) domain: string) {
    return this.singleSignOn.verifyDomain(member, domain);
  }

  @Delete('domains/:domain')
  @ApiRoute({
    operationId: 'removeSignInDomain',
    summary: 'Let the provider speak for a domain no more',
    answers: signInDomainGone,
    problems: NO_DOMAIN,
  })
  removeDomain(@CurrentMember() member: Member, @Param('domain', { schema: signInDomainName }) domain: string) {
    return this.singleSignOn.removeDomain(member, domain);
  }
}
