import { Controller, Headers, type MessageEvent, Sse } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type Observable } from 'rxjs';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { LiveHub } from './live-hub.ts';

@Controller('v1/live')
@Permit('pack:read')
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  @Sse()
  @ApiCookieAuth()
  @ApiOperation({
    operationId: 'streamLive',
    summary: 'What changes in the organisation, as server-sent events',
    description:
      'Events `ready`, `packs` ({ packUids }) and `alarms` ({ alarmIds }): what changed, not the values. `position` only ' +
      'moves the id. A reader that comes back with `Last-Event-ID` is told what it missed before `ready`, which then says ' +
      '`resumed: true`; else read a snapshot after it.',
  })
  @ApiResponse({
    status: 200,
    description: 'An endless stream.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  live(
    @CurrentMember() member: Member,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Observable<MessageEvent> {
    return this.hub.open(member, lastEventId);
  }
}
