import { basename, dirname } from 'node:path';
import { Body, Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { askTakeOut, type AskTakeOut, takeOut, takeOutState } from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { TakeOutService } from './take-out.service.ts';

const GZIP = 'application/gzip';
const NONE = { 404: 'Nobody has asked for one.' };

@Controller('v1/organisation/take-out')
@Permit('organisation:erase')
export class TakeOutController {
  constructor(private readonly takeOuts: TakeOutService) {}

  @Get()
  @ApiRoute({
    operationId: 'getTakeOut',
    summary: 'The newest take-out of your organisation, and how far it is',
    answers: takeOutState,
  })
  get(@CurrentMember() member: Member) {
    return this.takeOuts.get(member);
  }

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'askTakeOut',
    summary: 'Ask for everything of your organisation as a file',
    description:
      'For owners. All tables as JSON and what the packs have sent, in an archive (`.tar.gz`) that is written in the background and ' +
      'kept for 7 days. Secrets are not in it. An older one that is ready makes room for it.',
    answers: takeOut,
    problems: { 409: 'One waits or is being written (`limit_reached`).' },
  })
  ask(@CurrentMember() member: Member, @Body({ schema: askTakeOut }) body: AskTakeOut) {
    return this.takeOuts.ask(member, body);
  }

  @Get('file')
  @ApiProduces(GZIP)
  @ApiRoute({
    operationId: 'downloadTakeOut',
    summary: 'The file of the newest take-out',
    description:
      'With `Range` a download that was cut off goes on where it ended (206). `sha256` of the take-out says whether all of it came.',
    answers: z.string().meta({ format: 'binary' }),
    problems: {
      ...NONE,
      409: 'It is not ready (`export_not_ready`).',
      410: 'The file is removed, or never was made (`export_gone`).',
    },
  })
  async file(@CurrentMember() member: Member, @Res() reply: FastifyReply): Promise<void> {
    const { path, fileName } = await this.takeOuts.file(member);
    // A compressed file is a file here: a browser that unpacked it would store what the name does not say.
    reply.header('content-type', GZIP);
    reply.header('content-disposition', `attachment; filename="${fileName}"`);
    reply.sendFile(basename(path), dirname(path), { cacheControl: false, contentType: false });
    await reply;
  }

  @Delete()
  @ApiRoute({
    operationId: 'endTakeOut',
    summary: 'Cancel the take-out, or remove its file',
    answers: takeOut,
    problems: NONE,
  })
  end(@CurrentMember() member: Member) {
    return this.takeOuts.end(member);
  }
}
