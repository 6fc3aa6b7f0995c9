import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { BrandsRepository } from '@packwatch/db';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { notFound } from '../../common/app-error.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is the SHA-256 of a logo, as hex');

/** Pictures for pages that are open to everybody: invitations. Nothing in them runs, whatever they are. */
@Controller('v1/logos')
@Public()
export class LogosController {
  constructor(private readonly brands: BrandsRepository) {}

  @Get(':digest')
  @ApiProduces('image/png', 'image/jpeg', 'image/webp')
  @ApiRoute({
    operationId: 'getLogo',
    summary: 'A logo by what is in it',
    access: 'public',
    answers: z.string().meta({ format: 'binary' }),
    problems: { 404: 'Nobody has this logo.' },
  })
  async get(@Param('digest', { schema: digest }) wanted: string, @Res() reply: FastifyReply): Promise<void> {
    const logo = await this.brands.logo(wanted);
    if (!logo) throw notFound('logo');
    reply.header('content-type', logo.type);
    reply.header('content-security-policy', "default-src 'none'; sandbox");
    // It is named by its digest: what is there never changes.
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    await reply.send(Buffer.from(logo.bytes));
  }
}
