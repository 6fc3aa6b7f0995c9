import { Injectable } from '@nestjs/common';
import { type ChangeMember, type MemberDto, type OrganisationDto, type UpdateOrganisation } from '@packwatch/contracts';
import { type MemberActor, type MemberRefusal, OrganisationMembersRepository } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';

@Injectable()
export class MembersService {
  constructor(
    private readonly members: OrganisationMembersRepository,
    private readonly clock: Clock,
  ) {}

  async organisation(member: Member): Promise<OrganisationDto> {
    const found = await this.members.organisation(member.organisationId);
    if (!found) throw notFound('organisation');
    return found;
  }

  async rename(member: Member, { name }: UpdateOrganisation, expected: string | null): Promise<OrganisationDto> {
    const actor = { by: member.by, at: this.clock.now() };
    const renamed = await this.members.rename(member.organisationId, name, expected, actor);
    if (renamed === null) throw notFound('organisation');
    if (renamed === 'moved') throw preconditionFailed();
    return renamed;
  }

  list(member: Member): Promise<MemberDto[]> {
    return this.members.list(member.organisationId);
  }

  async change(member: Member, userId: string, { role }: ChangeMember, expected: string | null): Promise<MemberDto> {
    return settled(await this.members.changeRole(member.organisationId, userId, role, expected, this.actor(member)));
  }

  async remove(member: Member, userId: string, expected: string | null): Promise<{ userId: string }> {
    settled(await this.members.remove(member.organisationId, userId, expected, 'member.remove', this.actor(member)));
    return { userId };
  }

  async leave(member: Member): Promise<{ userId: string }> {
    const actor = this.actor(member);
    const userId = member.userId;
    if (userId === null) throw new AppError('forbidden', 'a key belongs to its organisation and can not leave it');
    settled(await this.members.remove(member.organisationId, userId, null, 'member.leave', actor));
    return { userId };
  }

  private actor(member: Member): MemberActor {
    return { by: member.by, at: this.clock.now(), role: roleOf(member) };
  }
}

/** Keys have no role: members are for people. */
export function roleOf({ role }: Member) {
  if (role === null) throw new AppError('forbidden', 'this is for people: a key can not do it');
  return role;
}

function settled(result: MemberDto | MemberRefusal): MemberDto {
  switch (result) {
    case 'no_member':
      throw notFound('member');
    case 'moved':
      throw preconditionFailed();
    case 'above_you':
      throw new AppError('forbidden', 'you may not give, or change somebody who has, a role above your own');
    case 'last_owner':
      throw new AppError('last_owner', 'an organisation has an owner: make somebody else one first');
    default:
      return result;
  }
}
