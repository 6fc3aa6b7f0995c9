import { Injectable } from '@nestjs/common';
import { type CreateRedecode, type RedecodeDto, type RedecodeList, type redecodeListQuery } from '@packwatch/contracts';
import { type RedecodeChange, type RedecodePosition, RedecodesRepository } from '@packwatch/db';
import { z } from 'zod';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { cursorCodec } from '../../common/cursor.ts';
import { roleFor, UsableMaps } from '../register-maps/usable-maps.ts';

const cursor = cursorCodec<RedecodePosition>(z.object({ askedAt: z.iso.datetime(), id: z.uuid() }));

@Injectable()
export class RedecodesService {
  constructor(
    private readonly redecodes: RedecodesRepository,
    private readonly maps: UsableMaps,
    private readonly clock: Clock,
  ) {}

  async list(member: Member, query: z.output<typeof redecodeListQuery>): Promise<RedecodeList> {
    const { items, more } = await this.redecodes.list(member.organisationId, {
      packUid: query.pack,
      state: query.state,
      after: cursor.decode(query.cursor),
      limit: query.limit,
    });
    const last = items.at(-1);
    return { items, nextCursor: more && last ? cursor.encode({ askedAt: last.askedAt, id: last.id }) : null };
  }

  async detail(member: Member, id: string): Promise<RedecodeDto> {
    const found = await this.redecodes.find(member.organisationId, id);
    if (!found) throw notFound('re-decode');
    return found;
  }

  /** Begins a preview. Nothing changes until it is applied. */
  async create(member: Member, body: CreateRedecode): Promise<RedecodeDto> {
    const usable = body.map === undefined ? null : await this.maps.get(member.organisationId, body.map);
    const created = await this.redecodes.create(member.organisationId, {
      packUid: body.pack,
      from: new Date(body.from),
      to: body.to === undefined ? null : new Date(body.to),
      map: usable && { registerMapId: usable.stored.id, role: roleFor(usable, body.role) },
      reason: usable === null ? 'assignment' : 'map',
      appliesItself: false,
      assignedAt: null,
      askedBy: member.by,
      askedAt: this.clock.now(),
    });
    if (!created) throw notFound('pack');
    return created;
  }

  async apply(member: Member, id: string): Promise<RedecodeDto> {
    return settled(await this.redecodes.apply(member.organisationId, id, member.by, this.clock.now()), 'applied');
  }

  async cancel(member: Member, id: string): Promise<RedecodeDto> {
    return settled(await this.redecodes.cancel(member.organisationId, id, member.by, this.clock.now()), 'cancelled');
  }
}

function settled(change: RedecodeChange, wanted: string): RedecodeDto {
  if (change.kind === 'missing') throw notFound('re-decode');
  const { kind, redecode } = change;
  if (kind === 'busy') {
    throw new AppError(
      'redecode_busy',
      `another re-decode of ${redecode.pack.name} is being applied; wait for its end`,
    );
  }
  if (kind === 'wrong_state') {
    throw new AppError('redecode_wrong_state', `a re-decode that is ${redecode.state} can't be ${wanted}`);
  }
  return redecode;
}
