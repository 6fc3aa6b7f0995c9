import { Injectable } from '@nestjs/common';
import { GROUPS_MAX, type PackGroupDetail, type PackGroupList, type SavePackGroup } from '@packwatch/contracts';
import { type GroupRefusal, GroupsRepository } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, nameTaken, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';

const REFUSALS: Readonly<Record<GroupRefusal, () => AppError>> = {
  no_group: () => notFound('group'),
  no_pack: () => notFound('pack'),
  moved: () => preconditionFailed(),
  too_many: () => new AppError('limit_reached', `an organisation has at most ${GROUPS_MAX} groups`),
  taken: () => nameTaken('group'),
};

@Injectable()
export class GroupsService {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly clock: Clock,
  ) {}

  async list(member: Member): Promise<PackGroupList> {
    return { items: await this.groups.list(member.organisationId) };
  }

  async detail(member: Member, id: string): Promise<PackGroupDetail> {
    const found = await this.groups.find(member.organisationId, id);
    if (!found) throw notFound('group');
    return found;
  }

  async create(member: Member, body: SavePackGroup): Promise<PackGroupDetail> {
    return settled(await this.groups.create(member.organisationId, body, this.actor(member)));
  }

  async save(member: Member, id: string, body: SavePackGroup, expected: string | null): Promise<PackGroupDetail> {
    return settled(await this.groups.save(member.organisationId, id, body, expected, this.actor(member)));
  }

  async remove(member: Member, id: string): Promise<{ id: string }> {
    const removed = await this.groups.remove(member.organisationId, id, this.actor(member));
    if (removed === null) throw notFound('group');
    if (removed === 'used') throw new AppError('group_in_use', 'a rule is about this group, or was, or a policy is');
    return { id };
  }

  private actor(member: Member) {
    return { by: member.by, at: this.clock.now() };
  }
}

function settled(result: PackGroupDetail | GroupRefusal): PackGroupDetail {
  if (typeof result === 'string') throw REFUSALS[result]();
  return result;
}
