import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  addressAssigned,
  assignAddress,
  type AssignAddress,
  assignRegisterMap,
  type AssignRegisterMap,
  assignmentEnded,
  endAssignment,
  type EndAssignment,
  packAssignmentList,
  registerMapAssigned,
  unassignedAddressList,
  unassignedAddressQuery,
} from '@packwatch/contracts';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { AssignmentsService } from './assignments.service.ts';

@Controller('v1')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Get('packs/:uid/assignments')
  @Permit('pack:read')
  @ApiRoute({
    operationId: 'listPackAssignments',
    summary: 'What slave addresses of which gateway made up a pack, by which map, and when; past intervals too',
    answers: packAssignmentList,
    problems: { 404: 'Your organisation has no such pack.' },
  })
  ofPack(@CurrentMember() member: Member, @Param('uid', { schema: z.uuid() }) uid: string) {
    return this.assignments.ofPack(member, uid);
  }

  @Post('register-maps/assign')
  @HttpCode(200)
  @Permit('assignment:write')
  @ApiRoute({
    operationId: 'assignRegisterMap',
    summary: 'Have packs read by a map from a time on',
    description:
      'Ends what is assigned there and begins anew; the past stays as it is. With `backdate` the map holds from now on, and a ' +
      're-decode of what was received since `from` is previewed for each pack, to be applied when it is right.',
    answers: registerMapAssigned,
    problems: { 404: 'Your organisation can use no such register map, or has no such pack; then nothing was changed.' },
  })
  assignMap(@CurrentMember() member: Member, @Body({ schema: assignRegisterMap }) body: AssignRegisterMap) {
    return this.assignments.assignMap(member, body);
  }

  @Get('unassigned-addresses')
  @Permit('gateway:read')
  @ApiRoute({
    operationId: 'listUnassignedAddresses',
    summary: 'Slaves that answer and belong to no pack, with the newest frame of each read by every map there is',
    answers: unassignedAddressList,
  })
  unassigned(
    @CurrentMember() member: Member,
    @Query({ schema: unassignedAddressQuery }) { gateway }: z.output<typeof unassignedAddressQuery>,
  ) {
    return this.assignments.listUnassigned(member, gateway);
  }

  @Post('unassigned-addresses/assign')
  @HttpCode(200)
  @Permit('assignment:write')
  @ApiRoute({
    operationId: 'assignAddress',
    summary: 'Say what a slave address is from a time on',
    description:
      'With `backdate`, what the archive holds of it since `from` is decoded, and what was refused for it is resolved.',
    idempotent: { secrets: [] },
    answers: addressAssigned,
    problems: {
      404: 'Your organisation has no such gateway, pack or register map.',
      409: 'The address means something else in that time.',
    },
  })
  assignAddress(@CurrentMember() member: Member, @Body({ schema: assignAddress }) body: AssignAddress) {
    return this.assignments.assignAddress(member, body);
  }

  @Post('assignments/:id/end')
  @HttpCode(200)
  @Permit('assignment:write')
  @ApiRoute({
    operationId: 'endAssignment',
    summary: 'End what an address or a serial number means: a pack is taken off the bus, or swapped for another',
    description: 'What was received before stays with the pack. What comes after is kept and listed as unassigned.',
    answers: assignmentEnded,
    problems: { 404: 'Your organisation has no such assignment.' },
  })
  end(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: endAssignment }) body: EndAssignment,
  ) {
    return this.assignments.end(member, id, body);
  }
}
