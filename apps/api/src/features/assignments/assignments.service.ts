import { Injectable } from '@nestjs/common';
import {
  type AddressAssigned,
  type AssignAddress,
  type AssignmentEnded,
  type AssignRegisterMap,
  type EndAssignment,
  type PackAssignmentList,
  type RegisterMapAssigned,
  type UnassignedAddress,
  type UnassignedAddressList,
} from '@packwatch/contracts';
import { AssignmentsRepository, RedecodesRepository, UnassignedRepository } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { explainFrame } from '../register-maps/explain-frame.ts';
import { roleFor, UsableMaps } from '../register-maps/usable-maps.ts';
import { invalidField, notYoursYet, startOf } from './start-of.ts';

@Injectable()
export class AssignmentsService {
  constructor(
    private readonly assignments: AssignmentsRepository,
    private readonly unassigned: UnassignedRepository,
    private readonly redecodes: RedecodesRepository,
    private readonly maps: UsableMaps,
    private readonly clock: Clock,
  ) {}

  async ofPack(member: Member, packUid: string): Promise<PackAssignmentList> {
    const items = await this.assignments.ofPack(member.organisationId, packUid);
    if (!items) throw notFound('pack');
    return { items };
  }

  /** From a time on. The past is never moved here: back-dating asks for a re-decode, which moves it when it is applied. */
  async assignMap(member: Member, body: AssignRegisterMap): Promise<RegisterMapAssigned> {
    const usable = await this.maps.get(member.organisationId, body.map);
    const role = roleFor(usable, body.role);
    const registerMapId = usable.stored.id;
    const now = this.clock.now();
    const from = startOf(body, now);
    const holdsFrom = from < now ? now : from;
    const changed = await this.assignments.assignMap(member.organisationId, body.packs, {
      ...{ role, registerMapId },
      from: holdsFrom,
      backTo: from,
      actor: member.by,
    });
    if (!(changed instanceof Map)) {
      throw changed.kind === 'missing' ? notFound(`pack ${changed.packUid}`) : notYoursYet(changed);
    }
    const packs: RegisterMapAssigned['packs'] = [];
    for (const [uid, count] of changed) {
      const redecode =
        from < now
          ? await this.redecodes.create(member.organisationId, {
              packUid: uid,
              from,
              to: null,
              map: { registerMapId, role },
              reason: 'map',
              appliesItself: false,
              assignedAt: null,
              askedBy: member.by,
              askedAt: now,
            })
          : null;
      packs.push({ uid, changed: count, redecode });
    }
    return { from: holdsFrom.toISOString(), packs };
  }

  async listUnassigned(member: Member, gatewayId: string | undefined): Promise<UnassignedAddressList> {
    const [found, usable] = await Promise.all([
      this.unassigned.list(member.organisationId, gatewayId),
      this.maps.all(member.organisationId),
    ]);
    const maps = usable.map(({ map }) => map);
    const items = found.map(({ newest, ...address }): UnassignedAddress => ({
      ...address,
      newest: newest && {
        receivedAt: newest.receivedAt,
        frame: explainFrame(newest.request, newest.response, maps),
      },
    }));
    return { items };
  }

  /** An address or a serial number means nothing from then on. */
  async end(member: Member, id: string, body: EndAssignment): Promise<AssignmentEnded> {
    const now = this.clock.now();
    const at = body.at === undefined ? now : new Date(body.at);
    const result = await this.assignments.end(member.organisationId, id, { at, now, actor: member.by });
    if (result.kind === 'no_assignment') throw notFound('assignment');
    if (result.kind === 'not_begun') {
      throw invalidField('body.at', `must come after the assignment's beginning, ${result.from.toISOString()}`);
    }
    if (result.kind === 'has_samples') {
      const newest = result.newest.toISOString();
      throw invalidField(
        'body.at',
        `must come after the pack's newest sample, ${newest}: what was received stays with it`,
      );
    }
    return { id, of: result.of, to: result.to.toISOString() };
  }

  /** Back-dating decodes what the archive holds since then at once: nothing of that address stands there yet. */
  async assignAddress(member: Member, body: AssignAddress): Promise<AddressAssigned> {
    const usable = await this.maps.get(member.organisationId, body.map);
    const role = roleFor(usable, body.role);
    const now = this.clock.now();
    const from = startOf(body, now);
    const result = await this.assignments.assignAddress(member.organisationId, {
      gatewayId: body.gateway,
      bus: body.bus,
      slaveAddress: body.slaveAddress,
      packUid: body.pack,
      role,
      cellIndex: body.cellIndex ?? null,
      registerMapId: usable.stored.id,
      from,
      actor: member.by,
    });
    if (result.kind === 'no_gateway') throw notFound('gateway');
    if (result.kind === 'no_pack') throw notFound('pack');
    if (result.kind === 'not_yours_yet') throw notYoursYet(result);
    if (result.kind === 'taken') {
      const message = `slave ${body.slaveAddress} on ${body.bus} is assigned already for some of the time since ${from.toISOString()}: end that first`;
      throw new AppError('address_taken', message, { fields: [{ path: 'body.slaveAddress', message }] });
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
