import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  newServiceEvent,
  type NewServiceEvent,
  serviceEventItem,
  type ServiceEventItem,
  serviceEventList,
  type ServiceEventList,
} from '@packwatch/contracts';
import { ServiceEventsRepository } from '@packwatch/db';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';

const NO_PACK = 'Your organisation has no such pack.';

@Controller('v1/packs/:uid/service-events')
@Permit('pack:read')
export class ServiceEventsController {
  constructor(
    private readonly services: ServiceEventsRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiRoute({
    operationId: 'listServiceEvents',
    summary: 'What was done to a pack in the workshop, newest first',
    answers: serviceEventList,
    problems: { 404: NO_PACK },
  })
  async list(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
  ): Promise<ServiceEventList> {
    const items = await this.services.list(member.organisationId, uid);
    if (items === undefined) throw notFound('pack');
    return { items };
  }

  @Post()
  @HttpCode(200)
  @Permit('pack:write')
  @ApiRoute({
    operationId: 'addServiceEvent',
    summary: 'Note that cells or the BMS of a pack were replaced or reset',
    description:
      'What was learned of the old part is forgotten from then on: another cell has another charge, capacity and resistance, another ' +
      'BMS other counters. A time that has passed has everything measured since assessed again; its alarms, SOC and health may change.',
    idempotent: { secrets: [] },
    answers: serviceEventItem,
    problems: { 404: NO_PACK, 409: 'The same was noted for the same moment.' },
  })
  async add(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Body({ schema: newServiceEvent }) body: NewServiceEvent,
  ): Promise<ServiceEventItem> {
    const noted = await this.services.add(member.organisationId, uid, body, this.actor(member));
    if ('event' in noted) return noted.event;
    switch (noted.refused) {
      case 'no-such-pack':
        throw notFound('pack');
      case 'noted-already':
        throw new AppError('already_noted', 'this was noted for the same moment already');
      case 'no-such-cell':
        throw new AppError('invalid_input', 'the pack has no such cell', {
          fields: [{ path: 'body.cellIndex', message: `must be from 0 to ${noted.cells - 1}` }],
        });
    }
  }

  @Delete(':id')
  @Permit('pack:write')
  @ApiRoute({
    operationId: 'removeServiceEvent',
    summary: 'Take back a service that was noted by mistake',
    description:
      'Everything measured since is assessed again, as if it had never been noted. It stays in the audit log.',
    answers: serviceEventList,
    problems: { 404: 'The pack has no such event.' },
  })
  async remove(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<ServiceEventList> {
    const isGone = await this.services.remove(member.organisationId, uid, id, this.actor(member));
    if (!isGone) throw notFound('service event');
    return this.list(member, uid);
  }

  private actor({ by }: Member) {
    return { by, at: this.clock.now() };
  }
}
