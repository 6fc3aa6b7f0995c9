import { Controller, type MessageEvent, Sse } from '@nestjs/common';
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
      'Events `ready`, `packs` ({ packUids }) and `alarms` ({ alarmIds }): what changed, not the values. Nothing is kept ' +
      'for a reader that was away: read a snapshot after every `ready`.',
  })
  @ApiResponse({
    status: 200,
    description: 'An endless stream.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  live(@CurrentMember() member: Member): Observable<MessageEvent> {
    return this.hub.open(member);
  }
}
