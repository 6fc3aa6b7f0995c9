import { basename, dirname } from 'node:path';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { createExport, type CreateExport, exportJob, exportList, exportListQuery } from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { ExportsService } from './exports.service.ts';

const GZIP = 'application/gzip';
const PARQUET = 'application/vnd.apache.parquet';
const NO_SUCH_EXPORT = { 404: 'Your organisation has no such export.' };

@Controller('v1/exports')
@Permit('export:read')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get()
  @ApiRoute({ operationId: 'listExports', summary: 'Exports, newest first', answers: exportList })
  list(@CurrentMember() member: Member, @Query({ schema: exportListQuery }) query: z.output<typeof exportListQuery>) {
    return this.exports.list(member, query);
  }

  @Post()
  @HttpCode(200)
  @Permit('export:write')
  @ApiRoute({
    operationId: 'createExport',
    summary: 'Ask for the telemetry of packs as a file',
    description:
      'CSV, NDJSON (both compressed by gzip) or Parquet. It is written in the background; the file is kept for 7 days. A state of ' +
      'charge always comes with its band, `pack.soc_sigma_pct`.',
    idempotent: { secrets: [] },
    answers: exportJob,
    problems: {
      404: 'Your organisation has no such pack or site.',
      409: 'So many exports as may wait are waiting (`limit_reached`).',
    },
  })
  create(@CurrentMember() member: Member, @Body({ schema: createExport }) body: CreateExport) {
    return this.exports.create(member, body);
  }

  @Get(':id')
  @ApiRoute({
    operationId: 'getExport',
    summary: 'One export: how far it is',
    answers: exportJob,
    problems: NO_SUCH_EXPORT,
  })
  detail(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.exports.detail(member, id);
  }

  @Get(':id/file')
  @ApiProduces(GZIP, PARQUET)
  @ApiRoute({
    operationId: 'downloadExport',
    summary: 'The file of an export',
    description:
      'With `Range` a download that was cut off goes on where it ended (206); `If-Range` with the `ETag` of the first part makes sure ' +
      'that it is the same file. `sha256` of the export says whether all of it came.',
    answers: z.string().meta({ format: 'binary' }),
    problems: {
      ...NO_SUCH_EXPORT,
      409: 'It is not ready (`export_not_ready`).',
      410: 'The file is removed, or never was made (`export_gone`).',
    },
  })
  async file(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { path, wanted } = await this.exports.file(member, id);
    // Compressed files are files here: a browser that unpacked one would store what the name does not say.
    reply.header('content-type', wanted.format === 'parquet' ? PARQUET : GZIP);
    reply.header('content-disposition', `attachment; filename="${wanted.fileName}"`);
    reply.sendFile(basename(path), dirname(path), { cacheControl: false, contentType: false });
    await reply;
  }

  @Delete(':id')
  @Permit('export:write')
  @ApiRoute({
    operationId: 'endExport',
    summary: 'Cancel an export, or remove its file',
    answers: exportJob,
    problems: NO_SUCH_EXPORT,
  })
  end(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.exports.end(member, id);
  }
}
