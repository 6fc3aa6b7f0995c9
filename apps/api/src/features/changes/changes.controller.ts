import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { type ChangePage, changePage, changesQuery, changeStreamQuery } from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { ChangesService } from './changes.service.ts';

const NDJSON = 'application/x-ndjson';
const EXPIRED =
  'The cursor is older than 30 days, or of another database (`cursor_expired`): `detail` says how to go on.';

@Controller('v1/changes')
@Permit('change:read')
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  @Get()
  @ApiRoute({
    operationId: 'listChanges',
    summary: 'What changed, in the order in which PackWatch learned of it',
    description:
      'Every new or corrected range of samples, alarm, health figure and piece of configuration, late and re-decoded ones ' +
      'included: who applies all of them has what PackWatch has. Given at least once, kept for 30 days. With `wait` it is ' +
      `answered once there is something. With \`Accept: ${NDJSON}\` each item is a line, and the cursor of the page the last one.`,
    answers: changePage,
    problems: { 410: EXPIRED },
  })
  async list(
    @CurrentMember() member: Member,
    @Query({ schema: changesQuery }) { after, kinds, limit, wait }: z.output<typeof changesQuery>,
    @Headers('accept') accept: string | undefined,
  ) {
    const page = await this.changes.page(member, { after, kinds, limit, waitMs: wait * 1_000 });
    if (accept?.includes(NDJSON) !== true) return page;
    return new StreamableFile(Readable.from(inLines(page)), { type: NDJSON });
  }

  @Get('stream')
  @ApiProduces('text/event-stream')
  @ApiRoute({
    operationId: 'streamChanges',
    summary: 'The change feed as server-sent events, without an end',
    description:
      'Events `samples`, `health`, `alarm` and `configuration`; `data` is a `Change` without its cursor, which is the ' +
      'event’s `id`. A reader that comes back with `Last-Event-ID` goes on behind it.',
    answers: z.string(),
    problems: { 410: EXPIRED },
  })
  async stream(
    @CurrentMember() member: Member,
    @Query({ schema: changeStreamQuery }) { after, kinds }: z.output<typeof changeStreamQuery>,
    @Headers('last-event-id') lastEventId: string | undefined,
  ) {
    const events = await this.changes.stream(member, { after, kinds, lastEventId: lastEventId || undefined });
    return new StreamableFile(Readable.from(events), { type: 'text/event-stream' });
  }
}

function* inLines({ items, cursor, more }: ChangePage): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
  yield `${JSON.stringify({ cursor, more })}\n`;
}
