import { Body, Controller, Get, Put } from '@nestjs/common';
import { chooseOrganisation, type ChooseOrganisation, me, type Me } from '@packwatch/contracts';
import { BrandsRepository, type Membership, MembersRepository } from '@packwatch/db';
import { permissionsOf } from '../../auth/roles.ts';
import { SessionReader } from '../../auth/session-reader.ts';
import { CurrentCaller, type SessionCaller, SignedIn } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';

@Controller('v1/me')
@SignedIn()
export class MeController {
  constructor(
    private readonly sessions: SessionReader,
    private readonly members: MembersRepository,
    private readonly brands: BrandsRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiRoute({
    operationId: 'getMe',
    summary: 'Who is signed in, for which organisation, and what they may do',
    answers: me,
  })
  async me(@CurrentCaller() caller: SessionCaller): Promise<Me> {
    return this.meAs(caller, caller.organisationId);
  }

  @Put('organisation')
  @ApiRoute({
    operationId: 'chooseOrganisation',
    summary: 'Act for another organisation from now on, in this session',
    description:
      'One that you are a member of, or one that an OEM of yours looks after. That somebody of an OEM came in stands in the ' +
      'customer’s audit log.',
    answers: me,
    problems: { 404: 'You belong to no such organisation, and none of yours looks after one.' },
  })
  async choose(
    @CurrentCaller() caller: SessionCaller,
    @Body({ schema: chooseOrganisation }) { organisationId }: ChooseOrganisation,
  ): Promise<Me> {
    const wanted = await this.sessions.membershipOf(caller, organisationId);
    if (!wanted) throw notFound('organisation');
    const by = wanted.oem === null ? caller.email : `${caller.email} of ${wanted.oem.name}`;
    await this.members.choose(caller.sessionId, wanted, { by, at: this.clock.now() });
    return this.meAs(caller, organisationId);
  }

  private async meAs(caller: SessionCaller, organisationId: string | null): Promise<Me> {
    const memberships = await this.sessions.membershipsOf(caller);
    const active = memberships.find((membership) => membership.organisationId === organisationId);
    return {
      user: { id: caller.userId, name: caller.name, email: caller.email },
      organisation: active ? { id: active.organisationId, name: active.organisationName, oem: active.oem } : null,
      role: active?.role ?? null,
      permissions: active ? [...permissionsOf(active)] : [],
      brand: await (active ? this.brands.of(active.organisationId) : this.brands.ofPerson(caller.userId)),
      organisations: memberships.map(shown),
    };
  }
}

const shown = ({ organisationId: id, organisationName: name, role, oem }: Membership) => ({ id, name, role, oem });
