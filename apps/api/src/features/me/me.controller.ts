import { Controller, Get } from '@nestjs/common';
import { me, type Me } from '@packwatch/contracts';
import { ROLE_PERMISSIONS } from '../../auth/roles.ts';
import { strongestRole } from '@packwatch/db';
import { SessionReader } from '../../auth/session-reader.ts';
import { CurrentCaller, type SessionCaller, SignedIn } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';

@Controller('v1/me')
@SignedIn()
export class MeController {
  constructor(private readonly sessions: SessionReader) {}

  @Get()
  @ApiRoute({
    operationId: 'getMe',
    summary: 'Who is signed in, for which organisation, and what they may do',
    answers: me,
  })
  async me(@CurrentCaller() caller: SessionCaller): Promise<Me> {
    const organisations = (await this.sessions.membershipsOf(caller.userId)).flatMap((membership) => {
      const role = strongestRole(membership.role);
      return role ? [{ id: membership.organisationId, name: membership.organisationName, role }] : [];
    });
    const active = organisations.find(({ id }) => id === caller.organisationId);
    return {
      user: { id: caller.userId, name: caller.name, email: caller.email },
      organisation: active ? { id: active.id, name: active.name } : null,
      role: active?.role ?? null,
      permissions: active ? [...ROLE_PERMISSIONS[active.role]] : [],
      organisations,
    };
  }
}
