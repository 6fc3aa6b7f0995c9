import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type AlarmDetail } from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../../common/access.ts';
import { AcknowledgeByLinkService } from './acknowledge-by-link.service.ts';
import { acknowledgePage, PAGE_POLICY } from './acknowledge-page.ts';

const link = z.object({ token: z.string().max(1_000) });

/** Pages for people who were sent a message; the token in the address is what lets them in. */
@Controller('v1/acknowledge')
@ApiExcludeController()
@Public()
export class AcknowledgeByLinkController {
  constructor(private readonly links: AcknowledgeByLinkService) {}

  @Get()
  async look(
    @Query({ schema: link }) { token }: z.output<typeof link>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { alarm, grant } = await this.links.look(token);
    return page(reply, alarm, grant.email);
  }

  @Post()
  @HttpCode(200)
  async act(
    @Query({ schema: link }) { token }: z.output<typeof link>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { grant } = await this.links.look(token);
    return page(reply, await this.links.acknowledge(token), grant.email);
  }
}

function page(reply: FastifyReply, alarm: AlarmDetail, email: string): string {
  void reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY);
  return acknowledgePage({ alarm, email });
}
