import { type InvitationDto, type Invited, type MemberDto, type MemberRole } from '@packwatch/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export const organisationQuery = () =>
  queryOptions({
    queryKey: queryKeys.organisation,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/organisation', { signal })),
  });

export const renameOrganisation = (name: string) => valueOf(api.PATCH('/v1/organisation', { body: { name } }));

export const leaveOrganisation = () => valueOf(api.POST('/v1/members/leave'));

export const membersQuery = () =>
  queryOptions({
    queryKey: queryKeys.members,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/members', { signal })),
  });

const asSeen = ({ userId, tag }: MemberDto) => ({
  params: { path: { userId } },
  headers: { 'if-match': `"${tag}"` },
});

/** `member`: as the person has seen them. What somebody else has decided in between is not written over. */
export const changeRole = (member: MemberDto, role: MemberRole): Promise<MemberDto> =>
  valueOf(api.PATCH('/v1/members/{userId}', { ...asSeen(member), body: { role } }));

export const removeMember = (member: MemberDto) => valueOf(api.DELETE('/v1/members/{userId}', asSeen(member)));

export const invitationsQuery = () =>
  queryOptions({
    queryKey: queryKeys.invitations,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/invitations', { signal })),
  });

export const inviteMember = (email: string, role: MemberRole): Promise<Invited> =>
  valueOf(api.POST('/v1/invitations', { body: { email, role } }));

export const resendInvitation = (id: string): Promise<Invited> =>
  valueOf(api.POST('/v1/invitations/{id}/resend', { params: { path: { id } } }));

export const cancelInvitation = (id: string): Promise<InvitationDto> =>
  valueOf(api.POST('/v1/invitations/{id}/cancel', { params: { path: { id } } }));

const AUDIT_PAGE = 100;

export interface AuditFilter {
  readonly actor: string;
  /** An action, or the kind before its dot. */
  readonly action: string;
  readonly target: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What of the filter is set, as the API takes it. */
export const auditQueryOf = ({ actor, action, target, from, to }: AuditFilter) => ({
  ...(actor === '' ? {} : { actor }),
  ...(action === '' ? {} : { action }),
  ...(target === '' ? {} : { target }),
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
});

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.audit, filter] as const,
    queryFn: ({ pageParam, signal }) =>
      valueOf(
        api.GET('/v1/audit', {
          params: {
            query: {
              ...auditQueryOf(filter),
              limit: AUDIT_PAGE,
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
