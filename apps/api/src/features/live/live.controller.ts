import { Controller, Headers, type MessageEvent, Sse } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { type Observable } from 'rxjs';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { LiveHub } from './live-hub.ts';

@Controller('v1/live')
@Permit('pack:read')
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  @Sse()
  @ApiProduces('text/event-stream')
  @ApiRoute({
    operationId: 'streamLive',
    summary: 'What changes in the organisation, as server-sent events',
    description:
      'Events `ready`, `packs` ({ packUids }) and `alarms` ({ alarmIds }): what changed, not the values. `position` only ' +
      'moves the id. A reader that comes back with `Last-Event-ID` is told what it missed before `ready`, which then says ' +
      '`resumed: true`; else read a snapshot after it.',
    answers: z.string(),
  })
  live(
    @CurrentMember() member: Member,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Observable<MessageEvent> {
    return this.hub.open(member, lastEventId);
  }
}
