import { Injectable } from '@nestjs/common';
import {
  type AssignSerial,
  type SerialAssigned,
  type SerialAssignmentList,
  type UnassignedSerialList,
} from '@packwatch/contracts';
import { RedecodesRepository, SerialAssignmentsRepository } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { notYoursYet, startOf } from './start-of.ts';

@Injectable()
export class SerialAssignmentsService {
  constructor(
    private readonly serials: SerialAssignmentsRepository,
    private readonly redecodes: RedecodesRepository,
    private readonly clock: Clock,
  ) {}

  async ofPack(member: Member, packUid: string): Promise<SerialAssignmentList> {
    const items = await this.serials.ofPack(member.organisationId, packUid);
    if (!items) throw notFound('pack');
    return { items };
  }

  async listUnassigned(member: Member, gatewayId: string | undefined): Promise<UnassignedSerialList> {
    return { items: await this.serials.listUnassigned(member.organisationId, gatewayId) };
  }

  /** Back-dating decodes what the archive holds since then at once: nothing under that number stands there yet. */
  async assign(member: Member, body: AssignSerial): Promise<SerialAssigned> {
    const now = this.clock.now();
    const from = startOf(body, now);
    const result = await this.serials.assign(member.organisationId, {
      ...{ gatewayId: body.gateway, serial: body.serial, packUid: body.pack },
      ...{ from, actor: member.by },
    });
    if (result.kind === 'no_gateway') throw notFound('gateway');
    if (result.kind === 'no_pack') throw notFound('pack');
    if (result.kind === 'not_yours_yet') throw notYoursYet(result);
    if (result.kind === 'taken') {
      const message = `${body.serial} is assigned already for some of the time since ${from.toISOString()}: end that first`;
      throw new AppError('serial_taken', message, { fields: [{ path: 'body.serial', message }] });
    }
    const redecode =
      from < now
        ? await this.redecodes.create(member.organisationId, {
            packUid: body.pack,
            from,
            to: null,
            map: null,
            reason: 'assignment',
            appliesItself: true,
            assignedAt: now,
            askedBy: member.by,
            askedAt: now,
          })
        : null;
    return { assignment: result.assignment, redecode };
  }
}
