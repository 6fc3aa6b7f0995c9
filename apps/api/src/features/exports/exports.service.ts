import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type CreateExport, type ExportDto, type ExportList, type exportListQuery } from '@packwatch/contracts';
import { exportFile, type ExportPosition, ExportsRepository, notRolledUp } from '@packwatch/db';
import { z } from 'zod';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { cursorCodec } from '../../common/cursor.ts';

const cursor = cursorCodec<ExportPosition>(z.object({ askedAt: z.iso.datetime(), id: z.uuid() }));
/** Of one organisation that wait or are written: nobody keeps the others waiting for long. */
const AT_ONCE = 3;

@Injectable()
export class ExportsService {
  constructor(
    private readonly exports: ExportsRepository,
    @Inject(APP_PARTS) private readonly parts: AppParts,
  ) {}

  async list(member: Member, query: z.output<typeof exportListQuery>): Promise<ExportList> {
    const after = cursor.decode(query.cursor);
    const { items, more } = await this.exports.list(member.organisationId, { ...query, state: query.state, after });
    const last = items.at(-1);
    return { items, nextCursor: more && last ? cursor.encode({ askedAt: last.askedAt, id: last.id }) : null };
  }

  async detail(member: Member, id: string): Promise<ExportDto> {
    const found = await this.exports.find(member.organisationId, id);
    if (!found) throw notFound('export');
    return found;
  }

  async create(member: Member, body: CreateExport): Promise<ExportDto> {
    const now = this.parts.clock.now();
    const [from, to] = [new Date(body.from), body.to === undefined ? now : new Date(body.to)];
    if (from >= to) throw wrong('body.from', 'must be in the past');
    const missing = body.resolution === 'raw' ? [] : notRolledUp(body.signals);
    if (missing.length > 0) {
      throw wrong('body.signals', `${missing.join(', ')} cannot be had by quarter or day; take the resolution raw`);
    }
    const made = await this.exports.create(
      member.organisationId,
      { ...body, from, to },
      { atOnce: AT_ONCE, actor: { by: member.by, at: now } },
    );
    if (made === 'unknown_packs') {
      const { of } = body.packs;
      throw notFound(of === 'site' || of === 'group' ? of : 'pack');
    }
    if (made === 'no_packs') throw wrong('body.packs', 'no pack is meant by it');
    if (made === 'busy') {
      throw new AppError('limit_reached', `${AT_ONCE} exports wait or are being written; wait for one, or cancel it`);
    }
    return made;
  }

  async end(member: Member, id: string): Promise<ExportDto> {
    const ended = await this.exports.end(member.organisationId, id, { by: member.by, at: this.parts.clock.now() });
    if (!ended) throw notFound('export');
    return ended;
  }

  /** Where the file of a ready export is, for somebody who takes it: the audit log says so. */
  async file(member: Member, id: string): Promise<{ path: string; wanted: ExportDto }> {
    const wanted = await this.detail(member, id);
    if (wanted.state === 'waiting' || wanted.state === 'running') {
      throw new AppError('export_not_ready', 'the export is not ready yet; ask for it again until its state is ready');
    }
    if (wanted.state !== 'ready')
      throw new AppError('export_gone', 'there is no file of this export any more; ask for a new one');
    await this.exports.noteDownload(member.organisationId, id, { by: member.by, at: this.parts.clock.now() });
    return { path: join(this.parts.exportDir, exportFile(wanted)), wanted };
  }
}

const wrong = (path: string, message: string): AppError =>
  new AppError('invalid_input', 'the export cannot be made like this', { fields: [{ path, message }] });
