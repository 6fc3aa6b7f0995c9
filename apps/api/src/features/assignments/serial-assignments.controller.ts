import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  assignSerial,
  type AssignSerial,
  serialAssigned,
  serialAssignmentList,
  unassignedAddressQuery,
  unassignedSerialList,
} from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { SerialAssignmentsService } from './serial-assignments.service.ts';

@Controller('v1')
export class SerialAssignmentsController {
  constructor(private readonly serials: SerialAssignmentsService) {}

  @Get('packs/:uid/serials')
  @Permit('pack:read')
  @ApiRoute({
    operationId: 'listPackSerials',
    summary: 'By which serial numbers gateways that send decoded values named a pack, and when; past intervals too',
    answers: serialAssignmentList,
    problems: { 404: 'Your organisation has no such pack.' },
  })
  ofPack(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string) {
    return this.serials.ofPack(member, uid);
  }

  @Get('unassigned-serials')
  @Permit('gateway:read')
  @ApiRoute({
    operationId: 'listUnassignedSerials',
    summary: 'Serial numbers that gateways name in decoded values and that mean no pack',
    answers: unassignedSerialList,
  })
  unassigned(
    @CurrentMember() member: Member,
    @Query({ schema: unassignedAddressQuery }) { gateway }: z.output<typeof unassignedAddressQuery>,
  ) {
    return this.serials.listUnassigned(member, gateway);
  }

  @Post('unassigned-serials/assign')
  @HttpCode(200)
  @Permit('assignment:write')
  @ApiRoute({
    operationId: 'assignSerial',
    summary: 'Say which pack a serial number in a gateway’s decoded values means from a time on',
    description:
      'With `backdate`, what the archive holds under that number since `from` is decoded, and what was refused for it is resolved.',
    idempotent: { secrets: [] },
    answers: serialAssigned,
    problems: {
      404: 'Your organisation has no such gateway or pack.',
      409: 'The serial number means something else in that time.',
    },
  })
  assign(@CurrentMember() member: Member, @Body({ schema: assignSerial }) body: AssignSerial) {
    return this.serials.assign(member, body);
  }
}
