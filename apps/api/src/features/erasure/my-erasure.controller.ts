import { type IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Get, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { erasePerson, type ErasePerson, personData, personErased, personErasureState } from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { CurrentCaller, type SessionCaller, SignedIn } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { ErasureService } from './erasure.service.ts';

@Controller('v1/me')
@SignedIn()
export class MyErasureController {
  constructor(private readonly erasures: ErasureService) {}

  @Get('data')
  @ApiRoute({
    operationId: 'getMyData',
    summary: 'Take out everything that is kept of you',
    description: 'Your profile, memberships, sessions, and what you did in organisations that you belong to.',
    answers: personData,
  })
  async data(@CurrentCaller() caller: SessionCaller, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('content-disposition', 'attachment; filename="packwatch-my-data.json"');
    return this.erasures.data(caller);
  }

  @Get('erasure')
  @ApiRoute({
    operationId: 'getMyErasure',
    summary: 'What erasing yourself takes, and what is in the way',
    answers: personErasureState,
  })
  standing(@CurrentCaller() caller: SessionCaller) {
    return this.erasures.personErasure(caller);
  }

  @Post('erasure')
  @HttpCode(200)
  @ApiRoute({
    operationId: 'eraseMe',
    summary: 'Erase yourself',
    description:
      'Your account, sessions, memberships and second factor are gone at once; histories of organisations say “a person who ' +
      'was erased” in place of your address. It can not be undone. An organisation that you alone own has to get another ' +
      'owner, or be erased, before. Who you are is shown by your password, or without one by having just signed in anew at your ' +
      'provider; and by a code, where you have a second factor.',
    answers: personErased,
    problems: {
      409: 'You are the only owner of an organisation (`last_owner`), or have to show anew who you are (`fresh_proof_wanted`).',
    },
  })
  erase(
    @CurrentCaller() caller: SessionCaller,
    @Headers() headers: IncomingHttpHeaders,
    @Body({ schema: erasePerson }) body: ErasePerson,
  ) {
    return this.erasures.erasePerson(caller, headers, body);
  }
}
