import { Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type MailChoice } from '@packwatch/contracts';
import { MailChoicesRepository } from '@packwatch/db';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { APP_PARTS, type AppParts } from '../../app-parts.ts';
import { Public } from '../../common/access.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { type UnsubscribeGrant } from '../../common/unsubscribe-links.ts';
import { PAGE_POLICY } from '../channels/acknowledge-page.ts';
import { unsubscribePage } from './unsubscribe-page.ts';

const link = z.object({ token: z.string().max(2_000), again: z.literal('1').optional() });

/** Pages behind the link in a mail. Nothing happens by looking: mail scanners follow links. */
@Controller('v1/unsubscribe')
@ApiExcludeController()
@Public()
export class UnsubscribeController {
  constructor(
    private readonly choices: MailChoicesRepository,
    private readonly clock: Clock,
    @Inject(APP_PARTS) private readonly parts: Pick<AppParts, 'unsubscribeLinks'>,
  ) {}

  @Get()
  async look(
    @Query({ schema: link }) { token }: z.output<typeof link>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const grant = this.#grantOf(token);
    return page(reply, token, grant, await this.choices.ofReached(grant.organisationId, grant.email));
  }

  @Post()
  @HttpCode(200)
  async act(
    @Query({ schema: link }) { token, again }: z.output<typeof link>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const grant = this.#grantOf(token);
    const { organisationId, email, topics } = grant;
    const turn = { topics, off: again === undefined };
    const actor = { by: email, at: this.clock.now() };
    return page(reply, token, grant, await this.choices.turn(organisationId, email, turn, actor));
  }

  #grantOf(token: string): UnsubscribeGrant {
    const grant = this.parts.unsubscribeLinks.read(token);
    if (!grant) throw notFound('link');
    return grant;
  }
}

function page(reply: FastifyReply, token: string, grant: UnsubscribeGrant, choice: MailChoice | null): string {
  void reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY);
  return unsubscribePage(token, grant, choice);
}
