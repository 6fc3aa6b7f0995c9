import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { auditList, auditQuery, type AuditQuery } from '@packwatch/contracts';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { AuditService } from './audit.service.ts';
import { asCsv, asNdjson } from './audit-lines.ts';

const NDJSON = 'application/x-ndjson';
const CSV = 'text/csv';

@Controller('v1/audit')
@Permit('audit:read')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @ApiRoute({
    operationId: 'listAudit',
    summary: 'Who did what, when and from where, newest first',
    description:
      `Nobody can change or remove an entry. With \`Accept: ${NDJSON}\` or \`${CSV}\` the answer is every entry that the ` +
      'filter leaves, not a page.',
    answers: auditList,
  })
  async list(
    @CurrentMember() member: Member,
    @Query({ schema: auditQuery }) query: AuditQuery,
    @Headers('accept') accept: string | undefined,
  ) {
    if (accept?.includes(NDJSON)) {
      return new StreamableFile(Readable.from(asNdjson(this.audit.all(member, query))), { type: NDJSON });
    }
    if (accept?.includes(CSV)) {
      return new StreamableFile(Readable.from(asCsv(this.audit.all(member, query))), { type: `${CSV}; charset=utf-8` });
    }
    return this.audit.list(member, query);
  }
}
